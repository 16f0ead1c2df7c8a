"""The index of a daily briefing, and the file names of its stories."""

import json
import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from summarize.characters import safe_json
from summarize.data import Briefing, DailyBriefing
from summarize.outlets import count_outlets
from summarize.renderers.escaping import at_start, heading, inline, link_text
from summarize.renderers.words import frame_words, made_of


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
    words = frame_words(article for briefing in daily.briefings for article in briefing.articles)
    dated, undated = words.day
    blocks = [
        f"# {heading(dated.format(day=daily.day) if daily.day else undated)}",
        f"*{words.count(len(daily.briefings), 'story')}*",
        *(
            _entry(rank, name, briefing, formats)
            for rank, (name, briefing) in enumerate(
                zip(names, daily.briefings, strict=True), start=1
            )
        ),
    ]
    if daily.warnings:
        lines = "\n".join(f"- {at_start(warning)}" for warning in daily.warnings)
        blocks.append(f"## {words.warnings}\n\n{lines}")
    return "\n\n".join(blocks) + "\n"


def _entry(rank: int, name: str, briefing: Briefing, formats: Sequence[str]) -> str:
    words = frame_words(briefing.articles)
    if "markdown" in formats:
        title = f"[{link_text(briefing.title)}]({quote(name)}.md)"
    else:
        title = inline(briefing.title)
    facts = made_of(words, briefing)
    disputed = len(briefing.disagreements)
    if disputed:
        facts += f"; {words.count(disputed, 'disagreement')}"
    return f"{rank}. **{title}** ({facts})\n   {at_start(briefing.points[0].text)}"


def _json(daily: DailyBriefing, names: Sequence[str]) -> str:
    from summarize.documents import digested

    index = {
        "schema_version": 2,
        "day": daily.day,
        "stories": [
            {
                "file": name,
                "title": briefing.title,
                "articles": [article.id for article in briefing.articles],
                "outlets": count_outlets(briefing.articles),
                "status": briefing.status,
                "words": briefing.words,
            }
            for name, briefing in zip(names, daily.briefings, strict=True)
        ],
        "warnings": list(daily.warnings),
    }
    return safe_json(json.dumps(digested(index), indent=2, ensure_ascii=False)) + "\n"
