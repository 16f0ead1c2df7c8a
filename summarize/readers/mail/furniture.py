"""Lines of a newsletter that are none of its articles: its head, its buttons, its foot."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from summarize.data import count_words
from summarize.languages.mail import mail_words
from summarize.readers.linked_data import letters
from summarize.readers.mail.contacts import without_contacts
from summarize.readers.mail.lines import Line, plain
from summarize.readers.mail.markup import is_linked
from summarize.readers.mail.openings import signed_by
from summarize.readers.mail.sponsors import without_sponsors

# Behind the foot of a newsletter so much of its running text may stand. Chosen, not tuned.
_BEHIND = 0.25
# Words of a line that offers something; of a foot, at the end of a mail and before; of a line with
# one word of a foot. Chosen, not tuned.
_OFFER, _FOOT, _FOOT_BEFORE, _FEW = 30, 70, 14, 8
# Words of a line that asks readers something. Chosen, not tuned.
_LONGEST_OFFER = 45
# Characters of a line that goes on below. Chosen, not tuned: mails are broken at 65 to 80.
_BROKEN = 45
# Words of what stands above a headline; and so many blocks may. Chosen, not tuned.
_ABOVE, _NEAR = 12, 14
# Words of a heading that is a link; of one that is a button less. Chosen, not tuned.
_HEADLINE = 4
# Words of a paragraph below a headline; and how many lines below. Chosen, not tuned.
_PARAGRAPH, _BELOW = 8, 2
# Lines below the end of a letter, and words of each. Chosen, not tuned.
_NAMES, _NAME = 6, 8
_STOPS = (".", "!", "?", "…", "”", '"', "。", "»")
_COPYRIGHT = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_QUOTATION = re.compile(r"[“”„«»\"]")
_QUOTED = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»|\"[^\"]*\"")
_NO_WORDS = re.compile(r"[\W_]*$")


def without_furniture(
    lines: Sequence[Line], links: Mapping[str, str], names: Sequence[str], title: str
) -> tuple[Line, ...]:
    """The lines of the articles of a mail.

    Args:
        lines: those that are seen, without quoted mails.
        links: where links lead, by their letters; empty in plain text.
        names: what the outlet and its authors are called.
        title: the headline, or the subject.
    """
    seen = [line for line in lines if not _NO_WORDS.match(line.text)]
    kept = _without_foot(seen)
    has_foot = len(kept) < len(seen)
    kept = _without_offers(without_sponsors(kept, links))
    kept = [_without_button(line, links) for line in kept]
    kept = [
        line
        for at, line in enumerate(kept)
        if _is_rest(kept, at) or not _is_aside(_unnamed(line, names))
    ]
    kept = _linked(_without_letter(kept), links, title)
    kept = without_contacts(kept, names, has_foot=has_foot)
    return tuple(_without_masthead(kept, {letters(name) for name in names} - {""}, title))


def is_cut_off(lines: Sequence[Line]) -> bool:
    """Whether a mail ends with a line that says that the rest is for those who pay."""
    whole = sum(map(_running, lines))
    return any(
        _is_paywall(line) and sum(map(_running, lines[at + 1 :])) <= _BEHIND * whole
        for at, line in enumerate(lines)
    )


def _is_paywall(line: Line) -> bool:
    told = plain(line.text)
    return count_words(told) <= _OFFER and mail_words().paywall.search(told) is not None


def _without_offers(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that only ask or offer readers something."""
    kept: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.block):
        of_block = [*group]
        pieces = [of_block] if of_block[0].kind is None else [[line] for line in of_block]
        kept.extend(line for piece in pieces if not _asks(piece) for line in piece)
    return kept


def _asks(lines: Sequence[Line]) -> bool:
    """Whether lines are an offer; what is in quotation marks is of the news."""
    told = " ".join(line.text for line in lines)
    is_short = count_words(told) <= _LONGEST_OFFER and not _QUOTATION.search(told)
    return is_short and mail_words().offer.search(plain(told)) is not None


def _without_letter(lines: list[Line]) -> list[Line]:
    """The lines without the words that a letter begins and ends with, and the names below those."""
    if lines and mail_words().greeting.match(_plain_start(lines[0])):
        lines = lines[1:]
    for at, line in enumerate(lines):
        below = lines[at + 1 :]
        is_end = len(below) <= _NAMES and all(count_words(each.text) <= _NAME for each in below)
        if at and is_end and mail_words().closing.match(line.text.strip()):
            return lines[:at]
    return lines


def _plain_start(line: Line) -> str:
    return line.text.replace("’", "'").strip()


def _unnamed(line: Line, names: Sequence[str]) -> Line:
    """A short line without the name of the outlet, as in "Share the Tolmen Post"."""
    named = [name for name in names if name and name in line.text and name != line.text.strip()]
    if not named or count_words(line.text) > _FEW:
        return line
    return line._replace(text=line.text.replace(named[0], " "))


def _is_offer(line: Line) -> bool:
    return count_words(line.text) <= _OFFER and bool(mail_words().browser.search(plain(line.text)))


def _without_button(line: Line, links: Mapping[str, str]) -> Line:
    """A line without the link to show the mail elsewhere that stands behind a byline or a date."""
    words = line.text.split()
    if not links or not _is_offer(line):
        return line
    for at in range(1, len(words)):
        if letters(" ".join(words[at:])) in links:
            rest = line._replace(text=" ".join(words[:at]))
            return line if _is_offer(rest) else rest
    return line


def _is_rest(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of plain text is what is left of a sentence that was broken above it."""
    line, above = lines[at], lines[at - 1] if at else None
    is_below = above is not None and line.kind is None and above.block == line.block
    return is_below and above is not None and _is_broken(above)


def _is_broken(line: Line) -> bool:
    return len(line.text) >= _BROKEN and not line.text.endswith(_STOPS)


def _is_aside(line: Line) -> bool:
    if _is_offer(line):
        return True
    parts = [part.strip() for part in re.split(r"[|•·]", plain(line.text))]
    return all(not part or mail_words().aside.match(part) for part in parts)


def _without_foot(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the foot; where much stands behind such a line, without that alone."""
    whole = sum(_running(line) for line in lines) or 1
    kept: list[Line] = []
    behind = whole
    dropped = -1
    for at, line in enumerate(lines):
        behind -= _running(line)
        if line.block == dropped:
            continue
        if not _is_foot(lines, at):
            kept.append(line)
        elif behind <= _BEHIND * whole and kept and sum(map(_running, kept)) > behind:
            return _without_copyright(kept)
        elif count_words(line.text) <= _FOOT_BEFORE:
            dropped = line.block
            kept = [each for each in kept if each.block != dropped]
        else:
            kept.append(line)
    return _without_copyright(kept)


def _is_foot(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is of a foot; in plain text it may go on below."""
    line = lines[at]
    told = plain(line.text)
    is_first = not at or lines[at - 1].block != line.block
    if is_first and (mail_words().ending.match(told) or _is_paywall(line)):
        return _words(lines, at) <= _OFFER
    if at + 1 < len(lines) and lines[at + 1].block == line.block:
        told = f"{told} {plain(lines[at + 1].text)}"
    told = _QUOTED.sub("", told)
    words = _words(lines, at)
    if words <= _FEW and mail_words().foot.search(told):
        return True
    return words <= _FOOT and bool(mail_words().footer.search(told))


def _words(lines: Sequence[Line], at: int) -> int:
    """The words of the block that a line is of."""
    return sum(count_words(each.text) for each in lines if each.block == lines[at].block)


def _running(line: Line) -> int:
    """The words of running text in a line."""
    words = count_words(line.text)
    return words if words >= _PARAGRAPH else 0


def _without_copyright(lines: list[Line]) -> list[Line]:
    """The lines without those at their end that tell whose they are."""
    for at, line in enumerate(lines):
        is_late = sum(map(_running, lines[at:])) <= _BEHIND * sum(map(_running, lines))
        if is_late and at and _COPYRIGHT.match(line.text) and count_words(line.text) <= _OFFER:
            return lines[:at]
    return lines


def _linked(lines: Sequence[Line], links: Mapping[str, str], title: str) -> list[Line]:
    """The lines without those that are links alone; headlines that are links become headings."""
    if not links:
        return list(lines)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if line.kind in ("table", "block quote") or not is_linked(line.text, links):
            kept.append(line)
            continue
        words = count_words(line.text)
        if words >= 2 * _PARAGRAPH and line.text.endswith(_STOPS):
            kept.append(line)
        elif letters(line.text) == letters(title) or _is_headline(lines, at, links):
            kept.append(line._replace(kind="heading"))
    return kept


def _is_headline(lines: Sequence[Line], at: int, links: Mapping[str, str]) -> bool:
    """Whether a line that is a link stands above a text; a name and a date may come between."""
    line = lines[at]
    unlinked = [each for each in lines[at + 1 :] if not is_linked(each.text, links)][:_BELOW]
    fewest = 2 if line.kind == "heading" else _HEADLINE
    is_told = letters(line.text) in links and count_words(line.text) >= fewest
    return is_told and any(map(_running, unlinked))


def _without_masthead(lines: Sequence[Line], names: set[str], title: str) -> Sequence[Line]:
    """The lines from the headline on; without it, from the first that is no name of the outlet."""
    above = 0
    for at, line in enumerate(lines[:_NEAR]):
        if letters(line.text) == letters(title):
            # Who wrote it may be said above its headline.
            return [each for each in lines[:at] if signed_by(each, ())] + [*lines[at:]]
        if count_words(line.text) > _ABOVE or line.text.endswith(_STOPS):
            break
        above = at
    start = 0
    while start < min(above + 1, len(lines)) and letters(lines[start].text) in names:
        start += 1
    return lines[start:]
