"""Day after day over timelines: what is new, changed and known, and how right that is.

Run it as `python -m benchmarks.novelty haiti h1n1 mj --data ../shared/data --samples DIR`. Each
topic of `mds/timelines` is one story. Its articles of a day are briefed (`--words`) with a memory
of what the briefings of the days before told, and the memory is then brought up to date. Printed
are, per topic: how many points were new, changed and known, and claims withdrawn; claims printed as
new twice, by near-copies; how often a toll that rose was told as changed; days and ROUGE of the new
claims beside the timelines that people wrote; and the time of a day with and without a memory.

`--samples` writes up to 100 points that were new and 100 passages that were changed, each with the
earlier claims it is most like, to be read.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import sqrt
from pathlib import Path

from benchmarks.timelines import Timeline, aligned_rouge, date_f1, shortened
from summarize.cleaning import clean
from summarize.data import (
    Article,
    Briefing,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Memory,
    RawArticle,
)
from summarize.language import tokens
from summarize.language.quantities import read_amounts
from summarize.pipeline import Draft, Method, draft, put_together
from summarize.selection import Words

_OPENING = 600
_SAMPLE = 100
# Two claims are near-copies from this share of the words of both on.
_NEAR_COPY = 0.7
_TOLL = re.compile(
    r"\b(\d{1,3}(?:,\d{3})+|\d+) (?:people )?(?:have |had |has )?(?:now )?"
    r"(?:been |were |was |are )?(?:believed to have |feared )?(?:killed|dead|died|deaths)\b"
    r"|\bkill(?:ed|ing) (?:at least |up to |more than |some |about |an estimated |as many as )?"
    r"(\d{1,3}(?:,\d{3})+|\d+)\b"
    r"|\b(?:death toll|toll)[^.,;]{0,40}? (?:to|at|is|of|reached) "
    r"(?:at least |up to |more than |some |about |nearly )?(\d{1,3}(?:,\d{3})+|\d+)\b"
)

# Sentences with these tell of other events, or of years.
_OTHER_TOLLS = re.compile(
    r"\b(?:19\d\d|200[0-8]|each year|every year|a year|annual\w*|seasonal|normal|bird flu|avian|"
    r"SARS)\b"
)
# A toll that rises to more than so many times what it was is of something else.
_MOST_GROWTH = 20


@dataclass
class Told:
    """What was printed over all days of a topic.

    Attributes:
        claims: those that stand.
        every: all that were ever printed, each with what it was.
        changes: changed passages, printed or not: day, text, value, value before, earlier claim.
    """

    articles: list[EarlierArticle] = field(default_factory=list)
    claims: list[EarlierClaim] = field(default_factory=list)
    superseded: list[EarlierClaim] = field(default_factory=list)
    every: list[tuple[EarlierClaim, str]] = field(default_factory=list)
    changes: list[tuple[str, str, str, str, str]] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    novelties: Counter[str] = field(default_factory=Counter)
    rises: list[tuple[str, float, float, str]] = field(default_factory=list)
    seconds: list[tuple[int, float, float]] = field(default_factory=list)


def days_of(data: Path, topic: str) -> dict[str, list[Article]]:
    """The articles of a topic by the day on which they appeared."""
    found = defaultdict(list)
    with gzip.open(data / "mds" / "timelines" / f"t17_{topic}.jsonl.gz", "rt") as lines:
        for line in lines:
            told = json.loads(line)
            # Numbers were taken apart by whoever made the set: "50 ,000".
            text = re.sub(r"(\d) ,(\d{3})", r"\1,\2", told["text"]).replace("\n", "\n\n")
            raw = RawArticle(
                id=told["id"],
                source=told["source"] or told["id"],
                title=told["title"] or "",
                text=text,
                published=datetime.fromisoformat(f"{told['published']}T12:00+00:00"),
                language="en",
            )
            found[told["published"]].append(clean(raw))
    return dict(sorted(found.items()))


def run(topic: str, days: Mapping[str, Sequence[Article]], words: int) -> Told:
    """The briefings of all days of a topic, each with a memory of those before."""
    told, method, toll = Told(), Method(length=Words(words)), 0.0
    for day, articles in days.items():
        earlier = _earlier(topic, told) if told.every else None
        start = time.process_time()
        draft(articles, method)
        plain = time.process_time() - start
        start = time.process_time()
        drafted = draft(articles, method, memory=Memory(topic, day, earlier=earlier))
        told.seconds.append((len(told.claims), plain, time.process_time() - start))
        (briefing,) = put_together([drafted])
        _remember(told, day, drafted, briefing)
        toll = _toll_of_day(told, day, articles, briefing, toll) or toll
    return told


def _earlier(topic: str, told: Told) -> EarlierStory:
    first, last = told.every[0][0].day, told.every[-1][0].day
    return EarlierStory(
        topic, topic, first, last, tuple(told.articles), tuple(told.claims), tuple(told.superseded)
    )


def _remember(told: Told, day: str, drafted: Draft, briefing: Briefing) -> None:
    """Bring what was told up to date with the briefing of a day."""
    memory = briefing.memory or Memory(day, day)
    told.states[memory.state] += 1
    told.novelties["withdrawn"] += len(memory.withdrawals)
    gone, changed = {each.claim for each in memory.withdrawals}, set[str]()
    texts = {article.id: article.text for article in briefing.articles}
    _remember_changes(told, day, drafted)
    for point, news in zip(briefing.points, memory.news, strict=True):
        told.novelties[news.novelty] += 1
        if news.novelty == "changed":
            changed.add(news.earlier)
        if news.novelty != "known":
            cited = (
                EarlierCitation(c.article_id, c.span, c.span.of(texts[c.article_id]))
                for c in point.citations
                if c.level != "against"
            )
            claim = EarlierClaim(day, point.text, tuple(cited))
            told.claims.append(claim)
            told.every.append((claim, news.novelty))
    told.superseded += [c for c in told.claims if c.id in changed and c.id not in gone]
    told.claims = [c for c in told.claims if c.id not in gone | changed]
    told.articles += [
        EarlierArticle(
            a.id, a.source, a.title, a.sha256, a.url, a.published, a.language, a.text[:_OPENING]
        )
        for a in briefing.articles
    ]


def _remember_changes(told: Told, day: str, drafted: Draft) -> None:
    found, memory = drafted.novelties, drafted.memory
    if found is None or memory is None:
        return
    for number in found.changed:
        news, text = found.of(number), drafted.material.passages[number].text
        after = news.after.of(text) if news.after else ""
        told.changes.append((day, text, after, news.before, memory.claim(news.earlier).text))


def _tolls(text: str) -> set[float]:
    """The numbers of dead that a text gives of the story's event, not of years or other events."""
    found = set()
    for sentence in re.split(r"(?<=[.!?])\s", text):
        if not _OTHER_TOLLS.search(sentence):
            numbers = (next(filter(None, each.groups())) for each in _TOLL.finditer(sentence))
            found |= {float(each.replace(",", "")) for each in numbers}
    return found


def _toll_of_day(
    told: Told, day: str, articles: Sequence[Article], briefing: Briefing, before: float
) -> float:
    """The toll that most articles of a day give, two at least; 0 where there is none.

    Whether it rose and was told as changed, printed as something else or missed, is kept.
    """
    counted = Counter(number for each in articles for number in _tolls(each.text))
    widely = [n for n, count in counted.items() if count > 1 and n > 2]
    toll = max(widely, key=lambda number: (counted[number], number), default=0.0)
    if 0 < before < toll <= _MOST_GROWTH * before:
        news = briefing.memory.news if briefing.memory else ()
        printed = {
            each.novelty
            for point, each in zip(briefing.points, news, strict=True)
            if any(number > before for number in _tolls(point.text))
        }
        how = "changed" if "changed" in printed else "printed as new" if printed else "not printed"
        told.rises.append((day, before, toll, how))
    return toll


def twice(told: Told) -> Iterator[tuple[str, str]]:
    """Pairs of claims printed as new of which one is a near-copy of the other."""
    stems = [
        (claim, {*tokens.content_stems(claim.text)}) for claim, what in told.every if what == "new"
    ]
    for at, (claim, own) in enumerate(stems):
        for other, theirs in stems[:at]:
            if other.day < claim.day and len(own & theirs) >= _NEAR_COPY * len(own | theirs):
                yield f"{other.day}: {other.text}", f"{claim.day}: {claim.text}"


def timeline_of(told: Told, days: Mapping[str, Sequence[Article]]) -> Timeline:
    """The new and changed claims by the day that each tells of: the first it names, or its own."""
    published = {each.id: each.published for own in days.values() for each in own}
    found: dict[str, list[str]] = defaultdict(list)
    for claim, _ in told.every:
        when = published[claim.citations[0].article_id]
        named = [each.date for each in read_amounts(claim.text, when).dates if each.date]
        first = named[0].isoformat() if named else claim.day
        near = abs(datetime.fromisoformat(first) - datetime.fromisoformat(claim.day))
        found[first if near < timedelta(days=60) else claim.day].append(claim.text)
    return dict(sorted(found.items()))


def figures(
    topic: str, told: Told, days: Mapping[str, Sequence[Article]], data: Path
) -> Iterator[str]:
    """The lines that are printed of a topic."""
    kinds = ", ".join(f"{told.novelties[k]} {k}" for k in ("new", "changed", "known", "withdrawn"))
    yield f"{topic}: {len(days)} days, {sum(map(len, days.values()))} articles; {kinds}"
    yield f"  states: {dict(told.states)}; changed passages, printed or not: {len(told.changes)}"
    for one, other in (pairs := list(twice(told))):
        yield f"  twice: {one}\n         {other}"
    yield f"  printed as new twice: {len(pairs)}"
    ways = Counter(how for *_, how in told.rises)
    yield f"  tolls that rose: {len(told.rises)}; {dict(ways)}"
    yield from (f"    {day} {a:,.0f} -> {b:,.0f} {how}" for day, a, b, how in told.rises)
    plain, whole = (sum(each[at] for each in told.seconds) for at in (1, 2))
    last = told.seconds[-1]
    yield (
        f"  processor seconds of all days without a memory {plain:.1f}, with {whole:.1f};"
        f" the last day, of {last[0]} claims, {last[1]:.2f} and {last[2]:.2f}"
    )
    ours = timeline_of(told, days)
    with (data / "mds" / "timelines" / f"t17_{topic}_timelines.jsonl").open() as lines:
        for line in lines:
            wanted = {e["date"]: e["sentences"] for e in json.loads(line)["timeline"]}
            for name, mine in (("all", ours), ("shortened", shortened(ours, wanted))):
                dates = date_f1(mine, wanted)
                single, double = (aligned_rouge(mine, wanted, n) for n in (1, 2))
                yield (
                    f"  {name}: date F1 {dates[2]:.3f} (P {dates[0]:.3f} R {dates[1]:.3f}),"
                    f" aligned R1 {single[2]:.3f} R2 {double[2]:.3f}"
                )


def write_samples(folder: Path, told: Mapping[str, Told]) -> None:
    """Points that were new and passages that were changed, with what they are most like."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)  # noqa: S311 - a sample
    new = [
        (topic, claim)
        for topic, each in told.items()
        for claim, what in each.every
        if what == "new" and claim.day > each.every[0][0].day
    ]
    chosen = sorted(chance.sample(range(len(new)), min(_SAMPLE, len(new))))
    lines = []
    for number, at in enumerate(chosen, start=1):
        topic, claim = new[at]
        lines.append(f"{number}. {topic} {claim.day} NEW: {claim.text}")
        lines += [f"      {each.day}: {each.text}" for each in _nearest(claim, told[topic])]
    (folder / "new.txt").write_text("\n".join(lines) + "\n", "utf-8")
    changed = [(topic, *change) for topic, each in told.items() for change in each.changes]
    chosen = sorted(chance.sample(range(len(changed)), min(_SAMPLE, len(changed))))
    lines = []
    for number, at in enumerate(chosen, start=1):
        topic, day, text, after, before, earlier = changed[at]
        lines += [f"{number}. {topic} {day} [{before}] -> [{after}] {text}", f"      {earlier}"]
    (folder / "changed.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _nearest(claim: EarlierClaim, told: Told, count: int = 3) -> list[EarlierClaim]:
    own = {*tokens.content_stems(claim.text)}

    def likeness(other: EarlierClaim) -> float:
        theirs = {*tokens.content_stems(other.text)}
        return len(own & theirs) / sqrt(len(own) * len(theirs) or 1)

    earlier = [each for each, _ in told.every if each.day < claim.day]
    return sorted(earlier, key=likeness, reverse=True)[:count]


def main() -> None:
    """Print the figures of each topic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--words", type=int, default=120)
    parser.add_argument("--samples", type=Path)
    chosen = parser.parse_args()
    told = {}
    for topic in chosen.topics:
        days = days_of(chosen.data, topic)
        told[topic] = run(topic, days, chosen.words)
        print("\n".join(figures(topic, told[topic], days, chosen.data)), flush=True)
    if chosen.samples:
        write_samples(chosen.samples, told)


if __name__ == "__main__":
    main()
