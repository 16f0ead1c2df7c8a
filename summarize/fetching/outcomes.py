"""What became of each address: the report of a run, its line for people, and its exit code."""

import json
from collections import Counter
from dataclasses import asdict, dataclass

from summarize.fetching.addresses import shown, shown_origin

# What each outcome means, in the order in which a summary counts them.
OUTCOMES = {
    "fetched": "the server gave it, and it stands in the inbox",
    "unchanged": "the server says that what the inbox has still holds, or sent the same again",
    "fresh": "what the inbox has still holds by what the server said of it before",
    "had": "it was in the inbox already and was not asked for",
    "read": "a feed on this machine, of which pages were fetched",
    "forbidden": "robots.txt forbids it, or cannot be read for now",
    "refused": "not an address that may be asked: not public, not http, with a password",
    "failed": "no answer, or one that says that it is not there",
    "gone": "HTTP 410: it will not be asked for again",
    "dropped": "was gone in an earlier run, and is not asked for",
    "waiting": "failed before, or its server wants to be left alone; it was not asked",
    "unasked": "the run was interrupted before",
}
_GOOD = ("fetched", "unchanged", "fresh", "had", "read")
# What makes a run one of which something failed; a feed that is gone is told of once.
_BAD = ("forbidden", "refused", "failed", "gone", "waiting")
_SOME_FAILED, _ALL_FAILED = 3, 1  # as `summarize run` has them


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an address.

    Attributes:
        address: as it may be shown.
        kind: "feed", "opml", "page", or "" where that never became known.
        outcome: one of `OUTCOMES`.
        status: of the answer; 0 where there was none.
        note: why it failed, or what the page is, where it is no article.
        title: what its feed or list calls it.
        origin: the feed or the file that named it.
        final: where it was found, after redirects; "" where that is the address.
        file: the WARC file that it stands in.
        offset: where in that.
        size: the bytes of its body, unpacked.
        entries: of a feed: how many it has.
        pages: of a feed: how many of their pages were to be fetched.
        content_type: what the server calls it.
    """

    address: str
    kind: str
    outcome: str
    status: int = 0
    note: str = ""
    title: str = ""
    origin: str = ""
    final: str = ""
    file: str = ""
    offset: int = 0
    size: int = 0
    entries: int = 0
    pages: int = 0
    content_type: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether it makes the run one of which something failed."""
        return self.outcome in _BAD

    @property
    def line(self) -> str:
        """The outcome in a line for people."""
        told = [f"HTTP {self.status}"] if self.status and not self.note.startswith("HTTP") else []
        if self.kind == "feed" and self.outcome in _GOOD:
            entries = "1 entry" if self.entries == 1 else f"{self.entries:,} entries"
            pages = "1 page" if self.pages == 1 else f"{self.pages:,} pages"
            told.append(f"{entries}, {pages} of {'it' if self.entries == 1 else 'them'}")
        told += [self.note] if self.note else []
        return f"{self.outcome:9} {self.address}" + (f" ({'; '.join(told)})" if told else "")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all addresses of a run.

    Attributes:
        inbox: the folder.
        started: ISO 8601, in UTC.
        ended: the same.
        outcomes: in the order in which they were known.
        notes: what else a user should know, in a line each.
        is_interrupted: whether the run was.
    """

    inbox: str
    started: str
    ended: str
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...] = ()
    is_interrupted: bool = False

    @property
    def exit_code(self) -> int:
        """0 where all is well, 3 where some failed, 1 where nothing came at all."""
        if not any(each.outcome in _GOOD for each in self.outcomes):
            return _ALL_FAILED
        return _SOME_FAILED if any(each.is_bad for each in self.outcomes) else 0

    @property
    def summary(self) -> str:
        """The run in a line.

        >>> one = Outcome("https://a.example/", "page", "fetched")
        >>> other = Outcome("https://b.example/", "page", "failed")
        >>> Report("inbox", "", "", (one, one, other)).summary
        '3 addresses: 2 fetched, 1 failed'
        """
        counts = Counter(each.outcome for each in self.outcomes)
        told = ", ".join(f"{counts[name]:,} {name}" for name in OUTCOMES if counts[name])
        count = len(self.outcomes)
        line = f"{count:,} address{'' if count == 1 else 'es'}" + (f": {told}" if told else "")
        no_articles = sum(
            each.kind == "page" and each.outcome in _GOOD and bool(each.note)
            for each in self.outcomes
        )
        return line + (f"; {no_articles:,} hold no article" if no_articles else "")

    def as_json(self) -> str:
        """The whole report."""
        told = asdict(self) | {"summary": self.summary, "exit_code": self.exit_code}
        told["outcomes"] = [
            {key: value for key, value in asdict(each).items() if value not in ("", 0)}
            for each in self.outcomes
        ]
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def not_fetched(address: str, outcome: str, reason: str, origin: str = "") -> Outcome:
    """The outcome of an address that nothing came of."""
    return Outcome(shown(address), "", outcome, note=reason, origin=shown_origin(origin))
