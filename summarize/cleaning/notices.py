"""What an article says of itself, of its author and to its readers: none of it is news.

A notice is a whole line, or the last sentences of one. Those about the article and its author stand
at its end, and a person who is told of anywhere else in the article is no author.
"""

from collections.abc import Iterator

from summarize.cleaning.manuscript import SENTENCE_STARTS, STOPS, Manuscript
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules, Pattern

# Notes of corrections are the longest.
_LONGEST = 600
# Chosen, not tuned: a notice of copyright and two about the authors may follow.
_AT_END = 4
# Chosen, not tuned: the shortest first sentences of articles have as many words.
_PROSE_WORDS = 8
# So much of the end of a paragraph is searched for a notice.
_TAIL = 500

_ABOUT_ARTICLE, _ABOUT_AUTHOR = "about the article", "about the author"
_OFFER = "share or subscribe prompt"


def take_notices(manuscript: Manuscript) -> Manuscript:
    """The manuscript without notices, as long as one paragraph is left."""
    if len(manuscript.paragraphs) < 2:
        return manuscript
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    first_of_end = _first_of_end(manuscript)
    places = {0, *range(first_of_end, len(manuscript.paragraphs))}
    for at in sorted(places.union(at for at, _ in manuscript.unsettled)):
        line = manuscript.paragraphs[at]
        start, reason = _notice(manuscript, at, is_end=at >= first_of_end)
        if reason:
            lines[at] = (line[:start].strip(),)
            removed.append(Removal(line[start:].strip(), reason))
    if len([kept for kept in lines.values() if not kept[0]]) == len(manuscript.paragraphs):
        return manuscript
    return manuscript.changed(lines, removed)


def _first_of_end(manuscript: Manuscript) -> int:
    return max(1, len(manuscript.paragraphs) - _AT_END)


def _notice(manuscript: Manuscript, at: int, *, is_end: bool) -> tuple[int, str]:
    """Where a notice begins in a paragraph, and which; "" where there is none."""
    line, rules = manuscript.paragraphs[at], manuscript.rules
    if is_end or at == 0:
        for start in _starts(line):
            if reason := _of_article(line, start, manuscript, is_end=is_end):
                return start, reason
    if line not in manuscript.settled and len(line) <= _LONGEST and _offers(line, rules):
        return 0, _OFFER
    return 0, ""


def _starts(line: str) -> Iterator[int]:
    """Where a notice may begin: at the head of a line, or with one of its last sentences."""
    if len(line) <= _LONGEST:
        yield 0
    for match in SENTENCE_STARTS.finditer(line, max(0, len(line) - _TAIL)):
        yield match.end()


def _of_article(line: str, start: int, manuscript: Manuscript, *, is_end: bool) -> str:
    """Which notice about the article or its author a text is that begins within a line."""
    rules = manuscript.rules
    if _knows(rules.about_article, line, start) or _knows(rules.bare_notice, line, start):
        return _ABOUT_ARTICLE
    for pattern in (rules.about_author, rules.about_writer) if is_end else ():
        if line.startswith(pattern.openings, start):
            found = pattern.compiled.fullmatch(line, start)
            if found and _is_of_author(found["name"], line[start:], manuscript):
                return _ABOUT_AUTHOR
    return ""


def _knows(pattern: Pattern, line: str, start: int = 0) -> bool:
    """Whether a pattern knows the rest of a line; it says what such a rest opens with."""
    return (
        line.startswith(pattern.openings, start)
        and pattern.may_match(line[start:])
        and pattern.compiled.fullmatch(line, start) is not None
    )


def _is_of_author(name: str, rest: str, manuscript: Manuscript) -> bool:
    """Whether nobody but a note about its author tells of a person."""
    family = name.rsplit(maxsplit=1)[-1].removesuffix("’s").removesuffix("'s")
    text = "\n".join(manuscript.paragraphs)
    return text.count(family) == rest.count(family) and family not in manuscript.title


def _offers(line: str, rules: CleaningRules) -> bool:
    """Whether a line offers its readers something, or is how a reporter signs off."""
    if _knows(rules.offer, line) or _knows(rules.request, line):
        return True
    signed = rules.signs_off
    return signed.may_match(line) and signed.compiled.fullmatch(line) is not None


def take_comments(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the line above comments and all that follows it.

    Where no sentence stands above, the line is the count or the button at the head of a page, and
    goes alone.
    """
    pattern, paragraphs = manuscript.rules.comments, manuscript.paragraphs
    for at, line in enumerate(paragraphs):
        if at and pattern.match(line):
            if not any(map(_is_prose, paragraphs[:at])):
                return manuscript.without({at: _OFFER})
            removed = [Removal(each, "comments of readers") for each in paragraphs[at:]]
            gone = range(at, len(paragraphs))
            return manuscript.changed(dict.fromkeys(gone, ()), removed)
    return manuscript


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence of an article, not a headline, a byline or a caption."""
    return line.endswith(STOPS) and len(line.split()) >= _PROSE_WORDS
