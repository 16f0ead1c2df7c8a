"""The JSON of a briefing as the draft that its reader sees."""

import json
from html import escape
from typing import Any


def briefing_page(text: str) -> str | None:
    """The page of a briefing in JSON, with its citations as marks; None where it is none.

    Of the document only what a reader is shown is taken, so that it is checked like any text.
    """
    if not text.lstrip().startswith("{"):
        return None
    try:
        document = json.loads(text)
        return _page(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _page(document: dict[str, Any]) -> str:
    numbers = {each["id"]: at for at, each in enumerate(document["articles"], start=1)}
    points = [_item(each["text"], each["citations"], numbers) for each in document["points"]]
    sides = [
        f"<li>{escape(each['about'])}: "
        + "; ".join(_marked(side["value"], side["citations"], numbers) for side in each["sides"])
        + "</li>"
        for each in document["disagreements"]
    ]
    sources = [
        f"<li>[{at}] {escape(' '.join(map(str, (each['title'], each['url'], each['id']))))}</li>"
        for at, each in enumerate(document["articles"], start=1)
    ]
    disputed = f"<h2>Where the sources disagree</h2><ul>{''.join(sides)}</ul>" if sides else ""
    return (
        f"<h1>{escape(document['title'])}</h1><ol>{''.join(points)}</ol>{disputed}"
        f"<h2>Sources</h2><ol>{''.join(sources)}</ol>"
    )


def _item(text: str, citations: list[dict[str, Any]], numbers: dict[str, int]) -> str:
    return f"<li>{_marked(text, citations, numbers)}</li>"


def _marked(text: str, citations: list[dict[str, Any]], numbers: dict[str, int]) -> str:
    cited = dict.fromkeys(numbers[each["article_id"]] for each in citations)
    return f"{escape(text)} " + "".join(f"[{number}]" for number in cited)
