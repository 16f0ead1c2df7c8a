"""What a task reads: its articles, and its files with their digests.

What the task writes, and what a run wrote into the folders it reads, is no article of its own.
"""

import logging
import os
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from summarize.batch.owned import owned_files
from summarize.batch.plan import Task
from summarize.batch.record import InputFile, input_file, printable
from summarize.data import (
    Article,
    Briefing,
    LeftOut,
    SourceFate,
    SourceRecord,
    Sources,
    warnings_of,
    with_fates,
)
from summarize.errors import InputError, UsageError
from summarize.files import all_digests
from summarize.gathering import missing_outlets, unique_articles
from summarize.pipeline import Method
from summarize.readers import STDIN, SUFFIXES, Found, Pile, file_of, find_files, read
from summarize.rewriting import Endpoint, Quote
from summarize.storage import State, identity, states

if TYPE_CHECKING:
    from summarize.storage import Place

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles of a task, what had to be left out, the files they stand in, and all records."""

    articles: tuple[Article, ...]
    warnings: tuple[str, ...]
    files: tuple[InputFile, ...]
    sources: tuple[SourceRecord, ...] = ()

    def without(self, left_out: Iterable[LeftOut]) -> "Inputs":
        """The same less some of the articles."""
        gone = {each.article_id: each for each in left_out}
        kept = tuple(each for each in self.articles if each.id not in gone)
        return replace(self, articles=kept, sources=with_fates(self.sources, gone.values()))


def input_files(task: Task) -> tuple[InputFile, ...]:
    """The files that a task would read, with their digests; none is read as an article.

    Raises:
        InputError: a path does not exist, or a folder has no article file.
        UsageError: what the task writes is an input, and no briefing that it may replace.
    """
    found = find_files(task.paths, SUFFIXES).files
    own = _own_outputs(task, found)
    return _input_files((each for each in found if each.path not in own), task)


def read_inputs(task: Task, without: Container[InputFile] = ()) -> Inputs:
    """The articles of a task's inputs, less the files in `without`.

    Files that change while they are read are read again, so that digests are those of the articles.
    Where all files are left out, there is no article.

    Raises:
        InputError: a named file cannot be read, there is no article, or a file goes on changing.
        UsageError: what the task writes is an input, and no briefing that it may replace.
    """
    for _ in range(_TRIES):
        started = perf_counter()
        found = find_files(task.paths, SUFFIXES).files
        _log.info("reading %s", counted(len(found), "file"))
        own = _own_outputs(task, found)
        if own:
            names = _listed(each.label for each in found if each.path in own)
            _log.warning("%s left out of the inputs: %s", counted(len(own), "output"), names)
        told = [each for each in found if each.path not in own]
        before = _states(told)
        files, known = _files_less(told, task, without)
        passed = (*_passed(found, own, _OWN, "no article"), *_passed(told, known, _KNOWN))
        if known and len(known) == len(told):
            return Inputs((), (), (), passed)
        reading = _read(task, own | known, passed)
        if _states(told) == before:
            break
    else:
        raise InputError("a file of the inputs goes on changing while it is read")
    if isinstance(reading, InputError):
        raise reading
    _warn_of_missing(task, reading.articles)
    _log.info(
        "%s read from %s in %.1f s",
        counted(len(reading.articles), "article"),
        counted(len(told) - len(known), "file"),
        perf_counter() - started,
    )
    sources = tuple(sorted((*passed, *reading.sources)))
    return Inputs(reading.articles, without_places(task, reading.warnings), files, sources)


def _read(
    task: Task, without: "frozenset[Place]", passed: tuple[SourceRecord, ...]
) -> Pile | InputError:
    """What the inputs hold, or why that cannot be read, which may be because they change."""
    try:
        return read(task.paths, without=without, names=task.fields)
    except InputError as error:
        error.found = tuple(sorted((*passed, *error.found)))
        return error


def _warn_of_missing(task: Task, articles: Sequence[Article]) -> None:
    """Name the outlets that are asked for and not there; of none at all it is an error later."""
    wanted = task.method.only_outlets
    missing = missing_outlets(articles, wanted, task.method.outlets)
    for name in missing if len(missing) < len(wanted) else ():
        _log.warning("no article is of %r", name)


_OWN, _KNOWN = "what this run writes, or another wrote", "an earlier day has read it"


def _passed(
    found: Iterable[Found],
    paths: "Container[Place]",
    why: str,
    fate: SourceFate = "other day",
) -> Iterator[SourceRecord]:
    """The files at these paths, which are not read."""
    for each in found:
        if each.path in paths:
            yield SourceRecord(file_of(each), fate=fate, why=why)


def _files_less(
    told: Sequence[Found], task: Task, without: Container[InputFile]
) -> "tuple[tuple[InputFile, ...], frozenset[Place]]":
    """The files that are read, and where those stand that are left out."""
    if not task.is_recorded:
        return (), frozenset()
    named = [*_named_files(told, task)]
    known = frozenset(found.path for found, file in named if file in without)
    return _in_order(file for found, file in named if found.path not in known), known


def standing_inputs(task: Task, inputs: Inputs) -> Inputs:
    """The same with each article of the pile once, in its newest version."""
    articles, gone = unique_articles(inputs.articles, task.method.outlets)
    warnings = inputs.warnings + without_places(task, warnings_of(gone))
    return replace(
        inputs, articles=articles, warnings=warnings, sources=with_fates(inputs.sources, gone)
    )


def unchanged_files(task: Task) -> tuple[SourceRecord, ...]:
    """The files of a task that are not read again."""
    found = find_files(task.paths, SUFFIXES).files
    own = _own_outputs(task, found)
    known = (each.path for each in found if each.path not in own)
    return (
        *_passed(found, own, _OWN, "no article"),
        *_passed(found, frozenset(known), "what was made of it stands", "unchanged"),
    )


def found_despite(method: Method, inputs: Inputs) -> tuple[SourceRecord, ...]:
    """What is known of the sources where no briefing could be made of them."""
    _, gone = unique_articles(inputs.articles, method.outlets)
    return with_fates(inputs.sources, gone)


def tell_sources(task: Task, records: Iterable[SourceRecord], *, is_reported: bool) -> None:
    """Log how many records were read, as a warning where others were not."""
    sources = Sources.of(records)
    job = f"job {task.name}: " if task.origin else ""
    hint = "" if is_reported or not sources.is_remarkable else " (--report FILE names each)"
    level = logging.WARNING if sources.is_remarkable else logging.INFO
    _log.log(level, "%s%s%s", job, sources.line, hint)


# How often inputs that change while they are read are read. Chosen, not tuned.
_TRIES = 3


def _states(found: Iterable[Found]) -> list[State]:
    return states([each.path for each in found])


def day_of(articles: Sequence[Article]) -> str:
    """The latest date on which an article was published, empty where none has a date."""
    dates = [each.published for each in articles if each.published]
    return max(dates).date().isoformat() if dates else ""


def log_warnings(task: Task, warnings: Iterable[str]) -> None:
    """Log each warning once, with the job of a configuration that it is about."""
    job = f"job {task.name}: " if task.origin else ""
    for warning in dict.fromkeys(warnings):
        _log.warning("%s%s", job, warning)


def without_places(task: Task, messages: Iterable[str]) -> tuple[str, ...]:
    """Messages that name files below what was named, or below the task's base.

    They go into results: where on a machine its owner keeps the articles is nobody's business.
    """
    named = [name for name in (*task.inputs, *task.paths) if name and "://" not in name]
    places = {f"{_above(name)}/" for name in named} - {"//", "./"}
    if task.base != Path():
        places.add(f"{task.base}/")
    longest_first = sorted(places, key=lambda place: (-len(place), place))
    pattern = re.compile(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})")
    return tuple(printable(pattern.sub("", message)) for message in messages)


def _above(name: str) -> str:
    """The folder that holds what a path or a glob names, as messages write it.

    >>> _above("../in//a.txt"), _above("news/*.txt"), _above("a.txt"), _above("..")
    ('../in', 'news', '.', '..')
    """
    fixed = re.split(r"[*?\[]", name)[0]
    whole = fixed.rstrip("/") if fixed == name else fixed
    is_above = os.path.basename(whole) == ".."  # noqa: PTH119
    return str(Path(whole if is_above else os.path.dirname(whole)))  # noqa: PTH120


def counted(number: int, noun: str, nouns: str = "") -> str:
    """A number with its noun, for people.

    >>> counted(1, "file"), counted(1200, "file"), counted(2, "story", "stories")
    ('1 file', '1,200 files', '2 stories')
    """
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def _own_outputs(task: Task, found: Sequence[Found]) -> "frozenset[Place]":
    """The found files that this task is about to write, or that a run wrote beside them."""
    targets = {identity(task.folder / name) for name in task.outputs}
    owned: dict[Place, frozenset[Place]] = {}
    own: set[Place] = set()
    for each in found:
        if each.label == STDIN:
            continue
        is_target = identity(each.path) in targets
        if each.explicit:
            if is_target:
                raise UsageError(f"{each.path}: is both an input and the output")
            continue
        folder = each.path.parent
        if folder not in owned:
            owned[folder] = owned_files(folder, task.journals)
        is_owned = each.path in owned[folder]
        if is_target and not is_owned:
            _demand_briefing(each.path)
        if is_target or is_owned:
            own.add(each.path)
    return frozenset(own)


def _demand_briefing(path: "Place") -> None:
    from summarize.batch.briefed import is_briefing

    if not is_briefing(path):
        raise UsageError(
            f"{path}: is an article of the inputs, and the output would be written over it"
        )


def _input_files(found: Iterable[Found], task: Task) -> tuple[InputFile, ...]:
    return _in_order(file for _, file in _named_files([*found], task))


def _in_order(files: Iterable[InputFile]) -> tuple[InputFile, ...]:
    return tuple(sorted(files, key=lambda each: (each.path, each.sha256)))


def _named_files(told: Sequence[Found], task: Task) -> Iterator[tuple[Found, InputFile]]:
    """Each file with its digest, where it can have one."""
    named = [each for each in told if _has_digest(each)]
    yield from ((each, InputFile(path=each.label)) for each in told if not _has_digest(each))
    for each, sha256 in zip(named, all_digests([each.path for each in named]), strict=True):
        yield each, input_file(each.path, each.label, task.folder, sha256)


def _has_digest(found: Found) -> bool:
    """Whether it is a file that can be read, and no pipe, through which things come but once."""
    if not isinstance(found.path, Path):
        return True
    is_file = found.label != STDIN and found.path.is_file()
    return is_file and os.access(found.path, os.R_OK)


# How many names one note lists before it only counts.
_LISTED = 3


def _listed(labels: Iterable[str]) -> str:
    names = sorted(map(printable, labels))
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


# Fewer articles are never said to be of several stories (`stories.is_several`).
_SEVERAL = 5


def note_on(briefing: Briefing) -> str:
    """That what was briefed as one story is plainly several; else ""."""
    if len(briefing.articles) < _SEVERAL:
        return ""
    from summarize.stories import is_several

    if not is_several(briefing.articles):
        return ""
    return "these articles are of several stories: `summarize daily` groups them and briefs each"


def wordings_of(briefing: Briefing) -> Counter[str]:
    """How many points of a briefing a model "worded", were "refused" to it, or are "quoted"."""
    return Counter(
        "worded" if each.origin == "rewritten" else "refused" if each.note else "quoted"
        for each in briefing.points
    )


def wording_note(method: Method, wordings: Counter[str]) -> str:
    """That a model that was asked words only so many of the points; "" where none was refused."""
    rewriter = method.rewriting
    if isinstance(rewriter, Quote) or not wordings["refused"]:
        return ""
    if isinstance(rewriter, Endpoint) and rewriter.dry_run:
        return ""
    points = counted(wordings.total(), "point")
    return f"{wordings['worded']} of {points} worded by {rewriter.model}; the rest are quoted"
