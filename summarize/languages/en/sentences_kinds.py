"""Which English sentences a briefing may quote: headings and fragments are set apart.

No parser: the signs are the final mark, capitals, the place in the paragraph, the last word, and
whether any word can be a verb. A sentence that merely lost its full stop stays "body".
"""

import re

from summarize.data import SentenceKind
from summarize.languages.en.labels import ARROWS, READ_ON
from summarize.languages.en.sentences_lists import ABBREVIATIONS, WORDS
from summarize.languages.en.sentences_verbs import SIGNS, has_verb
from summarize.patterns import regex, words_in

_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[\d{1,3}\])*$")
_PAGE = r"(?:(?:[Pp]age|PAGE|[Pp]\.) ?[A-Z]?-?\d{1,2}|[A-Z]{1,2}-?\d{1,2})"
_ELIDED = regex(
    r"(?:\.\s?\.\s?\.|…)[\s\])»›→>]*$|\[\+?\d+ chars\]$|[(\[]more ?(?:…|\.\.\.)?[)\]]$"
    rf"|(?<=[\w,;:–—-]) [(\[]?{READ_ON}{ARROWS}$"
    # "according to (cont. on A4)", "the old Please see DEPOT, page 7": the rest is on another page.
    rf"|(?:[(\[][Cc]ont(?:inued|['’]?d|\.)? on {_PAGE}[)\]]|\bC(?:ontinued on|ONTINUED ON) {_PAGE}"
    rf"|\b(?:(?:Please |PLEASE )?(?:see|SEE)|See) [A-Z][\w’'-]+, {_PAGE}"
    rf"|\b(?:Please turn|Turn) to {_PAGE})\.?$"
    r"|(?:\.\s?\.\s?\.|…)[.\s]*(?:[(\[][^()\[\]]{2,50}[)\]]|[A-Z][\w’' ]{2,50})[\s»›→>]*$"
)
# Of what an elided end has, one stands in it: but for three dots, quick to tell.
_ELISIONS = (
    "…", "chars]", "(more", "[more", "eading", "Read ", "read more", "View ", "See ", "Full ",
    "Click ", "Learn ", "Show ", "ontinues", "ontinued on ", "ONTINUED ", "(cont", "(Cont", " see ",
    "SEE ", "urn to ",
)  # fmt: skip
# The longest label that leads on to the rest of an article, with room.
_LABEL_AT_END = 80
_OPEN_END = re.compile(r"[,:;([{“‘\-–—/&]$")
_LABEL = re.compile(
    r"[•*(]?\s?(?:[A-Z]{3,}(?:\s[A-Z]{2,}){0,3}|Related|Read [Mm]ore|See [Aa]lso|Watch|Image|Photo"
    r"|Picture|Photo credit|Image credit|Credit|Source|Video|Caption|File photo|By|Updated|Posted"
    r"|Published)(?::\s|\s\|\s)"
)
_BULLET = regex(r"[•⁃*·▪●■–-]\s?|\(?\d{1,2}[.)]\s")
_ADDRESS = re.compile(r"https?://|www\.|@")
_BRACKETS_ONLY = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
_REPORTING = "|".join(sorted(WORDS["reporting"]))
# A quotation with its reporting clause: “...,” he said.
_REPORT = regex(r"[,.?!][\"”’']\s|[\"“][^\"“”]{2,400}[\"”].{0,80}" + rf"\b(?:{_REPORTING})\b")
_WORD = re.compile(r"[^\W_](?:[\w'’.-]*\w)?")
# "Jane Roe and her sisters before she was ill.": a name, and a clause that only tells when.
_CAPTION = regex(
    r"(?P<shown>[A-Z][\w’'-]* (?:[A-Z]|and\b)[^,.:;]{0,80}?) (?:before|after|while|when|as|where)"
    r" (?:he|she|they|it|his|her|their|its|being|[a-z]+ing)\b[^,:;]*$"
)
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b[^,;:“\"]*$")
_INFINITIVE = regex(r"\bto \w+")
# A headline alone on its line: 95% of those in the Multi-News sample have at most this many words.
_HEADLINE_WORDS = 20
_SENTENCE_CASE_WORDS = 11  # without capitals and final stop; longer ones lost their full stop
# Chosen, not tuned: a heading of an explainer ("What happens next?"), no question of prose.
_QUESTION_WORDS = 7
_TITLE_WORDS = 6  # all in capitals, these are a headline even after an exclamation mark
_CAPTION_WORDS = 12  # a line of its own without any verb; the list of verbs has gaps
_FEWEST = 4  # words that the quick look asks for; it leaves shorter sentences to the signs
_SHORT = 10  # words; only short sentences are asked for a verb, long ones always have one


def kind_of(
    text: str, *, alone: bool = False, first: bool = False, last: bool = True
) -> SentenceKind:
    """The kind of one sentence.

    `alone`: nothing else stands in its paragraph; `first`: in the first paragraph of the article;
    `last`: it ends its paragraph.

    >>> kind_of("Close but not too close", alone=True)
    'heading'
    >>> kind_of("He noted that Belarus is also definitely")
    'fragment'
    >>> kind_of("It took place on St. Nicholas Day, the start of Christmas in Ukraine")
    'body'
    """
    if _is_plain(text, alone=alone):
        return "body"
    words = words_in(text, _WORD, str.isalnum)
    if len(words) < 2 or (_ADDRESS.search(text) and len(text.split(maxsplit=1)) == 1):
        return "heading" if alone and text.isupper() else "fragment"
    cut_off = last and _is_cut_off(text, words)
    if alone and (
        _is_heading(text, words) or (not cut_off and _is_short_line(text, words, first=first))
    ):
        return "heading"
    if last and len(words) >= _TITLE_WORDS and text[-1] != "." and _in_title_case(words):
        return "heading" if alone else "fragment"
    caption = alone and _is_caption(text, words)
    return "fragment" if cut_off or caption or _is_remnant(text, words) else "body"


def _is_plain(text: str, *, alone: bool) -> bool:
    """Whether no sign below can speak against a sentence, told without reading each word.

    It opens with a capital, ends in a full stop after a plain word, has a verb, and nothing that a
    label or a caption needs.
    """
    tokens = text.split()
    opening, ending = tokens[0], tokens[-1][:-1]
    if len(tokens) < _FEWEST or text[-1] != "." or not text[0].isupper() or not ending.isalpha():
        return False
    if opening.endswith("ing") or ":" in text or "|" in text or (alone and _CAPTION.match(text)):
        return False
    verb = not SIGNS.isdisjoint(text[len(opening) :].lower().split())
    return verb and ABBREVIATIONS.get(ending.lower()) != "name"


def _is_heading(text: str, words: list[str]) -> bool:
    """Whether a line of its own is a heading by its capitals, its label or as a short question."""
    if text.endswith("?") and len(words) <= _QUESTION_WORDS:
        return not text.startswith(("“", '"'))
    if _FINAL.search(text) and text[-1] not in "”’\"'":
        return False
    if _LABEL.match(text):
        return True
    if _FINAL.search(text) or text[-1] in ",;" or len(words) > _HEADLINE_WORDS:
        return False
    return text.isupper() or _in_title_case(words) or (text[0] == "[" and text[-1] == "]")


def _is_short_line(text: str, words: list[str], *, first: bool) -> bool:
    """Whether a line without capitals and stop is a heading, not a sentence that lost its stop."""
    if len(words) > (_HEADLINE_WORDS if first else _SENTENCE_CASE_WORDS) or _FINAL.search(text):
        return False
    return not _REPORT.search(text) and not (_BULLET.match(text) and has_verb(words))


def _in_title_case(words: list[str]) -> bool:
    """Whether nearly all words that a headline writes with a capital have one."""
    heavy = [
        word for word in words if word.lower() not in WORDS["no_capital"] and word[0].isalpha()
    ]
    capital = sum(word[0].isupper() for word in heavy)
    return bool(heavy) and words[0][0].isupper() and capital >= 0.8 * len(heavy)


def _is_cut_off(text: str, words: list[str]) -> bool:
    """Whether the paragraph ends in the middle of a clause."""
    end = text[-_LABEL_AT_END:]
    is_elided = end.count(".") > 2 or any(each in end for each in _ELISIONS)
    if is_elided and _ELIDED.search(text, max(0, len(text) - _LABEL_AT_END)):
        return True
    if _OPEN_END.search(text):
        return True
    ending = words[-1].lower()
    if _FINAL.search(text):
        return text[-1] == "." and ABBREVIATIONS.get(ending) == "name"
    if (ending in WORDS["never_last"] and words[-1] != "May") or text.endswith(("'s", "’s")):
        return text[-1] not in '"”'
    if ending.endswith("ly") and words[-2].lower() in WORDS["auxiliary"]:
        return True
    return text.count("(") > text.count(")")


def _is_remnant(text: str, words: list[str]) -> bool:
    """Whether it is the rest of something: an aside, a caption, a list item without a verb."""
    if text[0] in ",;:.)]}?!%|" or (_BRACKETS_ONLY.fullmatch(text) and len(words) <= 6):
        return True
    if _LABEL.match(text) and len(words) <= _SHORT and not _is_labelled_news(text):
        return True
    if _PARTICIPLE.match(text) and not has_verb(_WORD.findall(_INFINITIVE.sub("", text))):
        return True
    limit = _SHORT if _FINAL.search(text) else 2 * _SHORT
    return len(words) <= limit and not has_verb(words)


def _is_labelled_news(text: str) -> bool:
    """Whether a whole sentence stands behind a word that tells where, or of whom ("BRILL: ...")."""
    label, _, rest = text.partition(": ")
    words = _WORD.findall(rest)
    if not label.isupper() or not WORDS["page_labels"].isdisjoint(label.lower().split()):
        return False
    is_whole = rest[:1].isupper() and _FINAL.search(rest) is not None
    return is_whole and len(words) > _FEWEST and has_verb(words)


def _is_caption(text: str, words: list[str]) -> bool:
    """Whether a line of its own shows somebody and says when, without a main verb."""
    if len(words) <= _CAPTION_WORDS and not has_verb(words):
        return True
    match = _CAPTION.match(text)
    return match is not None and not has_verb(_WORD.findall(match["shown"]))


def opens_small(text: str) -> bool:
    """Whether it begins with a small letter that is not part of a name (iPhone, al-Assad)."""
    if text[0].isupper():
        return False
    match = _WORD.search(text)
    if not match or not match.group()[0].islower():
        return False
    word = match.group()
    return word == word.lower() and re.split(r"[-'’]", word)[0] not in WORDS["lower_name"]
