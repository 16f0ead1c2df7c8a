"""What of a mail is its own: forwarded mails are the mail, quoted ones and signatures go."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from summarize.data import count_words
from summarize.languages.mail import mail_words
from summarize.readers.mail.lines import Line, unquoted

# So many lines with labels make a head; below the mark of a forwarded mail the sender is enough.
# Chosen, not tuned.
_FEWEST_LABELS, _FEWEST_MARKED = 3, 1
# Mails forwarded in mails. Chosen, not tuned.
_MOST_FORWARDED = 12
# Lines of the head of a quoted mail, with those that go on; empty lines and more between its mark
# and its head. Chosen, not tuned.
_LONGEST_HEAD, _NEAR = 14, 3
# A note above a forwarded mail is so much of it at most. Chosen, not tuned.
_NOTE = 0.5
# Words of a note above what is quoted and sent on, and of that. Chosen, not tuned: an answer to a
# mail that quotes it without a line that says whose it is, is longer or quotes less.
_LONGEST_NOTE, _FEWEST_SENT_ON = 12, 25
# Lines and characters of a signature, and its share of a mail. Chosen, not tuned: RFC 3676 asks for
# four lines, and a mail of a sentence may have a long one.
_SIGNED_LINES, _SIGNED, _SIGNED_SHARE = 14, 900, 0.6
# Lines of what a mailing list writes below a mail. Chosen, not tuned.
_LIST_LINES = 10
_DASHES = re.compile(r"^[\s>*_=~+#-]*|[\s*_=~+#-]*$")
_RULE = re.compile(r"\s*(?:_{8,}|-{8,}|={8,}|-~-+~-+.*)\s*$")
_LIST_RULE = re.compile(r"\s*(?:_{8,}|-~-+~-+.*)\s*$")
_ADDRESSED = re.compile(r"<?\S+@\S+\.\S+|\b\d{1,2}[:.h]\d\d\b")
_PGP = re.compile(r"-----(?:BEGIN PGP SIGNED MESSAGE|BEGIN PGP SIGNATURE|END PGP SIGNATURE)-----")


class QuotedHead(NamedTuple):
    """What a forwarded mail says of itself, as it is written."""

    sender: str = ""
    sent: str = ""
    subject: str = ""


class Own(NamedTuple):
    """What is the mail's own, or that of the mail it forwards, and the head of that."""

    lines: tuple[Line, ...]
    head: QuotedHead | None = None


def own_lines(lines: Sequence[Line], *, is_forward: bool) -> Own:
    """What is left of a mail without what it answers, and without signatures.

    Of a mail that forwards another only that one is left. `is_forward` says that its subject tells
    of one.
    """
    head = None
    found = _without_armour(tuple(lines))
    for _ in range(_MOST_FORWARDED):
        inner = _forwarded(found, is_forward=is_forward)
        if inner is None:
            break
        found, own = inner.lines, inner.head
        head = own if own is not None and (own.sender or own.subject) else head
        is_forward = bool(own and mail_words().forward_prefix.match(own.subject))
    return Own(_without_signature(_without_replies(found)), head)


def _bare(line: Line) -> str:
    """A line without the dashes and stars around it."""
    return _DASHES.sub("", line.text)


def _without_armour(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a mail that was signed in its text."""
    marks = [at for at, line in enumerate(lines) if _PGP.match(line.text)]
    if not marks or "SIGNED" not in lines[marks[0]].text:
        return lines
    start = marks[0] + 1
    while start < len(lines) and lines[start].block == lines[marks[0]].block:
        start += 1
    return lines[start : marks[1] if len(marks) > 1 else len(lines)]


def _forwarded(lines: tuple[Line, ...], *, is_forward: bool) -> Own | None:
    """The mail that is forwarded in these lines; None where none is."""
    words = mail_words()
    for at, line in enumerate(lines):
        bare = _bare(line)
        is_marked = bool(words.forwarded.match(bare))
        may_be = is_marked or bool(words.original.match(bare))
        start = at + 1 if may_be else at
        fewest = _FEWEST_MARKED if is_marked else _FEWEST_LABELS
        found = _head_near(lines, start, _NEAR if may_be else 0, fewest)
        if found is None:
            if is_marked and bare != line.text.strip() and len(lines) > at + 1:
                return Own(_below(lines, at + 1, at))
            continue
        end, head = found
        below = _below(lines, end, at)
        above = sum(count_words(each.text) for each in lines[:at] if not each.is_quoted)
        is_note = above <= _NOTE * sum(count_words(each.text) for each in below)
        is_ours = is_marked or not above or (is_forward and is_note)
        return Own(below, head) if is_ours else None
    return None


def _below(lines: tuple[Line, ...], end: int, at: int) -> tuple[Line, ...]:
    """The lines of a forwarded mail, up to the mark of its end."""
    below = lines[end:]
    is_inside = lines[at].is_quoted and all(line.is_quoted for line in below[:3])
    if below and not lines[at].is_quoted and lines[end - 1].is_quoted and below[0].is_quoted:
        # The whole mail is quoted below the line that says so; what follows is of who forwards it.
        below = tuple(takewhile(lambda line: line.is_quoted, below))
    if is_inside or all(line.is_quoted for line in below):
        below = unquoted(below)
    for at_end, line in enumerate(below):
        if mail_words().end.match(_bare(line)):
            return below[:at_end]
    return below


def _head_near(
    lines: Sequence[Line], start: int, near: int, fewest: int = _FEWEST_LABELS
) -> tuple[int, QuotedHead] | None:
    """The head of a mail that begins here, or so many lines on, and where it ends."""
    for at in range(start, min(start + near + 1, len(lines))):
        found = _head_at(lines, at, fewest)
        if found is not None:
            return found
    return None


def _head_at(
    lines: Sequence[Line], start: int, fewest: int = _FEWEST_LABELS
) -> tuple[int, QuotedHead] | None:
    told: dict[str, str] = {}
    last, at = "", start
    for at in range(start, min(start + _LONGEST_HEAD, len(lines))):
        match = mail_words().label.match(lines[at].text.lstrip("> "))
        names = _names(match["label"]) if match else ()
        if match and names:
            # One word may be a label of two kinds in two languages; each kind is told once.
            last = next((name for name in names if name not in told), names[0])
            told.setdefault(last, match["value"].strip())
        elif last and not told.get(last):
            told[last] = lines[at].text.strip()
        elif last and lines[at].block == lines[at - 1].block and _goes_on(lines[at], last):
            told[last] = f"{told[last]} {lines[at].text.strip()}"
        else:
            break
    else:
        at += 1
    has_moment = "sent" in told or "subject" in told or fewest == _FEWEST_MARKED
    if "from" not in told or not has_moment or len(told) < fewest:
        return None
    head = QuotedHead(told["from"], told.get("sent", ""), told.get("subject", ""))
    return at, head


def _goes_on(line: Line, label: str) -> bool:
    """Whether a line may go on from the one above in the head of a mail."""
    is_list = label == "to" and ("@" in line.text or line.text.rstrip().endswith((";", ",")))
    return is_list or (label == "from" and line.text.lstrip("> ").startswith("<"))


def _names(label: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in mail_words().labels if pattern.match(label))


def _without_replies(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without mails that are answered, and the lines above those."""
    if lines and all(line.is_quoted for line in lines):
        return _without_replies(unquoted(lines))
    if _is_note_above(lines):
        return _without_replies(unquoted(line for line in lines if line.is_quoted))
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        size = _attribution(lines, at)
        if size:
            at += size
            rest = lines[at:]
            if not any(each.is_quoted for each in rest):
                # What is answered stands below as it is.
                return tuple(kept) if kept else rest
            continue
        if _is_answered_head(lines, at) and kept:
            break
        if not line.is_quoted:
            kept.append(line)
        at += 1
    return tuple(kept)


def _is_note_above(lines: Sequence[Line]) -> bool:
    """Whether somebody sends on what is quoted, which nobody is said to have written, with a note.

    What is answered is named ("On Tuesday ... wrote:"), or answered at length.
    """
    if not lines or lines[0].is_quoted:
        return False
    first = next((at for at, line in enumerate(lines) if line.is_quoted), len(lines))
    last = next((at for at in range(len(lines), 0, -1) if lines[at - 1].is_quoted), 0)
    quoted = lines[first:last]
    is_one = all(line.is_quoted for line in quoted)
    if not is_one or any(_attribution(lines, at) for at in range(first)):
        return False
    size = sum(count_words(line.text) for line in quoted)
    above = sum(count_words(line.text) for line in lines[:first])
    return above <= _LONGEST_NOTE and size >= _FEWEST_SENT_ON


def _is_answered_head(lines: Sequence[Line], at: int) -> bool:
    if mail_words().original.match(_bare(lines[at])) and lines[at].text != _bare(lines[at]):
        return True
    if _RULE.match(lines[at].text):
        return _head_near(lines, at + 1, 1) is not None
    return _head_at(lines, at) is not None


def _attribution(lines: Sequence[Line], at: int) -> int:
    """How many lines, from here on, say who wrote what is quoted below; 0 for none."""
    told = ""
    for size in (1, 2, 3):
        end = at + size
        if end > len(lines) or lines[end - 1].block != lines[at].block:
            return 0
        told = f"{told} {lines[end - 1].text.lstrip('> ').strip()}".strip()
        if told.endswith((":", "：")) and _is_attribution(told, lines[end : end + 1]):
            return size
        if told.endswith(_STOPS):
            return 0
    return 0


def _is_attribution(told: str, below: Sequence[Line]) -> bool:
    """Whether a line says who wrote what stands below; in any language where an address ends it."""
    is_quoted = not below or below[0].is_quoted
    if is_quoted and _ADDRESS_AT_END.search(told):
        return True
    is_said = mail_words().reply.match(told) is not None
    return is_said and (is_quoted or _ADDRESSED.search(told) is not None)


_ADDRESS_AT_END = re.compile(r"\d.*[<(][^<>()@\s]+@[^<>()\s]+[>)]\s*[:：]$")
_STOPS = (".", "!", "?", "…", "”", '"', "。")


def _without_signature(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines up to a signature, or to what a mailing list writes below."""
    whole = sum(len(line.text) for line in lines)
    for at, line in enumerate(lines):
        rest = lines[at + 1 :]
        if not at or len(rest) > _SIGNED_LINES:
            continue
        size = sum(len(each.text) for each in rest)
        is_short = size <= _SIGNED and size <= _SIGNED_SHARE * whole
        if line.text.rstrip() == "--" and is_short:
            return lines[:at]
        has_address = any("@" in each.text or "://" in each.text for each in rest)
        if _LIST_RULE.match(line.text) and len(rest) <= _LIST_LINES and has_address and is_short:
            return lines[:at]
    return lines
