"""`--fetch`: addresses among the inputs, and the pages that feeds lead to, are fetched first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.fetching import Report


# So many failures are told of in a line each, before the rest is only counted.
_LISTED = 10
# Bytes of a file that tell whether it is a feed or a list of addresses. Chosen, not tuned.
_HEAD = 64 * 1024


def with_fetched(paths: list[str], inbox: str | None, *, allows_private: bool) -> list[str]:
    """The inputs with what was fetched in the place of what named it.

    Args:
        paths: the inputs.
        inbox: the folder that is fetched into; an option is of no use where there is none.
        allows_private: whether hosts of an intranet are asked.

    Raises:
        InputError: nothing was fetched, and there is no other input.
        UsageError: an option makes no sense.
        KeyboardInterrupt: the run was interrupted while it fetched.
    """
    from summarize.errors import InputError, UsageError

    if inbox is None:
        raise UsageError("--allow-private-hosts is of no use without --fetch DIR")
    from summarize.fetching import Options, demand_local
    from summarize.fetching import fetch as fetched

    named, kept = _sorted_out(paths)
    if not named:
        return paths
    folder = demand_local(inbox)
    how = Options(allows_private=allows_private)
    found = fetched(named, folder, how, watch=_log_progress, is_gathered=True)
    if found.report.is_interrupted:
        raise KeyboardInterrupt
    _warn(found.report)
    if found.gathered is None and not kept:
        bad = next((each.line for each in found.report.outcomes if each.is_bad), "no article")
        raise InputError(f"nothing was fetched: {' '.join(bad.split())}")
    return [*kept, *([str(found.gathered)] if found.gathered else [])]


def _sorted_out(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is fetched, and what is read as it is; a feed on this machine is both."""
    from summarize.fetching import is_address

    named: list[str] = []
    kept: list[str] = []
    for each in paths:
        if is_address(each):
            named.append(each)
            continue
        kind = _kind(each)
        if kind:
            named.append(each)
        if kind != "list":
            kept.append(each)
    return named, kept


def _kind(path: str) -> str:
    """What a file on this machine is of these: "feed", "list" of feeds or of addresses, or ""."""
    from pathlib import Path

    from summarize.fetching import is_list
    from summarize.readers import feed_kind

    if not Path(path).is_file():
        return ""
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return ""
    if feed_kind(head) == "feed":
        return "feed"
    whole = head if len(head) < _HEAD else head.rpartition(b"\n")[0]
    return "list" if is_list(whole) else ""


def _log_progress(outcome: object, done: int, known: int) -> None:
    import logging

    logging.getLogger(__name__).info("fetching: %d of %d", done, known)
    _ = outcome


def _warn(report: "Report") -> None:
    import logging

    log = logging.getLogger(__name__)
    for note in report.notes:
        log.warning("%s", note)
    told = [each for each in report.outcomes if each.is_bad or (each.note and each.kind == "page")]
    for each in told[:_LISTED]:
        log.warning("%s", " ".join(each.line.split()))
    if len(told) > _LISTED:
        log.warning("%d more addresses with failures or without an article", len(told) - _LISTED)
