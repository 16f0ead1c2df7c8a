"""The index of a daily briefing, and the file names of its stories."""

import json
import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from summarize.data import Briefing, DailyBriefing
from summarize.renderers import words
from summarize.renderers.markdown import escape


def story_file_names(daily: DailyBriefing) -> tuple[str, ...]:
    """One file name (without suffix) per story: its rank and words of its title."""
    width = max(2, len(str(len(daily.briefings))))
    return tuple(
        f"{rank:0{width}d}-{slug(briefing.title)}"
        for rank, briefing in enumerate(daily.briefings, start=1)
    )


def slug(title: str) -> str:
    """A short file name made of a title's words.

    >>> slug("Bridge at Côte d'Or reopens — at last!")
    'bridge-at-cote-d-or-reopens-at-last'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "story"


def daily_index(
    daily: DailyBriefing, names: Sequence[str], formats: Sequence[str]
) -> dict[str, str]:
    """The index as {suffix: text}: Markdown for people, JSON for programs."""
    return {".md": _markdown(daily, names, formats), ".json": _json(daily, names)}


def _markdown(daily: DailyBriefing, names: Sequence[str], formats: Sequence[str]) -> str:
    title = f"Briefing of {daily.day}" if daily.day else "Briefing"
    blocks = [f"# {title}", f"*{words.plural(len(daily.briefings), 'story', 'stories')}*"]
    blocks.extend(
        _entry(rank, name, briefing, formats)
        for rank, (name, briefing) in enumerate(zip(names, daily.briefings, strict=True), start=1)
    )
    if daily.warnings:
        lines = "\n".join(f"- {escape(warning)}" for warning in daily.warnings)
        blocks.append(f"## Warnings\n\n{lines}")
    return "\n\n".join(blocks) + "\n"


def _entry(rank: int, name: str, briefing: Briefing, formats: Sequence[str]) -> str:
    outlets = len({article.source for article in briefing.articles})
    title = escape(briefing.title)
    if "markdown" in formats:
        title = f"[{title}]({quote(name)}.md)"
    facts = (
        f"{words.plural(len(briefing.articles), 'article')} from {words.plural(outlets, 'outlet')}"
    )
    disputed = len(briefing.disagreements)
    if disputed:
        facts += f"; {words.plural(disputed, 'disagreement')}"
    return f"{rank}. **{title}** ({facts})\n   {escape(briefing.points[0].text)}"


def _json(daily: DailyBriefing, names: Sequence[str]) -> str:
    index = {
        "schema_version": 1,
        "day": daily.day,
        "stories": [
            {
                "file": name,
                "title": briefing.title,
                "articles": [article.id for article in briefing.articles],
                "outlets": len({article.source for article in briefing.articles}),
                "status": briefing.status,
                "words": briefing.words,
            }
            for name, briefing in zip(names, daily.briefings, strict=True)
        ],
        "warnings": list(daily.warnings),
    }
    return json.dumps(index, indent=2, ensure_ascii=False) + "\n"
