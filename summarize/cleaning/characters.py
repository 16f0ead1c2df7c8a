"""Characters: mojibake, odd spaces, quote marks, broken hyphenation, sentences glued together."""

import re

# Everything Unicode calls a space but the line ends; all become " ".
_SPACES = re.compile(r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Characters without a width that pages carry along: joiners, direction marks, soft hyphens.
_INVISIBLE = re.compile(
    r"[\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ENTITY = re.compile(r"&#?\w{2,8};")
_BREAKS = str.maketrans({"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\f": "\n\n", "\u2029": "\n\n"})  # fmt: skip
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def repair_characters(text: str) -> str:
    """The text with mojibake undone (ftfy), plain spaces, and no invisible characters.

    Curly quote marks stay as they are.
    """
    text = text.replace("\r\n", "\n").translate(_BREAKS)
    if not text.isascii() or _ENTITY.search(text):
        text = _undo_mojibake(_SURROGATES.sub("", text))
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text))
    return _SPACES.sub(" ", text)


def _undo_mojibake(text: str) -> str:
    import ftfy

    return str(
        ftfy.fix_text(
            text, uncurl_quotes=False, unescape_html=True, fix_latin_ligatures=True, explain=False
        )
    )


_LATEX = re.compile(r"``([^`'\n]{1,2000})''")
_DOUBLED = ((re.compile(r"``|‘‘|“+“|,,(?=[A-Z])"), "“"), (re.compile(r"''|’’|””+"), "”"))
# A single curly quote, open, between letters or before a year is an apostrophe.
_APOSTROPHE = re.compile(r"(?<=\w)‘(?=\w)|(?<=\s)‘(?=\d0s\b)|(?<=s)‘(?=\s[a-z])")
_LOST_APOSTROPHE = re.compile(
    r"\b(is|was|did|does|do|has|had|could|would|should|are|were|ca|wo)n [‘’'](?=t\b)"
)
_STRAIGHT = re.compile(r"\"")


def repair_quotes(paragraph: str) -> str:
    """The paragraph with one kind of double quote marks: curly ones where any is curly.

    >>> repair_quotes("``We won,'' he said.")
    '“We won,” he said.'
    >>> repair_quotes('“We won," he said.')
    '“We won,” he said.'
    """
    if (
        "``" in paragraph
        or "''" in paragraph
        or "’’" in paragraph
        or "‘" in paragraph
        or "“" in paragraph
        or "”" in paragraph
    ):
        for pattern, mark in _DOUBLED:
            paragraph = pattern.sub(mark, paragraph)
        paragraph = _APOSTROPHE.sub("’", paragraph)
    if '"' in paragraph and ("“" in paragraph or "”" in paragraph):
        paragraph = _STRAIGHT.sub(_curled, paragraph)
    return _LOST_APOSTROPHE.sub(r"\1n’", paragraph)


def _curled(hit: re.Match[str]) -> str:
    """An opening mark at the start, after a space, dash or bracket; else a closing one."""
    before = hit.string[hit.start() - 1 : hit.start()]
    after = hit.string[hit.end() : hit.end() + 1]
    opens = (not before or before in " ([{—–-‘") and after.strip() != ""
    # 6'2" and 15" are inches, not quotations.
    if before.isdigit() and hit.string.count("“", 0, hit.start()) <= hit.string.count(
        "”", 0, hit.start()
    ):
        return '"'
    return "“" if opens else "”"


# "28- year", "10- and 12-year" keeps its gap.
_NUMBER_GAP = re.compile(r"\b(\d[\d,.]*)- (?!and\b|or\b|to\b|but\b|nor\b|versus\b|vs\b)(?=[a-z]+)")
_AGE_GAP = re.compile(r"(?<=-year)- (?=old\b)|(?<=-year-) (?=old\b)")
_TLD = r"(?!(?:Com|Net|Org|Co|Gov|Edu|Io|Tv|Js)\b)"
# Two small letters, or a number, or a closing mark before the stop; a word after it. "J.D.Vance",
# "U.S.A", "Node.js", "3.5" and addresses stay.
_GLUED = re.compile(
    rf"(?:(?<=[a-z]{{2}})|(?<=\d\d)|(?<=[%)\]’”\"]))([.!?…])([”’\")\]]?)(?=([“‘(\"]?){_TLD}[A-Z](?:[a-z]|[ ’'](?=[a-z])))"
)
_GLUED_ABBREVIATION = re.compile(r"\b([ap]\.m\.|U\.S\.|U\.K\.|U\.N\.)(?=[A-Z][a-z])")
_GLUED_CLOSE = re.compile(r"(?<=[a-z\d][.!?,]”)(?=[A-Za-z“])")
_ADDRESS = re.compile(r"://|www\.|@|#|_|\\")


def repair_joints(paragraph: str) -> str:
    """The paragraph with the spaces that were lost or gained at joints put right.

    >>> repair_joints("the conflict.The capital, after a 28- year rule at 5 p.m.The end")
    'the conflict. The capital, after a 28-year rule at 5 p.m. The end'
    """
    paragraph = _AGE_GAP.sub(lambda hit: hit[0].strip(), _NUMBER_GAP.sub(r"\1-", paragraph))
    paragraph = _GLUED_ABBREVIATION.sub(r"\1 ", paragraph)
    paragraph = _GLUED.sub(_parted, paragraph)
    return _GLUED_CLOSE.sub(" ", paragraph)


def _parted(hit: re.Match[str]) -> str:
    stop, mark, opening = hit[1], hit[2], hit[3]
    text = hit.string
    start = text.rfind(" ", 0, hit.start()) + 1
    end = text.find(" ", hit.end())
    if _ADDRESS.search(text, start, end if end >= 0 else len(text)):
        return hit[0]
    if mark == '"' and not opening and text.count('"', 0, hit.start()) % 2 == 0:
        return f"{stop} {mark}"
    return f"{stop}{mark} "
