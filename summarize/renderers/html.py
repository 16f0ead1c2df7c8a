"""A briefing as one self-contained HTML page: each source number shows the sentence it cites."""

from html import escape

from summarize.data import Briefing, Citation, Disagreement, Point
from summarize.renderers import words

_STYLE = (
    "body{font:1.05rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1{line-height:1.2}li{margin:.6rem 0}.facts,.support,.note{color:#555;font-size:.85rem}"
    "a.cite{text-decoration:none;font-size:.8rem;vertical-align:super}"
)


def render_html(briefing: Briefing) -> str:
    """The briefing as a page without scripts; everything from articles is escaped."""
    numbers = words.source_numbers(briefing)
    texts = {article.id: article.text for article in briefing.articles}
    points = "\n".join(_point(point, numbers, briefing) for point in briefing.points)
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(briefing.title)}</title>
<style>{_STYLE}</style>
<h1>{escape(briefing.title)}</h1>
<p class="facts">{escape(words.headline_facts(briefing))}</p>
<ol>
{points}
</ol>
{_disagreements(briefing.disagreements, numbers, texts)}<h2>Sources</h2>
<ol>
{_sources(briefing)}
</ol>
{_warnings(briefing)}</html>
"""


def _point(point: Point, numbers: dict[str, int], briefing: Briefing) -> str:
    texts = {article.id: article.text for article in briefing.articles}
    return (
        f"<li>{escape(point.text)} {_marks(point.citations, numbers, texts)} "
        f'<span class="support">({words.point_facts(briefing, point)})</span></li>'
    )


def _marks(citations: tuple[Citation, ...], numbers: dict[str, int], texts: dict[str, str]) -> str:
    return "".join(
        f'<a class="cite" href="#source-{numbers[each.article_id]}" '
        f'title="{escape(each.span.of(texts[each.article_id]))}">[{numbers[each.article_id]}]</a>'
        for each in citations
    )


def _disagreements(
    disagreements: tuple[Disagreement, ...], numbers: dict[str, int], texts: dict[str, str]
) -> str:
    if not disagreements:
        return ""
    lines = []
    for each in disagreements:
        sides = "; ".join(
            f"{escape(side.value)} {_marks(side.citations, numbers, texts)}" for side in each.sides
        )
        note = f' <span class="note">({escape(each.note)})</span>' if each.note else ""
        lines.append(f"<li><strong>{escape(each.about)}</strong>: {sides}{note}</li>")
    return "<h2>Where the sources disagree</h2>\n<ul>\n" + "\n".join(lines) + "\n</ul>\n"


def _sources(briefing: Briefing) -> str:
    lines = []
    for number, article in words.cited_articles(briefing):
        line = escape(words.source_line(article))
        if article.url.startswith(("http://", "https://")):
            line = f'<a href="{escape(article.url)}">{line}</a>'
        lines.append(f'<li id="source-{number}">{line}</li>')
    return "\n".join(lines)


def _warnings(briefing: Briefing) -> str:
    remarks = words.remarks(briefing)
    if not remarks:
        return ""
    lines = "\n".join(f"<li>{escape(each)}</li>" for each in remarks)
    return f"<h2>Warnings</h2>\n<ul>\n{lines}\n</ul>\n"
