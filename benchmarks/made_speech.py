"""Articles made of real sentences: quotations without their marks, dressed as speech comes.

A statement, an interview, voices, letters and posts have what is really said; explainers, lists and
boxes have what outlets really tell. Around both stand paragraphs of a real article. So who learns
from them cannot go by the dress alone, and learns where an outlet's own words begin again.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarize.cleaning import clean
from summarize.data import Article, Block, BlockKind, RawArticle
from summarize.quotations import Discourse, is_speech, paragraphs
from summarize.sentences import block_kinds, split_sentences, split_spans

WORDS = Path(__file__).with_suffix(".txt")
# How many are made with the beginning of each real article.
PER_ARTICLE = 2
# How many of them are speech, end with it, and open with it. Chosen.
SPOKEN, ENDING, OPENING = 0.6, 0.3, 0.1
# Of how many only the first sentence of each paragraph around is taken. Chosen.
SHORT = 0.5
_FEWEST_PARAGRAPHS, _FEWEST_SAID = 5, 2
_FEWEST_WORDS, _MOST_WORDS, _FEWEST_SAID_WORDS = 9, 90, 8
_PERSONAL = re.compile(r"\b(?:I|we|our|us|my|you)\b", re.IGNORECASE)


class Part(NamedTuple):
    """A block, and whether somebody speaks in it; None where nothing is to be learned."""

    kind: BlockKind
    text: str
    is_speech: bool | None


class Made(NamedTuple):
    """A made article; `name` tells of what, and as what."""

    name: str
    article: Article
    parts: tuple[Part, ...]


class _Real(NamedTuple):
    """What an outlet tells in an article, in order, and what is said in it."""

    name: str
    told: tuple[str, ...]
    said: tuple[str, ...]


def made_articles(articles: Sequence[Article]) -> Iterator[Made]:
    """Articles made of these, the same ones each time."""
    chance = random.Random(5)  # noqa: S311 - nothing secret
    real = [each for each in map(_real, articles) if len(each.told) >= _FEWEST_PARAGRAPHS]
    talks = [each for each in real if len(each.said) >= _FEWEST_SAID]
    for each in real:
        for _ in range(PER_ARTICLE):
            dresser = _Dresser(chance, chance.choice(talks).said, chance.choice(real).told)
            dress = chance.choice(_SPOKEN if chance.random() < SPOKEN else _LIKE)
            title, middle = dress(dresser)
            parts = tuple(_around(each.told, middle, chance))
            blocks = tuple(Block(part.kind, part.text) for part in parts)
            raw = RawArticle("made", "Outlet", title, blocks=blocks, language="en")
            yield Made(f"{dress.__name__.strip('_')}-{each.name}", clean(raw), parts)


def _real(article: Article) -> _Real:
    sentences = split_sentences(article)
    discourse = Discourse(article, sentences)
    kinds = block_kinds([each.span for each in sentences], article.marks)
    told = tuple(
        line.text
        for line in paragraphs(discourse, kinds)
        if not (line.is_heading or line.is_item or _PERSONAL.search(line.text))
        and line.text[-1] == "."
        and not any(discourse.touching[place] for place in line.places)
        and _FEWEST_WORDS <= line.words < _MOST_WORDS
    )
    said = (
        _without_marks(each.span.of(article.text))
        for each in discourse.quotations
        if each.complete and each.speaker and is_speech(each.span.of(article.text))
    )
    return _Real(article.id, told, tuple(text for text in said if _is_whole(text)))


def _without_marks(quotation: str) -> str:
    text = " ".join(quotation.strip("“”\"‘’' ").split()).rstrip(",; ")
    return f"{text[:1].upper()}{text[1:]}" + ("" if text[-1:] in ".!?" else ".")


def _is_whole(text: str) -> bool:
    return text[0].isalpha() and len(text.split()) >= _FEWEST_SAID_WORDS


def _around(told: tuple[str, ...], middle: Sequence[Part], chance: random.Random) -> Iterator[Part]:
    """Parts between the lead of a real article and what it tells later."""
    place, share = chance.randrange(1, max(2, len(told) - 3)), chance.random()
    more = chance.choice((0, 1, 2)) if share > OPENING else 0
    lead = told[:1] + told[place : place + more]
    rest = told[place + 2 : place + 2 + chance.choice((1, 2, 3))] or told[-1:]
    if chance.random() < SHORT:
        lead, rest = tuple(map(_first_sentence, lead)), tuple(map(_first_sentence, rest))
    yield from (Part("paragraph", text, is_speech=False) for text in lead)
    yield from middle
    if share < 1 - ENDING:
        yield from (Part("paragraph", text, is_speech=False) for text in rest)


def _first_sentence(text: str) -> str:
    return split_spans(text)[0].of(text)


class _Dresser(NamedTuple):
    """What is said and what an outlet tells, and chance."""

    chance: random.Random
    said: tuple[str, ...]
    told: tuple[str, ...]

    def pick(self, group: str) -> str:
        """One of the words of a group, filled in."""
        text = self.chance.choice(_words()[group])
        for slot, fill in (("WHO", self.who), ("SURNAME", self.surname), ("NAME", self.name)):
            text = text.replace(slot, fill()) if slot in text else text
        return text

    def name(self) -> str:
        return f"{self.pick('first names')} {self.pick('surnames')}"

    def surname(self) -> str:
        return self.pick("surnames")

    def who(self) -> str:
        described = f"{self.name()}, a {self.pick('roles')} from {self.pick('places')},"
        return self.chance.choice((self.name(), self.pick("bodies"), described))

    def spoken(self, *counts: int) -> list[str]:
        """So many paragraphs, by chance, of what is said."""
        return [
            " ".join(
                self.chance.sample(self.said, min(self.chance.choice((1, 1, 2, 3)), len(self.said)))
            )
            for _ in range(self.chance.choice(counts))
        ]

    def own(self, count: int) -> list[str]:
        """At most so many paragraphs of what an outlet tells."""
        return self.chance.sample(self.told, min(count, len(self.told)))

    def unlearned(self, group: str, kind: BlockKind = "paragraph") -> Part:
        """A line of which nothing is learned."""
        return Part(kind, self.pick(group), None)


_Dressed = tuple[str, list[Part]]
_TITLE = "Story of the day"


def _speech(texts: Sequence[str], kind: BlockKind = "paragraph") -> list[Part]:
    return [Part(kind, text, is_speech=True) for text in texts]


def _own(texts: Sequence[str], kind: BlockKind = "paragraph") -> list[Part]:
    return [Part(kind, text, is_speech=False) for text in texts]


# -- speech ----------------------------------------------------------------------------------------
def _statement(dresser: _Dresser) -> _Dressed:
    kind: BlockKind = "block quote" if dresser.chance.random() < 0.15 else "paragraph"
    said = _speech(dresser.spoken(1, 1, 2, 3, 4), kind)
    return _TITLE, [dresser.unlearned("introductions"), *said]


def _response(dresser: _Dresser) -> _Dressed:
    end = [dresser.unlearned("ends of speech", "heading")] * (dresser.chance.random() < 0.4)
    said = _speech(dresser.spoken(1, 2, 3))
    return _TITLE, [dresser.unlearned("headings of speech", "heading"), *said, *end]


def _transcript(dresser: _Dresser) -> _Dressed:
    one, other, chance = dresser.name(), dresser.name(), dresser.chance
    asks = chance.random() < 0.6
    pairs = [(one, other), (one.split()[1], other.split()[1]), (_initials(one), _initials(other))]
    pairs += [("Q", "A"), ("Reporter", other.split()[1]), ("Interviewer", other)] * asks
    names = chance.choice(pairs)
    if chance.random() < 0.4:
        names = names[0].upper(), names[1].upper()
    lines = []
    for _ in range(chance.choice((1, 2, 3))):
        first = dresser.pick("questions") if asks else dresser.spoken(1)[0]
        lines += [f"{names[0]}: {first}", f"{names[1]}: {dresser.spoken(1)[0]}"]
        lines += dresser.spoken(1) * (chance.random() < 0.2)
    return chance.choice((_TITLE, f"Interview with {other}")), _speech(lines)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _interview(dresser: _Dresser) -> _Dressed:
    chance = dresser.chance
    kind: BlockKind = chance.choice(("heading", "paragraph", "heading"))
    parts = _own([dresser.pick("before interviews")] * (chance.random() < 0.5))
    for question in chance.sample(_words()["questions"], chance.choice((2, 3, 4))):
        parts += [Part(kind, question, None), *_speech(dresser.spoken(1, 1, 2))]
    return dresser.pick("titles of interviews"), parts


def _voices(dresser: _Dresser) -> _Dressed:
    chance, parts = dresser.chance, list[Part]()
    behind, within = chance.random() < 0.3, chance.random() < 0.3
    for text in dresser.spoken(2, 3, 4):
        name, role, place = dresser.name(), dresser.pick("roles"), dresser.pick("places")
        told = f"{name}, {chance.choice((role, str(chance.randint(18, 80))))}, {place}"
        if within:
            parts += _speech([f"{name}, {role}: {text}"])
        elif behind:
            parts += [*_speech([text]), Part("heading", f"— {told}", None)]
        else:
            parts += [Part("heading", told, None), *_speech([text])]
    return _TITLE, parts


def _letter(dresser: _Dresser) -> _Dressed:
    closing = [dresser.unlearned("closings")] * (dresser.chance.random() < 0.7)
    signed = Part("heading", dresser.name(), None)
    said = _speech(dresser.spoken(1, 2, 3))
    return _TITLE, [dresser.unlearned("greetings"), *said, *closing, signed]


def _set_apart(dresser: _Dresser) -> _Dressed:
    return _TITLE, _speech(dresser.spoken(1, 1, 2), "block quote")


def _signed(dresser: _Dresser) -> _Dressed:
    said = dresser.spoken(1, 2, 3)
    return _TITLE, _speech([f"{text} — {dresser.name()}, {dresser.pick('roles')}" for text in said])


# -- what only looks like speech -------------------------------------------------------------------
def _by_topic(dresser: _Dresser) -> _Dressed:
    own = dresser.own(dresser.chance.choice((2, 3, 4)))
    topics = dresser.chance.sample(_words()["topics"], len(own))
    return _TITLE, _own([f"{topic}: {text}" for topic, text in zip(topics, own, strict=True)])


def _list(dresser: _Dresser) -> _Dressed:
    kind: BlockKind = dresser.chance.choice(("paragraph", "heading"))
    return _TITLE, [dresser.unlearned("lists", kind), *_own(dresser.own(3), "list item")]


def _explainer(dresser: _Dresser) -> _Dressed:
    parts, labelled = list[Part](), dresser.chance.random() < 0.3
    own = dresser.own(dresser.chance.choice((2, 3, 4)))
    asked = dresser.chance.sample(_words()["questions of an outlet"], len(own))
    for question, text in zip(asked, own, strict=True):
        if labelled:
            parts += [Part("paragraph", f"Q: {question}", None), *_own([f"A: {text}"])]
        else:
            parts += [Part("heading", question, None), *_own([text])]
    return dresser.pick("titles of an outlet"), parts


def _box(dresser: _Dresser) -> _Dressed:
    own = _own(dresser.own(dresser.chance.choice((2, 3))), "block quote")
    return _TITLE, [dresser.unlearned("lists", "block quote"), *own]


def _below_a_colon(dresser: _Dresser) -> _Dressed:
    return _TITLE, [dresser.unlearned("colons"), *_own(dresser.own(2))]


def _below_a_heading(dresser: _Dresser) -> _Dressed:
    return _TITLE, [dresser.unlearned("headings", "heading"), *_own(dresser.own(3))]


def _by_time(dresser: _Dresser) -> _Dressed:
    def time() -> str:
        half = dresser.chance.choice(("a.m.", "p.m."))
        return f"{dresser.chance.randint(1, 12)}:{dresser.chance.randint(10, 59)} {half}"

    return _TITLE, _own([f"{time()}: {text}" for text in dresser.own(3)])


def _of_persons(dresser: _Dresser) -> _Dressed:
    parts = []
    for text in dresser.own(3):
        named = Part("heading", f"{dresser.name()}, {dresser.pick('roles')}", None)
        parts += [named, *_own([f"{dresser.pick('of persons')} {text}".strip()])]
    return "Who is who", parts


def _reported(dresser: _Dresser) -> _Dressed:
    return _TITLE, _own([dresser.pick("reports"), *dresser.own(2)])


_Dress = Callable[[_Dresser], _Dressed]
_SPOKEN: tuple[_Dress, ...] = (
    *(_statement,) * 3, _response, *(_transcript, _interview, _voices) * 2, _letter, _set_apart,
    _signed,
)  # fmt: skip
_LIKE: tuple[_Dress, ...] = (
    _by_topic, _list, *(_explainer, _reported) * 2, _box, _below_a_colon, _below_a_heading,
    _by_time, _of_persons,
)  # fmt: skip


@cache
def _words() -> dict[str, tuple[str, ...]]:
    lines = WORDS.read_text("utf-8").splitlines()
    rows = (line.split(": ", 1) for line in lines if not line.startswith("#"))
    return {group: tuple(each.strip() for each in told.split(" | ")) for group, told in rows}
