"""Posts of social networks copied as lines, and words with the one who said them behind."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarize.data import Article
from summarize.languages.speech import Line, SpeechRules
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph

# A post has a few short paragraphs between its head and its end.
_LONGEST_POST = 6
# One line that names somebody and a place below a paragraph may be a credit; two are letters.
_FEWEST_SIGNED = 2
# Words of the longest names of readers. Chosen, not tuned: "Maria de la Cruz".
_NAME_WORDS = 4


def signed_speech(
    discourse: Discourse, lines: Sequence[Paragraph], kinds: Sequence[Line], rules: SpeechRules
) -> Iterator[Paragraph]:
    """The paragraphs of posts, of letters of readers, and those with their speaker behind a dash.

    `kinds` tells of each of the `lines` what it is to those around it.
    """
    for at, kind in enumerate(kinds):
        if kind == "post's head":
            yield from lines[at : _end_of_post(kinds, at)]
        elif kind == "post's end":
            yield from lines[max(0, at - 1) : at + 1]
    signed = {
        line: below.text
        for line, below, kind in zip(lines, lines[1:], kinds[1:], strict=False)
        if kind == "signature"
    }
    within = (line for line in lines if line.signed_tail and not line.has_speech)
    signed |= {
        line: line.signed_tail for line in within if rules.line(line.signed_tail) == "signature"
    }
    names = Counter(map(_surname, signed.values()))
    for line, signature in signed.items():
        name = _surname(signature)
        if _can_say(discourse.article, signature, rules) and (
            "," in signature or discourse.times_told[name] > names[name] + 1
        ):
            yield line
    named = any(line.is_heading and _is_name(line.text) for line in lines)
    is_page = named and rules.of_letters(discourse.article.title)
    yield from _letters(lines, rules, is_page=is_page)


def _end_of_post(kinds: Sequence[Line], head: int) -> int:
    """The place after a post: its end, or one paragraph if none is seen."""
    below = range(head + 1, min(head + 1 + _LONGEST_POST, len(kinds)))
    return next((at + 1 for at in below if kinds[at] == "post's end"), head + 2)


def _surname(signature: str) -> str:
    """The last word of the name after a dash; what he is may stand behind a comma."""
    return signature.partition(",")[0].strip(" .—–~-").split()[-1]


def _can_say(article: Article, signature: str, rules: SpeechRules) -> bool:
    """Whether a dash and a name can tell who said what stands before, and not who wrote it."""
    own = (article.source, *article.authors)
    return not rules.wrote(signature) and not any(name and name in signature for name in own)


def _letters(
    lines: Sequence[Paragraph], rules: SpeechRules, *, is_page: bool
) -> Iterator[Paragraph]:
    """Paragraphs with somebody and his place below or behind them: letters of readers.

    On a page of letters the name is enough.
    """
    found = [
        line
        for line, below in zip(lines, (*lines[1:], None), strict=True)
        if line.is_bracketed
        or (
            below is not None
            and line.text[-1] in ".!?"
            and below.is_heading
            and (below.is_signature or (is_page and _is_name(below.text)))
        )
    ]
    bracketed = all(line.is_bracketed and not rules.narrates(line.outside) for line in found)
    if len(found) >= _FEWEST_SIGNED and (
        is_page or bracketed or any(rules.speaks(each.outside) for each in found)
    ):
        yield from found


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _NAME_WORDS and all(word[0].isupper() for word in words)
