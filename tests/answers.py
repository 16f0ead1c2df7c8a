"""Answers of news services and exports of content systems, in their shapes, with invented news."""

from typing import Any

FIRST = "The mill at Orvick burned for nine hours on Tuesday, the fire brigade said."
SECOND = "Sixty workers were sent home, and the road along the river was closed until noon."
THIRD = "Nobody was hurt."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n<p>{THIRD}</p>"
TITLE = "Mill at Orvick burns for nine hours"
URL = "https://www.orvickherald.example/mill"
MOMENT = "2026-03-17T21:40:00Z"


def _es(record: dict[str, object]) -> dict[str, object]:
    return {"took": 3, "hits": {"total": {"value": 1}, "hits": [{"_id": "7", "_source": record}]}}


def _paragraph(*parts: str) -> dict[str, object]:
    return {"type": "paragraph", "children": [{"type": "text", "text": part} for part in parts]}


# Whole texts: each gives the one article with TITLE and the text of three paragraphs.
WHOLE: dict[str, Any] = {
    "guardian": {"response": {"status": "ok", "results": [
        {"id": "world/mill", "webTitle": TITLE, "webUrl": URL, "webPublicationDate": MOMENT,
         "fields": {"bodyText": TEXT, "trailText": "A fire", "byline": "Ida Roe"},
         "tags": [{"type": "contributor", "webTitle": "Ida Roe"}]}]}},
    "guardian, one item": {"response": {"content": {
        "webTitle": TITLE, "webUrl": URL, "webPublicationDate": MOMENT,
        "blocks": {"body": [{"bodyHtml": HTML, "bodyTextSummary": FIRST}]}}}},
    "event registry": {"articles": {"count": 1, "results": [
        {"uri": "81", "lang": "eng", "date": "2026-03-17", "time": "21:40:00", "url": URL,
         "dateTimePub": MOMENT, "title": TITLE, "body": TEXT,
         "source": {"uri": "orvickherald.example", "title": "Orvick Herald"}}]}},
    "wordpress": [
        {"id": 9, "date": "2026-03-17T22:40:00", "date_gmt": "2026-03-17T21:40:00", "author": 3,
         "link": URL, "title": {"rendered": TITLE}, "content": {"rendered": HTML},
         "excerpt": {"rendered": "<p>A fire [&hellip;]</p>"},
         "_embedded": {"author": [{"id": 3, "name": "Ida Roe"}]}}],
    "elasticsearch": _es({"headline": TITLE, "body": TEXT, "published": MOMENT, "url": URL}),
    "webz": {"posts": [
        {"thread": {"site_full": "www.orvickherald.example", "title": TITLE}, "title": TITLE,
         "text": TEXT, "url": URL, "published": MOMENT, "language": "english"}]},
    "google reader": {"id": "user/-/list", "title": "List", "items": [
        {"id": "tag:reader:1", "crawlTimeMsec": "1773783700000", "published": 1773783600,
         "title": TITLE, "canonical": [{"href": URL}], "summary": {"content": HTML},
         "origin": {"streamId": "feed/1", "title": "Orvick Herald"}}]},
    "readability": {"title": TITLE, "byline": "Ida Roe", "content": f"<div>{HTML}</div>",
                    "textContent": TEXT, "siteName": "Orvick Herald", "publishedTime": MOMENT},
    "fundus": [{"title": TITLE, "publishing_date": MOMENT, "authors": ["Ida Roe"], "body": {
        "summary": [], "sections": [{"headline": [], "paragraphs": [FIRST, SECOND, THIRD]}]}}],
    "exa": {"requestId": "r", "results": [
        {"id": URL, "title": TITLE, "url": URL, "publishedDate": MOMENT, "text": TEXT}]},
    "graphql": {"data": {"posts": {"edges": [{"cursor": "x", "node": {
        "title": TITLE, "content": HTML, "date": MOMENT, "uri": "/mill/",
        "author": {"node": {"name": "Ida Roe"}}}}]}}},
    "json:api": {"data": [{"type": "articles", "id": "5", "attributes": {
        "title": TITLE, "body": {"value": HTML, "summary": ""}, "published-at": MOMENT},
        "links": {"self": "https://cms.example/5"}}],
        "included": [{"type": "people", "attributes": {"name": "Ida Roe", "description": "x"}}]},
    "hugging face": {"features": [], "rows": [
        {"row_idx": 0, "row": {"title": TITLE, "text": TEXT, "date": MOMENT}}]},
    "geojson": {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"title": TITLE, "text": TEXT, "date": MOMENT}}]},
    "mongodb": [{"_id": {"$oid": "65a0"}, "title": TITLE, "content": TEXT,
                 "publishedAt": {"$date": {"$numberLong": "1773783600000"}}}],
    "ghost": {"posts": [{"id": "g", "title": TITLE, "html": HTML, "published_at": MOMENT,
                         "url": URL, "excerpt": FIRST, "tags": [{"name": "News"}]}]},
    "scrapy": [{"title": [TITLE], "text": [FIRST, SECOND, THIRD], "date": [MOMENT]}],
    "pandas, by column": {"title": {"0": TITLE}, "text": {"0": TEXT}, "date": {"0": MOMENT}},
    "pandas, split": {"columns": ["title", "text", "date"], "data": [[TITLE, TEXT, MOMENT]]},
    "rows under names": {"values": [["Title", "Text", "Date"], [TITLE, TEXT, MOMENT]]},
    "by key": {"articles": {"-Nx1": {"title": TITLE, "text": TEXT, "date": MOMENT}}},
    "by day": {"2026-03-17": [{"title": TITLE, "text": TEXT, "date": MOMENT}]},
    "feed as json": {"status": "ok", "feed": {"title": "Orvick Herald", "description": "All news",
                                              "link": "https://orvickherald.example"},
                     "items": [{"title": TITLE, "content": HTML, "pubDate": MOMENT, "link": URL,
                                "description": FIRST}]},
    "strapi": {"data": [{"id": 1, "title": TITLE, "publishedAt": MOMENT, "content": [
        _paragraph(FIRST[:20], FIRST[20:]), {"type": "image", "image": {"caption": "The mill"}},
        _paragraph(SECOND), _paragraph(THIRD)]}]},
    "contentful": {"items": [{"sys": {"id": "c1"}, "fields": {
        "title": TITLE, "publishDate": MOMENT, "body": {"nodeType": "document", "content": [
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": each}]}
            for each in (FIRST, SECOND, THIRD)]}}}]},
    "editor.js": {"title": TITLE, "date": MOMENT, "content": {"time": 1, "blocks": [
        {"type": "paragraph", "data": {"text": FIRST.replace("mill", "<b>mill</b>")}},
        {"type": "image", "data": {"file": {"url": "x"}, "caption": "The mill"}},
        {"type": "paragraph", "data": {"text": SECOND}},
        {"type": "paragraph", "data": {"text": THIRD}}]}},
    "draft.js": {"title": TITLE, "date": MOMENT, "body": {"entityMap": {}, "blocks": [
        {"key": "a", "type": "unstyled", "text": each} for each in (FIRST, SECOND, THIRD)]}},
    "lexical": {"title": TITLE, "date": MOMENT, "content": {"root": {"type": "root", "children": [
        _paragraph(each) for each in (FIRST, SECOND, THIRD)]}}},
    "portable text": {"title": TITLE, "date": MOMENT, "body": [
        {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": each}]}
        for each in (FIRST, SECOND, THIRD)]},
    "arc": {"headlines": {"basic": TITLE}, "display_date": MOMENT, "content_elements": [
        {"type": "text", "content": FIRST}, {"type": "image", "caption": "The mill"},
        {"type": "text", "content": SECOND}, {"type": "text", "content": THIRD}]},
    "bbc": {"data": {"title": TITLE, "date": MOMENT, "content": {"model": {"blocks": [
        {"type": "text", "model": {"blocks": [
            {"type": "paragraph", "model": {"text": each, "blocks": [{"type": "fragment"}]}}
            for each in (FIRST, SECOND, THIRD)]}}]}}}},
    "firecrawl": {"success": True, "data": {"markdown": TEXT, "metadata": {
        "title": TITLE, "sourceURL": URL, "publishedTime": MOMENT}}},
}  # fmt: skip

# Descriptions alone: each gives TITLE with FIRST.
DESCRIBED: dict[str, Any] = {
    "newsapi": {"status": "ok", "articles": [
        {"source": {"id": None, "name": "Orvick Herald"}, "title": TITLE, "description": FIRST,
         "url": URL, "publishedAt": MOMENT, "content": None}]},
    "newsdata": {"status": "success", "results": [
        {"article_id": "a", "title": TITLE, "link": URL, "description": FIRST, "pubDate": MOMENT,
         "content": "ONLY AVAILABLE IN PAID PLANS", "source_name": "Orvick Herald"}]},
    "nyt": {"status": "OK", "response": {"docs": [
        {"headline": {"main": TITLE, "kicker": None}, "web_url": URL, "lead_paragraph": FIRST,
         "snippet": "The mill burned.", "abstract": "The mill burned.", "pub_date": MOMENT,
         "source": "Orvick Herald", "byline": {"original": "By Ida Roe", "person": []}}],
        "meta": {"hits": 1}}},
    "mediastack": {"pagination": {"count": 1}, "data": [
        {"title": TITLE, "description": FIRST, "url": URL, "source": "Orvick Herald",
         "published_at": MOMENT, "language": "en", "country": "us"}]},
    "bing": {"_type": "News", "sort": [{"name": "Best match", "url": "x"}], "value": [
        {"name": TITLE, "url": URL, "description": FIRST, "datePublished": MOMENT,
         "provider": [{"_type": "Organization", "name": "Orvick Herald"}]}]},
    "serpapi": {"search_parameters": {"q": "mill"}, "news_results": [
        {"position": 1, "title": TITLE, "link": URL, "snippet": FIRST, "source": "Orvick Herald",
         "date": "Mar 17, 2026"}]},
    "categories": [{"link": URL, "headline": TITLE, "short_description": FIRST,
                    "date": "2026-03-17", "authors": "Ida Roe"}],
}  # fmt: skip

# Answers without an article, and a part of what is said of them.
REFUSED: dict[str, tuple[Any, str]] = {
    "newsapi": ({"status": "error", "code": "apiKeyInvalid",
                 "message": "Your API key 0a1b2c3d4e5f60718293a4b5c6d7e8f9 is invalid."},
                "answered with an error: Your API key … is invalid. (apiKeyInvalid)"),
    "newsdata": ({"status": "error", "results": {"message": "The API key is not valid.",
                                                 "code": "Unauthorized"}},
                 "answered with an error: The API key is not valid."),
    "guardian": ({"response": {"status": "error", "message": "The resource was not found."}},
                 "answered with an error: The resource was not found."),
    "wordpress": ({"code": "rest_no_route", "message": "No route was found.",
                   "data": {"status": 404}}, "answered with an error: No route was found."),
    "nyt": ({"fault": {"faultstring": "Invalid ApiKey"}}, "with an error: Invalid ApiKey"),
    "graphql": ({"errors": [{"message": "Cannot query field x."}], "data": None},
                "with an error: Cannot query field x."),
    "bare": ({"message": "Unauthorized"}, "with an error: Unauthorized"),
    "empty": ({"articles": {"results": [], "totalResults": 0}}, "an empty list of articles"),
    "counts": ({"results": [{"date": "2026-03-17", "count": 4}]}, "only counts"),
    "headlines": ({"articles": [{"title": TITLE, "url": URL, "seendate": "20260317T214000Z"},
                                {"title": "B", "url": URL, "seendate": "20260317T214000Z"}]},
                  "a list of 2 headlines without texts"),
    "outlets": ({"sources": [{"id": "o", "name": "Orvick Herald", "description": "All the news",
                              "url": URL}]}, "keys: sources.id, sources.name"),
}  # fmt: skip
