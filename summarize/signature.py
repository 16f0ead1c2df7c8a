"""What decides the bytes of a briefing, named so that anybody can make it again, and nothing else.

No path, no address and no key stands in a signature, and two different results never share one:
beside the method and the articles it names the versions of the libraries that compute and the
digest of every learned file.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING

from summarize import __version__
from summarize.data import Article
from summarize.resources import read_text
from summarize.settings import Settings

if TYPE_CHECKING:
    from summarize.data import Memory

# What computes: arrays, the exact selection, stems. Of others nothing in a result depends.
_LIBRARIES = ("numpy", "scipy", "highspy", "pystemmer")
# What was learned from data, by paths below the package.
LEARNED = tuple(
    f"resources/{name}.json"
    for name in (
        "duplicates", "concepts", "support", "changes", "checking", "courses", "heads", "kinds",
        "one_thing", "speech", "stories",
    )
)  # fmt: skip
# The stages of a method that may hold a path, an address or a key, and tell what may be told.
_PRIVATE_STAGES = ("rewriting", "nli", "encoder")
# What was added to methods after the first briefings, and is told where it is asked for.
_UNTOLD: tuple[tuple[str, object], ...] = (
    ("only_outlets", []),
    ("title", ""),
    ("disagreements", True),
)


def sign(
    method: Settings, articles: Iterable[Article], memory: "Memory | None" = None
) -> tuple[tuple[str, str], ...]:
    """The signature of a briefing made of these articles by this method, key by key.

    Args:
        method: how it was made.
        articles: what it was made of.
        memory: what was told of its story before, where it knows of earlier days.
    """
    return (
        ("version", __version__),
        ("method", public_method(method)),
        ("libraries", _libraries()),
        ("learned", _learned()),
        ("articles", articles_digest((article.id, article.sha256) for article in articles)),
        *((("memory", memory_digest(memory)),) if memory is not None else ()),
    )


def memory_digest(memory: "Memory") -> str:
    """The SHA-256 over the story, the day and what was told before, in hexadecimal.

    What today's articles are beside it follows from both, and is no part of it.
    """
    from summarize.documents import canonical, memory_part

    told = replace(memory, state="new", news=(), withdrawals=(), notices=())
    part = memory_part(told, {}).model_dump(mode="json", exclude={"notices"})
    return hashlib.sha256(canonical(part)).hexdigest()


def public_method(method: Settings) -> str:
    """The method as JSON, less what is private to whoever ran it."""
    told = method.model_dump(mode="json", exclude={*_PRIVATE_STAGES})
    for name in _PRIVATE_STAGES:
        stage = getattr(method, name)
        told[name] = None if stage is None else stage.public()
    if not any(told.get("outlets", {}).values()):
        told.pop("outlets", None)  # nothing was told of outlets
    for name, plain in _UNTOLD:
        if told.get(name) == plain:
            told.pop(name, None)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def articles_digest(articles: Iterable[tuple[str, str]]) -> str:
    """The SHA-256 over the ids and SHA-256 digests of articles, in order, in hexadecimal."""
    lines = "\n".join(f"{article_id} {sha256}" for article_id, sha256 in articles)
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _libraries() -> str:
    return " ".join(f"{name}={_version(name)}" for name in _LIBRARIES)


def _version(library: str) -> str:
    try:
        text = distribution(library).read_text("METADATA") or ""
    except PackageNotFoundError:
        return "?"
    # The library would parse it all as the head of a mail, to the end of the longest licence.
    return text.partition("\nVersion: ")[2].partition("\n")[0] or "?"


@cache
def _learned() -> str:
    """The SHA-256 over all learned files, in hexadecimal."""
    digest = hashlib.sha256()
    for name in LEARNED:
        digest.update(read_text(name).encode())
    return digest.hexdigest()
