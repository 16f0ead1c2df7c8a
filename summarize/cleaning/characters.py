"""Characters: mojibake, odd spaces, quote marks, broken hyphenation, sentences glued together."""

import re
import unicodedata
from collections import Counter
from functools import cache

from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.patterns import regex

# A soft hyphen at the end of a line, and the rest of its word.
_BROKEN = regex(r"\u00ad[ \t]*\r?\n[ \t]*(\w\S*)[ \t]?")
# Characters without a width that pages carry along: non-joiners (which Persian and the scripts of
# India spell with), direction marks, soft hyphens.
_INVISIBLE = regex(
    # It begins with a class of characters, which is searched for much faster than a choice.
    r"[\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff"
    r"\U000e0000-\U000e007f](?:(?<!\u200c)|(?<![\u0590-\u0eff]\u200c))"
)
# Control characters, and whole commands to a terminal: escape, bracket, numbers, a letter.
_CONTROLS = regex(r"\x1b\[[0-?]{0,32}[ -/]{0,8}[@-~]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Every line end as "\n", and everything else that Unicode calls a space as " ".
_BLANKS = str.maketrans(
    {"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\f": "\n\n", "\u2029": "\n\n"}
    | dict.fromkeys(
        "\t\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "
    )
)
_BLANK = regex("[" + "".join(map(chr, _BLANKS)) + "]")
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Anything but what English news is mostly made of; only where it stands is there work.
_ODD = re.compile(r"[^\n -~“”‘’–—…•]")
# Rarely meant in a text; most often the second byte of a letter that was decoded wrongly.
_HIGH_CONTROL = regex(r"[\x80-\x84\x86-\x9f]")
_GAPS = regex(r" {2,}")


@cache
def _suspect() -> re.Pattern[str]:
    """Where ftfy has work; compiled when first needed, as large classes take long.

    Mojibake is a letter of Latin-1 before another character above ASCII, or two such in a row that
    are no punctuation; entities, ligatures and full-width letters are too. The pattern begins with
    a class of characters, which is searched for much faster than a choice of patterns; it is "&"
    and all above ASCII, told by what it is not, which takes 3 ms less to compile.
    """
    return re.compile(
        r"[^\x00-%'-\x7f](?:(?<=&)#?\w{2,8};|(?<=[À-ÿ])[^\x00-\x7f“”‘’–—…]"
        r"|(?<=[^\x00-\x7f“”‘’–—…•&])[^\x00-\x7f“”‘’–—…•]|(?<=â)€|(?<=[ÃÂ])[ \xa0]"
        r"|(?<=[\x80-\x9fﬀ-ﬆ！-～]))"
    )


@cache
def _wide_script() -> re.Pattern[str]:
    """Chinese and Japanese, which write the full-width marks that ftfy takes for ASCII."""
    return re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


# ftfy needs two rounds for text that was garbled twice.
_ROUNDS = 6


# Breaks of lines that somebody left in a text without the rest of its markup.
_BREAKS = regex(r"\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)


# "A&E; has suspended him": what a parser of pages made of "A&E" is no entity. One such mark may be
# meant ("went to A&E; she was treated"); two, and the name never without one, are not.
_MAY_BE_FALSE_ENTITY = regex(r"\b[A-Z]{1,3}&[A-Z]\b;?")


def repair_characters(text: str) -> str:
    """The text with mojibake undone (ftfy), plain spaces, and no invisible characters.

    A word that a line end parts behind a soft hyphen is one again, on the first of its lines.
    Curly quote marks stay as they are, and every line end is a line feed.

    >>> repair_characters("A&E; has paid. He sued A&E; and its owner. She went to B&Q; he stayed.")
    'A&E has paid. He sued A&E and its owner. She went to B&Q; he stayed.'
    """
    if "<br" in text or "<BR" in text:
        text = _BREAKS.sub("\n\n", text)
    if "\u00ad" in text:
        text = _BROKEN.sub(r"\1\n", text)
    if "&" in text:
        text = _without_false_entities(text)
    for _ in range(_ROUNDS):
        repaired = _repair_once(text)
        if repaired == text:
            break
        text = repaired
    return text


def _without_false_entities(text: str) -> str:
    found = Counter(_MAY_BE_FALSE_ENTITY.findall(text))
    for name, count in found.items():
        if name.endswith(";") and count > 1 and name[:-1] not in found:
            text = text.replace(name, name[:-1])
    return text


def single_line(text: str) -> str:
    r"""A name, title or address on one line, without control characters and doubled spaces.

    >>> single_line("The\x1b[31m Post\n(evening)"), single_line("Post\xe2\x80\x99s")
    ('The Post (evening)', 'Post’s')
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    if _HIGH_CONTROL.search(text):
        text = undo_mojibake(text)
    return " ".join(_CONTROLS.sub("", _INVISIBLE.sub("", text).translate(_BLANKS)).split())


def _repair_once(text: str) -> str:
    if "&" in text or _ODD.search(text):
        text = _repair_odd(text)
    return _GAPS.sub(" ", text) if "  " in text else text


def _repair_odd(text: str) -> str:
    if not text.isascii() or "&" in text:
        text = _repair_unicode(text)
    if _BLANK.search(text):
        text = text.replace("\r\n", "\n").translate(_BLANKS)
    return _CONTROLS.sub("", text) if _CONTROL.search(text) else text


def _repair_unicode(text: str) -> str:
    if _suspect().search(text):
        import ftfy

        config = ftfy.TextFixerConfig(
            uncurl_quotes=False,
            unescape_html=True,
            explain=False,
            fix_character_width=not _wide_script().search(text),
        )
        text = str(ftfy.fix_text(text, config))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def undo_mojibake(text: str) -> str:
    """The text decoded rightly where that was done wrongly, and nothing else changed."""
    import ftfy

    return str(ftfy.fix_encoding(text))


# Pairs of marks that stand for one, and the mark.
_DOUBLED = (("``", "“"), ("‘‘", "“"), ("''", "”"), ("’’", "”"))
_MANY = ((re.compile(r"“{2,}"), "“"), (re.compile(r"”{2,}"), "”"))
_ODD_MARKS = ("``", "‘", "''", "’’", "““", "””", "\ufffd")
# What is left where a page glued its paragraphs: a pair of marks around nothing, by itself.
_EMPTY = re.compile(r"(?:\"\s\"|“\s”)(?<!\S...)(?:\s|$)")
# A closing mark whose last byte was lost on the way: it shows as U+FFFD and a question mark.
_LOST_CLOSE = regex(r"\ufffd\?")
# A single opening mark between letters, before a decade or after a plural is an apostrophe.
_APOSTROPHE = regex(r"(?<=\w)‘(?=\w)|(?<=\s)‘(?=\d0s\b)|(?<=s)‘(?=\s[a-z])")


def repair_quotes(paragraph: str, rules: CleaningRules | None = None) -> str:
    """The paragraph with one kind of double quote marks: curly ones where any is curly.

    >>> repair_quotes("``We won,'' he said.")
    '“We won,” he said.'
    >>> repair_quotes('“We won," he said.')
    '“We won,” he said.'
    >>> repair_quotes('It closed at 3 p.m. " " He denied it.')
    'It closed at 3 p.m. He denied it.'
    """
    paragraph = _EMPTY.sub("", _doubled_as_one(paragraph)).strip()
    if "‘" in paragraph:
        paragraph = _APOSTROPHE.sub("’", paragraph)
    if "“" in paragraph and "\ufffd" in paragraph:
        paragraph = _LOST_CLOSE.sub("”", paragraph)
    if '"' in paragraph and ("“" in paragraph or "”" in paragraph) and "„" not in paragraph:
        paragraph = _to_curly(paragraph)
    for pattern, replacement in (rules or cleaning_rules("en")).contractions:
        paragraph = pattern.sub(replacement, paragraph)
    return paragraph


def is_in_order(text: str, rules: CleaningRules) -> bool:
    """Whether no quote mark and no joint in the text needs repair; quick, and doubtful is no."""
    has_curly = "“" in text or "”" in text
    return not (
        any(mark in text for mark in _ODD_MARKS)
        or (has_curly and ('"' in text or _GLUED_CLOSE.search(text)))
        or _EMPTY.search(text)
        or any(pattern.search(text) for pattern, _ in (*rules.contractions, *rules.joints))
        or _MAY_BE_GLUED.search(text)
    )


def _doubled_as_one(paragraph: str) -> str:
    for pair, mark in _DOUBLED:
        if pair in paragraph:
            paragraph = paragraph.replace(pair, mark)
    for pattern, mark in _MANY:
        if mark * 2 in paragraph:
            paragraph = pattern.sub(mark, paragraph)
    return paragraph


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


_TLD = r"(?!(?:Com|Net|Org|Co|Gov|Edu|Io|Tv|Js)\b)"
# Two small letters, or a number, or a closing mark before the stop; a word after it. "J.D.Vance",
# "U.S.A", "Node.js", "3.5" and addresses stay.
_GLUED = regex(
    r"([.!?…])(?:(?<=[a-z]{2}.)|(?<=\d\d.)|(?<=[%)\]’”\"].))([”’\")\]]?)"
    rf"(?=([“‘(\"]?){_TLD}[A-Z](?:[a-z]|[ ’'](?=[a-z])))"
)
# What _GLUED and glued abbreviations need, quicker to search for.
_MAY_BE_GLUED = re.compile(r"[.!?…][”’\")\]]?[“‘(\"]?[A-Z][a-z ’']")
# It begins with a plain character, which is searched for much faster.
_GLUED_CLOSE = regex(r"”(?<=[a-z\d][.!?,]”)(?=[A-Za-z“])")
_ADDRESS = regex(r"://|www\.|@|#|_|\\")
# Characters on each side among which an address is looked for. Chosen, not tuned: longer ones
# are cut, and the search stays linear.
_LONGEST_WORD = 200


def repair_joints(paragraph: str, rules: CleaningRules | None = None) -> str:
    """The paragraph with the spaces that were lost or gained at joints put right.

    >>> repair_joints("the conflict.The capital, after a 28- year rule at 5 p.m.The end")
    'the conflict. The capital, after a 28-year rule at 5 p.m. The end'
    >>> repair_joints("J.D.Vance and the U.S.A in Node.js")
    'J.D.Vance and the U.S.A in Node.js'
    """
    rules = rules or cleaning_rules("en")
    for pattern, replacement in rules.joints:
        paragraph = pattern.sub(replacement, paragraph)
    if _MAY_BE_GLUED.search(paragraph):
        paragraph = rules.glued_abbreviation.sub(r"\1 ", paragraph)
        paragraph = _GLUED.sub(_parted, paragraph)
    return _GLUED_CLOSE.sub("” ", paragraph) if "”" in paragraph else paragraph


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
