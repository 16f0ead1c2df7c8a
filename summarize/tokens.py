"""Words, stems and stop words of English news text.

Words keep what belongs together (`don't`, `no-fly`, `4.5`, `U.S.`); stems are for comparing, so
they take hyphenated words apart, drop the possessive and fold curly apostrophes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

import snowballstemmer

from summarize.data import Span

# A word: initials with dots (U.S.), a number with its separators (4.5, 1,000), or letters and
# digits joined by single apostrophes, hyphens or dots-between-digits. Every alternative begins
# with a different kind of character or is tried once, so matching is linear.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*(?:[-'’][^\W_]+)*[^\W_]*(?:-[^\W_]+)*"
    r"|[^\W_]+(?:[-'’‘][^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’‘](?:s|S)$")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_PARTS = re.compile(r"-")

# Longer runs are not words (base64, markup gone wrong): they are compared as written.
_LONGEST_STEMMED = 40


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's spelling
        """The Snowball stem of a lower-case word."""
        ...


_STEMMER: _Stemmer = snowballstemmer.stemmer("english")

# Function words: closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries),
# adverbs of degree and discourse, and the commonest light verbs; negations are included because
# they are compared by `checking`, not by topic. Written for this project.
_FUNCTION_WORDS = """
    a an the this that these those such same other another each every either neither both all any
    some no none nor not only own
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
    himself she her hers herself it its itself they them their theirs themselves one ones who whom
    whose which what whoever whatever whichever someone somebody something anyone anybody anything
    everyone everybody everything nobody nothing
    am is are was were be been being do does did doing done have has had having can could may might
    must shall should will would ought cannot
    ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't
    needn't shan't shouldn't wasn't weren't won't wouldn't
    i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
    we're we've we'd we'll they're they've they'd they'll that's there's here's what's who's who'd
    who'll let's where's how's when's why's
    and or but if while because as until unless although though whereas whether than so yet since
    lest once
    of at by for with without about against between into through during before after above below to
    from up down in out on off over under again further among amongst amid across along around
    behind beside besides beyond despite except inside near onto outside past per regarding toward
    towards underneath upon via within throughout
    then there here when where why how now just very too also even still ever never always often
    more most much many few fewer less least several enough rather quite almost nearly perhaps maybe
    however therefore thus hence meanwhile moreover instead otherwise else already away back soon
    later yes well
    say says said saying told tell tells according
    get gets got gotten getting go goes went going gone make makes made making
    s t d ll m re ve mr mrs ms
"""
STOP_WORDS: frozenset[str] = frozenset(_FUNCTION_WORDS.split())


def words(text: str) -> list[str]:
    """The words of `text` as written, in order; punctuation and symbols are left out.

    >>> words("The U.S. didn’t pay $1.5 million for the no-fly zone.")
    ['The', 'U.S.', 'didn’t', 'pay', '1.5', 'million', 'for', 'the', 'no-fly', 'zone']
    """
    return _WORD.findall(text)


def word_spans(text: str) -> Iterator[tuple[str, Span]]:
    """Each word as written with its place: `span.of(text) == word`."""
    for match in _WORD.finditer(text):
        yield match.group(), Span(match.start(), match.end())


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The form in which a word is compared: lower case, no possessive, Snowball English stem.

    `US` and `U.S.` give the same stem, which is not that of the pronoun. A number stays itself,
    without the commas of its thousands.

    >>> [stem(word) for word in ("Drones", "Belarus’s", "US", "U.S.", "1,000")]
    ['drone', 'belarus', 'u.s', 'u.s', '1000']
    """
    if word in ("US", "U.S", "U.S."):
        return "u.s"
    plain = _POSSESSIVE.sub("", word).translate(_APOSTROPHES).casefold()
    if plain[:1].isdigit():
        return plain.replace(",", "")
    plain = plain.rstrip(".")
    if len(plain) > _LONGEST_STEMMED:
        return plain
    return _STEMMER.stemWord(plain)


def stems(text: str) -> list[str]:
    """The stems of all words of `text` in order, hyphenated words taken apart.

    >>> stems("A no-fly zone")
    ['a', 'no', 'fli', 'zone']
    """
    return [stem(part) for part in _parts(text)]


def content_stems(text: str) -> list[str]:
    """The stems of the words of `text` that are not stop words, in order.

    >>> content_stems("They said that the zone was closed to U.S. drones")
    ['zone', 'close', 'u.s', 'drone']
    """
    return [stem(part) for part in _parts(text) if not is_stop_word(part)]


@lru_cache(maxsize=1 << 17)
def is_stop_word(word: str) -> bool:
    """Whether a word says how a sentence hangs together rather than what it is about."""
    if word == "US":
        return False
    plain = word.translate(_APOSTROPHES).casefold()
    return plain in STOP_WORDS or _POSSESSIVE.sub("", plain) in STOP_WORDS


def _parts(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if "-" in word:
            yield from (part for part in _PARTS.split(word) if part)
        else:
            yield word
