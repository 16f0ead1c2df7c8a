"""A briefing as W3C Web Annotations: each point on the exact passages that say it.

The model is that of https://www.w3.org/TR/annotation-model/. Positions count the code points of the
article's text as the JSON document has it. The `source` is a page of the outlet, which has more
text; so `cached` names the text that they count in, by its SHA-256.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256

from summarize.characters import safe_json
from summarize.data import Briefing, Citation, Disagreement, Side, Span
from summarize.renderers.words import frame_words, language_of, source_line, web_address

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# So many characters before and behind a passage tell it from others in most texts, and are no more
# than the 32 units of UTF-16 that dom-anchor-text-quote 4 takes, also where some are emoji. Where
# they do not, twice as many are taken, and so on.
_CONTEXT_CHARACTERS = 24
_PARAGRAPH = "\n\n"
_SPACE = re.compile(r"\s")
_STYLES = {"main": "underline dotted", "against": "line-through"}


def render_annotations(briefing: Briefing) -> str:
    """The briefing as a collection of Web Annotations, in JSON-LD."""
    return _written(annotations_of(briefing))


def annotations_of(briefing: Briefing) -> dict[str, object]:
    """The collection: an annotation for each point, and one for each side of a disagreement.

    Its name is the SHA-256 of the JSON document of the briefing, which is the document's `digest`.
    """
    from summarize.documents import briefing_document, content, digest_of

    document = briefing_document(briefing).model_dump(mode="json")
    own = _Annotations(briefing, _name(digest_of(content(document))))
    versions = [value for key, value in briefing.signature if key == "version"]
    return _collection(own.id, briefing.title, list(own), " ".join(["summarize", *versions]))


def annotations_in(collection: dict[str, object]) -> list[dict[str, object]]:
    """The annotations of a collection that was made here."""
    page = collection.get("first")
    return list(page["items"]) if isinstance(page, dict) else []


def names_in(collection: dict[str, object]) -> tuple[str, ...]:
    """The names of the annotations of a collection that was made here."""
    return tuple(str(each["id"]) for each in annotations_in(collection))


def annotations_of_day(label: str, items: Sequence[str | dict[str, object]]) -> str:
    """The annotations of a day, whole or by their names, as one collection in JSON-LD.

    Its name is the SHA-256 of the names in it, as a JSON array without spaces.
    """
    names = [item if isinstance(item, str) else item["id"] for item in items]
    digest = sha256(json.dumps(names, separators=(",", ":")).encode()).hexdigest()
    return _written(_collection(_name(digest), label, items))


def _written(collection: dict[str, object]) -> str:
    return safe_json(json.dumps(collection, indent=2, ensure_ascii=False)) + "\n"


def _collection(
    name: str, label: str, items: Sequence[object], maker: str = "summarize"
) -> dict[str, object]:
    page = f"{name}#page-1"
    first = {"id": page, "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": label,
        "generator": {"type": "Software", "name": maker},
        "total": len(items),
        **({"first": first, "last": page} if items else {}),
    }


def _name(digest: str) -> str:
    """The name of what has this SHA-256: an IRI of RFC 6920, "Naming Things with Hashes".

    >>> _name("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


class _Annotations:
    """The annotations of one briefing, as they are iterated over."""

    def __init__(self, briefing: Briefing, name: str) -> None:
        self.id = name
        self._briefing = briefing
        self._words = frame_words(briefing.articles)
        self._language = language_of(briefing.articles)
        self._articles = {article.id: article for article in briefing.articles}

    def __iter__(self) -> Iterator[dict[str, object]]:
        for place, point in enumerate(self._briefing.points, start=1):
            body = self._body(point.text)
            yield self._annotation(f"point-{place}", body, point.citations)
        for place, disagreement in enumerate(self._briefing.disagreements, start=1):
            for number, side in enumerate(disagreement.sides, start=1):
                bodies = self._bodies(disagreement, side)
                name = f"disagreement-{place}-side-{number}"
                yield self._annotation(name, bodies, side.citations)

    def _annotation(
        self, name: str, body: object, citations: Sequence[Citation]
    ) -> dict[str, object]:
        levels = sorted({each.level for each in citations} - {"full"})
        rules = [f".{level} {{ text-decoration: {_STYLES[level]} }}" for level in levels]
        style = {"stylesheet": {"type": "CssStylesheet", "value": "\n".join(rules)}}
        targets = [self._target(each) for each in citations]
        return {
            "id": f"{self.id}#{name}",
            "type": "Annotation",
            "motivation": "describing",
            "body": body,
            "target": targets if len(targets) > 1 else targets[0],
            **(style if rules else {}),
        }

    def _body(self, text: str, purpose: str = "describing") -> dict[str, object]:
        language = {"language": self._language} if self._language else {}
        body = {"type": "TextualBody", "purpose": purpose, "value": text, "format": "text/plain"}
        return {**body, **language}

    def _bodies(self, disagreement: Disagreement, side: Side) -> list[dict[str, object]]:
        """What a side says, and what about: the same tag on all sides; and a note on them."""
        noted = [self._body(disagreement.note, "commenting")] if disagreement.note else []
        return [self._body(side.value), self._body(disagreement.about, "tagging"), *noted]

    def _target(self, citation: Citation) -> dict[str, object]:
        article, span = self._articles[citation.article_id], citation.span
        text = _name(article.sha256)
        address = web_address(article)
        state = {"state": {"type": "TimeState", "cached": text}} if address else {}
        style = {"styleClass": citation.level} if citation.level != "full" else {}
        prefix, suffix = surroundings(article.text, span)
        return {
            "type": "SpecificResource",
            "label": source_line(self._words, article),
            "source": address or text,
            **state,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": span.of(article.text),
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
            **style,
        }


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """What stands before and behind a passage: whole words, enough to tell it from others.

    Of its paragraph if that is enough, for each page parts paragraphs in another way.

    >>> surroundings("It sank. It sank again.", Span(9, 16))
    ('It sank. ', ' again.')
    """
    exact = span.of(text)
    opening = text.rfind(_PARAGRAPH, 0, span.start)
    closing = text.find(_PARAGRAPH, span.end)
    bounds = Span(0 if opening < 0 else opening + 2, len(text) if closing < 0 else closing)
    size = _CONTEXT_CHARACTERS
    while True:
        start = _word_start(text, max(bounds.start, span.start - size), span.start)
        end = _word_end(text, span.end, min(bounds.end, span.end + size))
        found = text[start : span.start], text[span.end : end]
        quoted = found[0] + exact + found[1]
        if text.find(quoted, text.find(quoted) + 1) < 0 or (start, end) == (0, len(text)):
            return found
        if (start, end) == (bounds.start, bounds.end):
            bounds = Span(0, len(text))
        size *= 2


def _word_start(text: str, at: int, before: int) -> int:
    """The first place from `at` on where a word begins; `at` itself where none does."""
    if at == 0 or text[at - 1].isspace():
        return at
    found = _SPACE.search(text, at, before)
    return found.end() if found else at


def _word_end(text: str, behind: int, at: int) -> int:
    """The last place up to `at` where a word ends; `at` itself where none does."""
    if at == len(text) or text[at].isspace():
        return at
    return next((end for end in range(at - 1, behind - 1, -1) if text[end].isspace()), at)
