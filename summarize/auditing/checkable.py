"""Which sentences of a draft claim nothing that sources could bear out, and what they are."""

import re
from collections.abc import Iterable

from summarize.auditing.about import is_about_text
from summarize.auditing.draft import Piece
from summarize.auditing.references import names_source
from summarize.checking import Content
from summarize.data import Article
from summarize.language import content_stems, word_forms, words
from summarize.languages.audit import AuditRules
from summarize.languages.sentences import sentence_rules

_QUESTION = re.compile(r"[?？؟][)\]”’\"'»]*$")
_LABEL = re.compile(r"[:：][)\]”’\"'*_]*$")
# A title in an entry of a list of sources.
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^」]*」")
_FIRST_ORDINAL = re.compile(r"^\d{1,2}[.)]\s+")
_LABELLED = re.compile(r"([^:.!?“”\"]{1,60}?)(?::|\s[–—-])\s+")
# Words; before a colon more of them are part of what is said. Chosen, not tuned.
_LONGEST_LABEL = 5
# Of the longer words of a heading; with more capitals than this they tell no names. Chosen.
_TITLE_CASE = 0.6
# Letters; shorter words stay small in a title.
_SHORT = 4
# Content words; a fragment with fewer, and without name and number, is a label. Chosen.
_FEWEST = 3


def why_not_checkable(
    piece: Piece, outside: str, content: Content, rules: AuditRules, language: str
) -> str:
    """What a sentence is that claims nothing of the news; "" where it does claim something.

    `outside` is the sentence without what it quotes, `content` the whole sentence as it is read.
    """
    if not any(letter.isalnum() for letter in outside) and piece.block != "heading":
        return ""  # nothing but a quotation: it is compared word by word
    if rules.furniture.fullmatch(outside.strip()):
        return "about the text itself"
    clause = says_something(outside, rules, language)
    return _by_layout(piece, outside, is_clause=clause) or (
        _by_words(outside, content, rules, language)
        or _label(piece, outside, content, language, is_clause=clause)
    )


def says_something(text: str, rules: AuditRules, language: str) -> bool:
    """Whether a line has a subject and a verb, and speaks of more than the text it stands in."""
    forms = word_forms(language)
    own = (
        word
        for word in map(str.casefold, words(text, language))
        if word not in rules.about_text and not forms.is_stop_word(word)
    )
    plain = text.lower() if is_title_case(text, language) else text
    return any(own) and rules.has_clause is not None and rules.has_clause(plain)


def label_of(piece: Piece, outside: str, rules: AuditRules, language: str) -> str:
    """The label that opens an item ("Rescue: more than 50 people were saved"), or "".

    Before nothing but a quotation it is no label, but names the speaker.
    """
    known = rules.labels.match(outside)
    if known and any(letter.isalnum() for letter in piece.text[known.end() :]):
        return known[0]
    found = _LABELLED.match(piece.text)
    if piece.block != "list item" or found is None or len(found[1].split()) > _LONGEST_LABEL:
        return ""
    rest = piece.text[found.end() :]
    said = any(letter.isalnum() for letter in outside[found.end() :])
    kind = sentence_rules(language).kind_of(rest, alone=False, first=False, last=True)
    return found[0] if said and kind == "body" else ""


def states(
    sentence: str,
    *,
    is_first: bool,
    articles: Iterable[Article],
    rules: AuditRules,
    language: str,
) -> bool:
    """Whether a sentence in a list of sources states something, and does not name a source.

    Where nothing is known of verbs, what is behind the opening of an entry and has the words of a
    sentence states something.
    """
    own = _QUOTED.sub(" ", sentence)
    if names_source(sentence, articles):
        return False
    if rules.has_clause is not None:
        return says_something(own, rules, language)
    kind = sentence_rules(language).kind_of(own.strip() or "-", alone=False, first=False, last=True)
    return not is_first and kind == "body" and len(content_stems(own, language)) >= _FEWEST


def _by_layout(piece: Piece, outside: str, *, is_clause: bool) -> str:
    asks = _QUESTION.search(outside.rstrip())
    if piece.block == "heading" and (asks or not is_clause):
        return "a heading"
    if piece.section == "remarks":
        return "about the text itself"
    if asks:
        return "a question"
    return "a row of a table" if piece.block == "table" else ""


def _by_words(outside: str, content: Content, rules: AuditRules, language: str) -> str:
    if rules.greeting.match(outside) and _is_short(content):
        return "a greeting"
    if is_about_text(outside, rules, language) or rules.presents.match(outside):
        return "about the text itself"
    return "the writer's own view" if rules.opinion.search(outside) else ""


def _label(piece: Piece, outside: str, content: Content, language: str, *, is_clause: bool) -> str:
    """What a sentence without a verb is, where it says too little to be compared."""
    ends_open = _LABEL.search(outside.rstrip()) is not None
    if is_clause and not (ends_open and len(content.stems) < _FEWEST):
        return ""
    kind = sentence_rules(language).kind_of(
        piece.text, alone=piece.alone, first=False, last=piece.alone
    )
    has_facts = content.quantities or content.dates or content.mentions
    if kind != "body" and ends_open and not content.quantities:
        return "a label"
    if kind == "heading" and piece.alone and piece.block == "paragraph":
        return "a heading"
    if kind != "body" and not has_facts and len(content.stems) < _FEWEST:
        return "a label"
    return ""


def _is_short(content: Content) -> bool:
    return not content.quantities and len(content.stems) <= 2 * _FEWEST


def stated_facts(text: str) -> str:
    """A text without its own number ("2. The talks")."""
    return _FIRST_ORDINAL.sub("", text)


def is_title_case(text: str, language: str) -> bool:
    """Whether capitals tell no names in a text, because most of its words have one."""
    found = words(text, language)[1:]
    longer = [word for word in found if len(word) >= _SHORT and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    if len(longer) <= _FEWEST:
        return len(longer) > 1 and capitals == len(longer)
    return capitals > _TITLE_CASE * len(longer)
