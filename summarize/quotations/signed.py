"""Posts of social networks copied as lines, and words with the one who said them behind."""

from collections.abc import Iterator, Sequence

from summarize.data import Article
from summarize.languages.speech import Line, SpeechRules
from summarize.quotations.paragraphs import Paragraph

# A post has a few short paragraphs between its head and its end.
_LONGEST_POST = 6
# One line that names somebody and a place below a paragraph may be a credit; two are letters.
_FEWEST_SIGNED = 2


def signed_speech(
    article: Article, lines: Sequence[Paragraph], kinds: Sequence[Line], rules: SpeechRules
) -> Iterator[Paragraph]:
    """The paragraphs of posts, of letters of readers, and those with their speaker behind a dash.

    `kinds` tells of each of the `lines` what it is to those around it.
    """
    for at, kind in enumerate(kinds):
        if kind == "post's head":
            yield from lines[at : _end_of_post(kinds, at)]
        elif kind == "post's end":
            yield from lines[max(0, at - 1) : at + 1]
        elif kind == "signature" and at and _is_speaker(article, lines[at].text, rules):
            yield lines[at - 1]
    for line in lines:
        tail = line.signed_tail
        if tail and not line.has_speech and rules.line(tail) == "signature":
            yield from [line] if _is_speaker(article, tail, rules) else []
    yield from _letters(lines, rules)


def _end_of_post(kinds: Sequence[Line], head: int) -> int:
    """The place after a post: its end, or one paragraph if none is seen."""
    below = range(head + 1, min(head + 1 + _LONGEST_POST, len(kinds)))
    return next((at + 1 for at in below if kinds[at] == "post's end"), head + 2)


def _is_speaker(article: Article, signature: str, rules: SpeechRules) -> bool:
    """Whether a dash and a name tell who said what stands before, and not who wrote it.

    What he is stands behind the name, or the article tells of him elsewhere.
    """
    own = any(name and name in signature for name in (article.source, *article.authors))
    if own or rules.wrote(signature):
        return False
    name = signature.strip(" .—–~-")
    signed = sum(article.text.count(f"{dash}{name}") for dash in ("—", "— ", "–", "– ", "- "))
    return "," in signature or article.text.count(name.split()[-1]) > signed + 1


def _letters(lines: Sequence[Paragraph], rules: SpeechRules) -> Iterator[Paragraph]:
    """Paragraphs with somebody and his place below or behind them: letters of readers."""
    found = [
        line
        for line, below in zip(lines, (*lines[1:], None), strict=True)
        if line.is_bracketed
        or (
            below is not None and line.text[-1] in ".!?" and below.is_heading and below.is_signature
        )
    ]
    bracketed = all(line.is_bracketed and not rules.narrates(line.outside) for line in found)
    if len(found) >= _FEWEST_SIGNED and (
        bracketed or any(rules.speaks(each.outside) for each in found)
    ):
        yield from found
