"""Characters: mojibake, odd spaces, quote marks, broken hyphenation, sentences glued together."""

import re
import unicodedata

# Characters without a width that pages carry along: joiners, direction marks, soft hyphens.
_INVISIBLE = re.compile(
    r"[\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Every line end as "\n", and everything else that Unicode calls a space as " ".
_BLANKS = str.maketrans(
    {"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\f": "\n\n", "\u2029": "\n\n"}
    | dict.fromkeys(
        "\t\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "
    )
)
_GAPS = re.compile(r" {2,}")
# Where ftfy has work: mojibake is a letter of Latin-1 before another character above ASCII, or two
# such in a row that are no punctuation; entities, ligatures and full-width letters are too.
_SUSPECT = re.compile(
    r"&#?\w{2,8};|[À-ÿ][^\x00-\x7f“”‘’–—…]|[^\x00-\x7f“”‘’–—…•]{2}|â€|[ÃÂ][ \xa0]"
    r"|[\x80-\x9fﬀ-ﬆ！-～]"
)


# ftfy needs two rounds for text that was garbled twice.
_ROUNDS = 6


def repair_characters(text: str) -> str:
    """The text with mojibake undone (ftfy), plain spaces, and no invisible characters.

    Curly quote marks stay as they are, and every line end is a line feed.
    """
    for _ in range(_ROUNDS):
        repaired = _repair_once(text)
        if repaired == text:
            break
        text = repaired
    return text


def _repair_once(text: str) -> str:
    if not text.isascii() or "&" in text:
        text = _repair_unicode(text)
    text = text.replace("\r\n", "\n").translate(_BLANKS)
    return _GAPS.sub(" ", _CONTROLS.sub("", text))


def _repair_unicode(text: str) -> str:
    if _SUSPECT.search(text):
        import ftfy

        text = str(ftfy.fix_text(text, uncurl_quotes=False, unescape_html=True, explain=False))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


_DOUBLED = ((re.compile(r"``|‘‘|“{2,}"), "“"), (re.compile(r"''|’’|”{2,}"), "”"))
# A closing mark whose last byte was lost on the way: it shows as U+FFFD and a question mark.
_LOST_CLOSE = re.compile(r"\ufffd\?")
# A single opening mark between letters, before a decade or after a plural is an apostrophe.
_APOSTROPHE = re.compile(r"(?<=\w)‘(?=\w)|(?<=\s)‘(?=\d0s\b)|(?<=s)‘(?=\s[a-z])")
_LOST_APOSTROPHE = re.compile(
    r"\b(is|was|did|does|do|has|had|could|would|should|are|were|ca|wo)n [‘’'](?=t\b)"
)
_MARKS = re.compile(r"[“”‘]|``|''|’’")


def repair_quotes(paragraph: str) -> str:
    """The paragraph with one kind of double quote marks: curly ones where any is curly.

    >>> repair_quotes("``We won,'' he said.")
    '“We won,” he said.'
    >>> repair_quotes('“We won," he said.')
    '“We won,” he said.'
    """
    if _MARKS.search(paragraph):
        for pattern, mark in _DOUBLED:
            paragraph = pattern.sub(mark, paragraph)
        paragraph = _APOSTROPHE.sub("’", paragraph)
        if "“" in paragraph:
            paragraph = _LOST_CLOSE.sub("”", paragraph)
        if '"' in paragraph and ("“" in paragraph or "”" in paragraph):
            paragraph = _to_curly(paragraph)
    return _LOST_APOSTROPHE.sub(r"\1n’", paragraph) if "n " in paragraph else paragraph


def _to_curly(paragraph: str) -> str:
    """The paragraph with its straight marks as opening or closing ones; inches (6'2") stay."""
    marks: list[str] = []
    is_open = False
    for at, mark in enumerate(paragraph):
        if mark == '"' and (is_open or not paragraph[at - 1 : at].isdigit()):
            is_open = _opens(paragraph, at)
            marks.append("“" if is_open else "”")
            continue
        if mark in "“”":
            is_open = mark == "“"
        marks.append(mark)
    return "".join(marks)


def _opens(paragraph: str, at: int) -> bool:
    """Whether the mark at a place opens: before a word, at the start or after a gap."""
    before, after = paragraph[at - 1 : at] if at else "", paragraph[at + 1 : at + 2]
    return bool(after.strip()) and (not before or before in " ([{—–-‘")


# "28- year"; "10- and 12-year" keeps its gap.
_NUMBER_GAP = re.compile(
    r"\b(\d{1,3}(?:,\d{3})*)- (?!(?:and|or|to|but|nor|versus|vs|through|by)\b)(?=[a-z])"
)
_AGE_GAP = re.compile(r"(?<=-year)- (?=olds?\b)")
_TLD = r"(?!(?:Com|Net|Org|Co|Gov|Edu|Io|Tv|Js)\b)"
# Two small letters, or a number, or a closing mark before the stop; a word after it. "J.D.Vance",
# "U.S.A", "Node.js", "3.5" and addresses stay.
_GLUED = re.compile(
    r"([.!?…])(?:(?<=[a-z]{2}.)|(?<=\d\d.)|(?<=[%)\]’”\"].))([”’\")\]]?)"
    rf"(?=([“‘(\"]?){_TLD}[A-Z](?:[a-z]|[ ’'](?=[a-z])))"
)
_GLUED_ABBREVIATION = re.compile(r"\b([ap]\.m\.|U\.S\.|U\.K\.|U\.N\.)(?=[A-Z][a-z])")
_GLUED_CLOSE = re.compile(r"(?<=[a-z\d][.!?,]”)(?=[A-Za-z“])")
_ADDRESS = re.compile(r"://|www\.|@|#|_|\\")
_LONGEST_WORD = 200


def repair_joints(paragraph: str) -> str:
    """The paragraph with the spaces that were lost or gained at joints put right.

    >>> repair_joints("the conflict.The capital, after a 28- year rule at 5 p.m.The end")
    'the conflict. The capital, after a 28-year rule at 5 p.m. The end'
    >>> repair_joints("J.D.Vance and the U.S.A in Node.js")
    'J.D.Vance and the U.S.A in Node.js'
    """
    if "- " in paragraph:
        paragraph = _AGE_GAP.sub("-", _NUMBER_GAP.sub(r"\1-", paragraph))
    if ".m." in paragraph or "U." in paragraph:
        paragraph = _GLUED_ABBREVIATION.sub(r"\1 ", paragraph)
    paragraph = _GLUED.sub(_parted, paragraph)
    return _GLUED_CLOSE.sub(" ", paragraph) if "”" in paragraph else paragraph


def _parted(hit: re.Match[str]) -> str:
    stop, mark, opening = hit[1], hit[2], hit[3]
    text = hit.string
    floor = max(0, hit.start() - _LONGEST_WORD)
    start = text.rfind(" ", floor, hit.start()) + 1 or floor
    end = text.find(" ", hit.end(), hit.end() + _LONGEST_WORD)
    if _ADDRESS.search(text, start, end if end >= 0 else hit.end() + _LONGEST_WORD):
        return hit[0]
    if mark == '"' and not opening and _is_between_quotations(text, hit.start()):
        return f"{stop} {mark}"
    return f"{stop}{mark} "


# How far back straight quote marks are counted; a longer paragraph is not prose.
_QUOTE_WINDOW = 20_000


def _is_between_quotations(text: str, end: int) -> bool:
    """Whether every straight quote mark before `end` is closed."""
    return text.count('"', max(0, end - _QUOTE_WINDOW), end) % 2 == 0
