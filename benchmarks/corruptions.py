"""True sentences made false in one place, to see whether the check notices.

The rules here are deliberately not those of `summarize.checking`: they find numbers, dates, names
and negations by plain patterns of their own, so that both do not share a blind spot.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = ("multinews_a", "multinews_attributed_dev", "neus_val", "allsides_roundups_2021_first")
KINDS = ("number", "date", "name", "negation", "quote")

_MONTH_NAMES = """
January February March April May June July August September October November December
"""
_MONTHS = _MONTH_NAMES.split()
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_COUNTING = """
two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty
fifty sixty seventy eighty ninety
"""
_NUMBER_WORDS = _COUNTING.split()
_DIGITS = re.compile(r"(?<![\w.,:/-])\d[\d,]*(?:\.\d+)?(?![\w:/]|[.,]\d)")
_WORDED = re.compile(r"\b(?:" + "|".join(_NUMBER_WORDS) + r")\b(?!-)")
_SCALE = re.compile(r"(?<=\d )(?:million|billion|thousand|percent)\b")
_DATED = re.compile(
    r"\b(?:" + "|".join(_DAYS) + r")\b|\b(?:19|20)\d\d\b(?!,\d)|"
    r"\b(?:January|February|April|June|July|August|September|October|November|December)\b|"
    r"(?<=March )\d\d?\b|(?<=May )\d\d?\b|(?<=June )\d\d?\b|(?<=July )\d\d?\b|"
    r"(?<=Dec\. )\d\d?\b|"
    r"(?<=Nov\. )\d\d?\b|(?<=Oct\. )\d\d?\b|(?<=Jan\. )\d\d?\b|(?<=Feb\. )\d\d?\b|"
    r"(?<=Aug\. )\d\d?\b"
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*")
_QUOTED = re.compile(r"(?:^|(?<=\s))[“\"](?=\S)([^“”\"]{15,})(?<=\S)[”\"]")
_TITLE = re.compile(
    r"^(?:President|Senator|Prime|Minister|Judge|Police|Chief|General|Attorney|Officer|Deputy|"
    r"Governor|Mayor|Justice|Secretary|Sheriff|Professor|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Republican|Democrat|Representative|Director|Former|Vice|Captain|King|Queen|"
    r"Prince|Lieutenant|Sergeant|Detective|Commissioner|Congressman|Speaker|Ambassador|Rep|Sen|Gov)"
)
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|could|should|can|must|has|have|had|did|does|do)\b"
    r"(?! not\b| never\b|n't|n’t| you| the only)"
)
_NEGATED = re.compile(
    r"\b(is|are|was|were|would|could|should|has|have|had|did|does|do)(?:n['’]t| not)\b(?! only)"
)
_OTHER_NEGATIONS = (
    (re.compile(r"\bnever "), ""),
    (re.compile(r"\bcan(?:not|['’]t)\b"), "can"),
    (re.compile(r"\bwon['’]t\b"), "will"),
    (re.compile(r"\bwithout\b"), "with"),
    (re.compile(r"\bfailed to\b"), "managed to"),
    (re.compile(r"\brefused to\b"), "agreed to"),
    (re.compile(r"\bdenied\b"), "confirmed"),
    (re.compile(r"\brejected\b"), "accepted"),
    (re.compile(r"(?<=[a-z] )no (?=[a-z]{4,}s\b)(?!longer)"), "several "),
)
_REVERSALS = (
    (re.compile(r"\b(?:increased|rose|climbed)\b"), "fell"),
    (re.compile(r"\b(?:decreased|fell|dropped|declined)\b"), "rose"),
    (re.compile(r"\bconfirmed\b"), "denied"),
    (re.compile(r"\bwill\b(?! not)"), "may"),
    (re.compile(r"\b(?:may|might)\b(?! not)(?= [a-z])"), "will"),
    (re.compile(r"(?<=[a-z] )said(?= (?:that|he|she|the|it|they|there))"), "denied"),
)
_WORD_SWAPS = ("terrible", "wonderful", "economic", "yesterday", "family", "weapons", "certainly")


@dataclass(frozen=True, slots=True)
class Corruption:
    """A true sentence, what was made of it, and the article that it came from."""

    kind: str
    sentence: str
    corrupted: str
    article: str


def real_sentences(data: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Sentences of real articles with their article and the names of their story.

    Cut by a plain rule (a full stop, a space, a capital), 8 to 60 words, in mixed case.
    """
    for name in FILES:
        path = data / "mds" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            texts = [document["text"] for document in json.loads(line)["documents"]]
            story = " ".join(texts)
            names = tuple(sorted({n for n in _NAMED.findall(story) if not _TITLE.match(n)}))
            for text in texts:
                for sentence in re.split(r"(?<=[a-z0-9][.!?])[”\"]?\s+(?=[“\"A-Z])|\n+", text):
                    if 8 <= len(sentence.split()) <= 60 and sentence[-1:] in '.!?”"':
                        yield sentence, text, names


def corruptions(data: Path, *, each: int = 1000, seed: int = 0) -> tuple[Corruption, ...]:
    """Up to `each` corruptions of every kind, one of a kind per sentence, in random order."""
    chance = random.Random(seed)  # noqa: S311 - a reproducible sample, no secret
    pool = sorted(set(real_sentences(data)))
    chance.shuffle(pool)
    found: list[Corruption] = []
    counts = dict.fromkeys(KINDS, 0)
    for sentence, article, names in pool:
        for kind in KINDS:
            if counts[kind] >= each:
                continue
            if made := corrupted(kind, sentence, names, chance):
                counts[kind] += 1
                found.append(Corruption(kind, sentence, made, article))
    return tuple(found)


def corrupted(
    kind: str, sentence: str, names: tuple[str, ...], chance: random.Random
) -> str | None:
    """The sentence with one change of a kind of `KINDS`, or None where it has nothing to change."""
    made = _MAKERS[kind](sentence, names, chance)
    return made if made != sentence else None


def _replaced(text: str, match: re.Match[str], by: str) -> str:
    return text[: match.start()] + by + text[match.end() :]


def _choose(pattern: re.Pattern[str], text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return chance.choice(found) if found else None


def _number(text: str, _: tuple[str, ...], chance: random.Random) -> str | None:
    pattern = chance.choice([_DIGITS, _DIGITS, _WORDED, _SCALE])
    match = _choose(pattern, text, chance)
    if match is None:
        return None
    old = match.group()
    if pattern is _WORDED:
        new = chance.choice([word for word in _NUMBER_WORDS if word != old])
    elif pattern is _SCALE:
        new = chance.choice([word for word in ("million", "billion", "thousand") if word != old])
    else:
        if re.fullmatch(r"(?:1[5-9]|20)\d\d", old):
            return None
        place = chance.choice([i for i, digit in enumerate(old) if digit.isdigit()])
        digits = "123456789".replace(old[place], "")
        new = old[:place] + chance.choice(digits) + old[place + 1 :]
    return _replaced(text, match, new)


def _date(text: str, _: tuple[str, ...], chance: random.Random) -> str | None:
    match = _choose(_DATED, text, chance)
    if match is None:
        return None
    old = match.group()
    if old in _DAYS:
        new = chance.choice([day for day in _DAYS if day != old])
    elif old in _MONTHS:
        new = chance.choice([month for month in _MONTHS if month not in (old, "May", "March")])
    elif len(old) == 4:
        new = str(int(old) + chance.choice([-10, -3, -2, -1, 1, 2]))
    else:
        new = str(chance.choice([day for day in range(1, 29) if day != int(old)]))
    return _replaced(text, match, new)


def _name(text: str, names: tuple[str, ...], chance: random.Random) -> str | None:
    match = _choose(_NAMED, text, chance)
    if match is None or _TITLE.match(match.group()):
        return None
    old = match.group()
    others = [name for name in names if not set(name.split()) & set(text.replace(",", "").split())]
    others = [name for name in others if name[:4] != old[:4] and name not in text]
    return _replaced(text, match, chance.choice(others)) if others else None


def _negation(text: str, _: tuple[str, ...], chance: random.Random) -> str | None:
    makers: list[Callable[[], str | None]] = [
        lambda: _insert_not(text, chance),
        lambda: _remove_not(text, chance),
        lambda: _reverse(text, _OTHER_NEGATIONS, chance),
        lambda: _reverse(text, _REVERSALS, chance),
    ]
    # Removal and reversal need a sentence that has something to remove: try them first.
    order = [*chance.sample(makers[1:], 3), makers[0]]
    return next((made for maker in order if (made := maker())), None)


def _insert_not(text: str, chance: random.Random) -> str | None:
    match = _choose(_AUXILIARY, text, chance)
    if match is None:
        return None
    old = match.group()
    if (
        old in ("is", "was", "did", "does", "would", "could", "has", "had")
        and chance.random() < 0.4
    ):
        return _replaced(text, match, old + "n't")
    return _replaced(text, match, old + chance.choice([" not", " never", " not"]))


def _remove_not(text: str, chance: random.Random) -> str | None:
    match = _choose(_NEGATED, text, chance)
    return _replaced(text, match, match[1]) if match else None


def _reverse(
    text: str, pairs: tuple[tuple[re.Pattern[str], str], ...], chance: random.Random
) -> str | None:
    for pattern, by in chance.sample(pairs, len(pairs)):
        match = pattern.search(text)
        if match:
            return _replaced(text, match, by)
    return None


def _quote(text: str, names: tuple[str, ...], chance: random.Random) -> str | None:
    match = _choose(_QUOTED, text, chance)
    if match is None:
        return _quote_paraphrase(text, chance) if chance.random() < 0.05 else None
    del names
    inner = list(re.finditer(r"\b[a-z]{4,}\b", match[1]))
    if len(inner) < 2:
        return None
    # A word left out at either end of a quotation leaves a shorter, true quotation.
    word = chance.choice(inner[1:-1] or inner[:1])
    way = chance.randrange(3) if inner[1:-1] else 1
    if way == 0:
        changed = match[1][: word.start()] + match[1][word.end() :].lstrip()
    elif way == 1:
        changed = _replaced(match[1], word, chance.choice(_WORD_SWAPS))
    else:
        changed = match[1][: word.end()] + " " + chance.choice(_WORD_SWAPS) + match[1][word.end() :]
    return text[: match.start(1)] + changed + text[match.end(1) :]


def _quote_paraphrase(text: str, chance: random.Random) -> str | None:
    """Words of the sentence in another order between marks."""
    found = re.findall(r"\b[a-z]{3,}\b", text)
    if len(found) < 8:
        return None
    start = chance.randrange(len(found) - 5)
    chunk = found[start : start + 5]
    return f"{text.rstrip('.')}, “{' '.join(reversed(chunk))}.”"


_MAKERS: dict[str, Callable[[str, tuple[str, ...], random.Random], str | None]] = {
    "number": _number,
    "date": _date,
    "name": _name,
    "negation": _negation,
    "quote": _quote,
}
