"""Made-up news of any amount, the same on every run: no data from outside is needed to measure.

A story has a cast (people, bodies, places) and facts; each article tells some of the facts, the
common ones in one of several wordings, and sentences of its own. What matters for the cost is like
real news (t17_haiti and t17_iraq of the timelines, 1,500 sentences, in brackets): 20 (21) words and
.55 (.6) amounts a sentence, 3,400 (4,300) different words, and as many near-duplicates as make
version 0.1.0 spend the same processor time on a sentence, within a tenth.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

WORDS = Path(__file__).with_name("made_news.txt")
# Of the sentences of an article, those that tell a fact of the story rather than one of its own.
SHARED = 0.3
# Of the other sentences, those that name somebody or something not named before.
NEW_NAMES = 0.8
# Facts of a story per article: the more is written, the more is told.
FACTS_PER_ARTICLE = 5
# Sentences of an article, drawn evenly: news of agencies and outlets, without the long reads.
LENGTHS = (10, 30)
# Of the articles of a day, at most so many in a hundred are of stories that went on before it.
GOING_ON = 50
# In a hundred articles of a story that goes on: copies of an earlier one, and newer versions.
_COPIES, _VERSIONS = 10, 5
FIRST_DAY = date(2031, 3, 1)
_SLOT = re.compile(r"\{(\w+)\}")


def templated(count: int) -> Iterator[dict[str, str]]:
    """Records on one kind of event in the same words: as agencies send quakes, results, rates."""
    for i in range(count):
        text = (
            f"A magnitude {4 + i % 30 / 10:.1f} earthquake struck {i} kilometres north of the city"
            " of Oslo on Monday, the survey said. No damage was reported by the police of the"
            " region."
        )
        yield {"id": f"q{i}", "source": f"o{i % 40}", "title": "quake", "text": text}


def story(name: str, *, articles: int = 0, sentences: int = 0) -> Iterator[dict[str, str]]:
    """The articles of one story: so many, or as many as have so many sentences in all."""
    chance = random.Random(f"story {name}")  # noqa: S311 - nothing secret
    expected = articles or sentences // (sum(LENGTHS) // 2) + 1
    teller = _Teller(chance, _facts(chance, FACTS_PER_ARTICLE * expected))
    told = number = 0
    while (number < articles) if articles else (told < sentences):
        length = chance.randint(*LENGTHS)
        if not articles:
            length = min(length, sentences - told)
        told += length
        yield teller.article(name, number, length)
        number += 1


def day(articles: int) -> Iterator[dict[str, str]]:
    """So many articles on stories of one to twenty articles, most of them small, mixed."""
    chance = random.Random(f"day {articles}")  # noqa: S311 - nothing secret
    made, number = 0, 0
    while made < articles:
        size = min(articles - made, round(chance.paretovariate(1.2)), 20)
        yield from story(f"d{number}", articles=size)
        made, number = made + size, number + 1


def days(count: int, articles: int) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """So many days of so many articles each: stories go on, tolls rise, reports are repeated.

    A story of several articles goes on for one to ten days. Each of its days has new facts and old
    ones, and a toll that is higher than the day before; some articles are copies of an earlier one,
    and some are newer versions of one of the day before that give another toll.
    """
    chance = random.Random(f"days {articles}")  # noqa: S311 - nothing secret
    running: list[_Running] = []
    number = 0
    for at in range(count):
        day = (FIRST_DAY + timedelta(days=at)).isoformat()
        records = [
            record
            for story in running
            for record in story.articles(day, min(1 + chance.randint(0, 4), articles))
        ][: articles * GOING_ON // 100]
        while len(records) < articles:
            size = min(articles - len(records), round(chance.paretovariate(1.2)), 20)
            story = _Running(f"s{number}", size, chance)
            records += story.articles(day, size)
            number += 1
            if size > 1:
                running.append(story)
        running = [each for each in running if each.has_more]
        yield day, records


def write(records: Iterable[dict[str, str]], path: Path) -> Path:
    """The records as JSON lines in a file, one at a time."""
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record) + "\n")
    return path


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The word lists and sentence patterns by the name of their slot, one entry between bars."""
    found: dict[str, str] = {}
    name = ""
    for line in WORDS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, colon, rest = line.partition(":")
        name, rest = (head, rest) if colon and head.isidentifier() else (name, line)
        found[name] = f"{found.get(name, '')} {rest}".strip() if name else ""
    return {key: tuple(part.strip() for part in text.split("|")) for key, text in found.items()}


@cache
def _shares(count: int) -> tuple[float, ...]:
    """Cumulative weights of a vocabulary: as in news, the rank decides how often (Zipf)."""
    return tuple(accumulate(1 / (rank + 20) for rank in range(count)))


@dataclass(frozen=True, slots=True)
class _Fact:
    """What several articles tell: a kind of event, and all its names and numbers."""

    kind: str
    slots: dict[str, str]


def _facts(chance: random.Random, count: int) -> list[_Fact]:
    kinds = [name for name in _words() if name.startswith("fact_")]
    cast = {name: [_name(chance, name) for _ in range(6 + count // 20)] for name in _CAST}
    return [_Fact(chance.choice(kinds), _filled(chance, cast)) for _ in range(count)]


_CAST = ("person", "place", "body")
# Every fact draws one value for each of these; the wordings of its kind use the same.
_VALUES = ("noun", "thing", "adjective", "past", "infinitive", "weekday", "role")


def _filled(chance: random.Random, cast: dict[str, list[str]]) -> dict[str, str]:
    slots = {name: chance.choice(cast[name]) for name in _CAST}
    slots |= {name: _drawn(chance, name) for name in _VALUES}
    slots["number"] = str(chance.randint(2, 900))
    slots["percent"] = f"{chance.randint(1, 60)}.{chance.randint(0, 9)}"
    slots["million"] = f"{chance.randint(2, 900)}"
    return slots


def _drawn(chance: random.Random, name: str) -> str:
    words = _words()[name]
    return chance.choices(words, cum_weights=_shares(len(words)))[0]


def _name(chance: random.Random, kind: str) -> str:
    def part() -> str:
        syllables = [chance.choice(_words()["syllable"]) for _ in range(chance.randint(2, 3))]
        return "".join(syllables).capitalize()

    if kind == "person":
        return f"{chance.choice(_words()['first'])} {part()}"
    if kind == "body":
        return f"the {part()} {chance.choice(_words()['agency'])}"
    return part()


class _Teller:
    """Writes the articles of one story; each call draws on."""

    def __init__(self, chance: random.Random, facts: list[_Fact]) -> None:
        self._chance, self._facts = chance, facts
        self._popular = _shares(len(facts))

    def article(self, story_name: str, number: int, length: int) -> dict[str, str]:
        chance = self._chance
        sentences = [self._sentence() for _ in range(length)]
        paragraphs: list[str] = []
        while sentences:
            size = chance.randint(1, 3)
            paragraphs.append(" ".join(sentences[:size]))
            del sentences[:size]
        # The central facts name the story, so that the articles of a story are found together.
        title = self._expanded(chance.choice(_words()["headline"]), chance.choice(self._facts[:3]))
        return {
            "id": f"{story_name}-{number}",
            "source": f"{_words()['outlet'][number % len(_words()['outlet'])]}",
            "title": title,
            "published": f"2031-03-{chance.randint(4, 5):02}T{chance.randint(0, 23):02}:00:00Z",
            "text": "\n\n".join(paragraphs),
        }

    def _sentence(self) -> str:
        chance = self._chance
        fact = chance.choices(self._facts, cum_weights=self._popular)[0]
        if chance.random() < SHARED:
            return self._expanded(chance.choice(_words()[fact.kind]), fact)
        own = {name: chance.choice(self._facts).slots[name] for name in _CAST}
        if chance.random() < NEW_NAMES:
            own |= {name: _name(chance, name) for name in chance.sample(_CAST, 2)}
        return self._expanded(chance.choice(_words()["own"]), _Fact("own", own))

    def _expanded(self, pattern: str, fact: _Fact) -> str:
        text = self._filled(pattern, fact)
        return text[0].upper() + text[1:]

    def _filled(self, pattern: str, fact: _Fact) -> str:
        """A pattern with its slots filled: by the fact where it says, else at random."""

        def fill(match: re.Match[str]) -> str:
            name = match[1]
            if name in fact.slots:
                return fact.slots[name]
            if name in ("any", "some"):
                return str(self._chance.randint(2, 99))
            if name in ("surname", "surname_too"):
                return fact.slots["person"].split()[-1]
            return self._filled(_drawn(self._chance, name), fact)

        return _SLOT.sub(fill, pattern)


class _Running:
    """A story that goes on for days."""

    def __init__(self, name: str, size: int, chance: random.Random) -> None:
        own = random.Random(f"running {name}")  # noqa: S311 - nothing secret
        self._name, self._chance = name, own
        self._facts = _facts(own, FACTS_PER_ARTICLE * size)
        self._place = self._facts[0].slots["place"]
        self._toll, self._number = own.randint(2, 40), 0
        self._left = 1 if size == 1 else min(10, round(chance.paretovariate(1.0)))
        self._told: list[dict[str, str]] = []

    @property
    def has_more(self) -> bool:
        """Whether it goes on."""
        return self._left > 0

    def articles(self, day: str, count: int) -> Iterator[dict[str, str]]:
        """So many articles of one of its days."""
        self._left -= 1
        before = list(self._told)
        teller = _Teller(self._chance, self._facts)
        for _ in range(count):
            drawn = self._chance.randint(1, 100)
            if before and drawn <= _COPIES:
                record = dict(self._chance.choice(before), id=self._next(), source=self._outlet())
            elif before and drawn <= _COPIES + _VERSIONS:
                record = self._newer(self._chance.choice(before))
            else:
                record = teller.article(self._name, 0, self._chance.randint(*LENGTHS))
                record |= {"id": self._next(), "source": self._outlet()}
                record["text"] = f"{self._tolled()}\n\n{record['text']}"
            hour = self._chance.randint(0, 23)
            record |= {"published": f"{day}T{hour:02}:00:00Z"}
            record["url"] = f"https://news.example/{record['id'].partition('~')[0]}"
            self._told.append(record)
            yield record
        self._toll += self._chance.randint(0, 5)
        self._facts = _facts(self._chance, max(3, count)) + self._facts

    def _next(self) -> str:
        self._number += 1
        return f"{self._name}-{self._number}"

    def _outlet(self) -> str:
        return self._chance.choice(_words()["outlet"])

    def _tolled(self) -> str:
        return f"At least {self._toll} people were killed in {self._place}, the authorities said."

    def _newer(self, record: dict[str, str]) -> dict[str, str]:
        """A newer version of an article: with the toll of today, under the same address."""
        rest = record["text"].partition("\n\n")[2]
        own = record["id"].partition("~")[0]
        return dict(record, id=f"{own}~{self._next()}", text=f"{self._tolled()}\n\n{rest}")
