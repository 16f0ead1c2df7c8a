"""Ways to tamper with a written briefing; `WAYS` is the list of them.

Each changes a document in place. What can find it though the digest was made anew is said with it:
"content" (the articles that the briefing carries), "sources" (the articles it was made of), or
"seal" (nothing but a key that the reader trusts).
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from summarize.documents import canonical
from summarize.signature import articles_digest
from tests.briefed import Document, Name, brief_again, sources, sources_of

Finder = Literal["content", "sources", "seal"]
Tamper = Callable[[Document], None]


@dataclass(frozen=True)
class Way:
    """A way to tamper, the briefing it is tried on, and what finds the careful one."""

    tamper: Tamper
    briefing: Name
    finder: Finder

    @property
    def id(self) -> str:
        """What a test calls it."""
        return f"{self.briefing}-{self.tamper.__name__}"


WAYS: list[Way] = []


def way(*briefings: Name, finder: Finder = "content") -> Callable[[Tamper], Tamper]:
    """Add a function to the ways, for each of the briefings (by default "story")."""

    def add(tamper: Tamper) -> Tamper:
        WAYS.extend(Way(tamper, name, finder) for name in briefings or ("story",))
        return tamper

    return add


# All of the story of one day.
ALL: tuple[Name, ...] = tuple(name for name in get_args(Name) if name != "days")
# Of the second day of the story other sentences are printed.
FIRST_DAY = tuple(name for name in ALL if name != "remembered")
WITH_TEXT: tuple[Name, ...] = ("story", "rewritten")


# What the ways are made of.


def _text(document: Document, article_id: str) -> str:
    text: str = next(a for a in document["articles"] if a["id"] == article_id)["text"]
    return text or next(a.text for a in sources_of(document) if a.id == article_id)


def _cited(document: Document, entry: Document) -> Document:
    """A ledger's sentence as a citation."""
    text = _text(document, entry["article_id"])
    span = {key: entry[key] for key in ("article_id", "start", "end")}
    return span | {"quote": text[entry["start"] : entry["end"]]}


def _left_out(document: Document, but: tuple[str, ...] = (), *, reason: str = "") -> Document:
    """The first long sentence that is left out, of no article in `but`."""
    return next(
        entry
        for entry in document["ledger"]
        if entry["fate"] == "left out"
        and entry["article_id"] not in but
        and entry["end"] - entry["start"] > 60
        and (not reason or entry["reason"] == reason)
    )


def _supported(document: Document) -> Document:
    """The point with most citations."""
    point: Document = max(document["points"], key=lambda each: len(each["citations"]))
    return point


def _lonely(document: Document) -> Document:
    """The point with fewest citations."""
    point: Document = min(document["points"], key=lambda each: len(each["citations"]))
    return point


def _merged(document: Document) -> Document:
    """The point that a model made of two passages."""
    point: Document = next(p for p in document["points"] if "; " in p["text"])
    return point


def _rewritten(document: Document) -> Document:
    point: Document = next(p for p in document["points"] if p["origin"] == "rewritten")
    return point


def _used(document: Document, place: int) -> list[Document]:
    """The entries of the ledger that name a point."""
    return [entry for entry in document["ledger"] if entry["point"] == place]


def _forget(entry: Document) -> None:
    entry.update(fate="left out", point=None, reason="over budget")


def _without_point(document: Document, place: int) -> None:
    del document["points"][place]
    for entry in document["ledger"]:
        if entry["point"] is not None and entry["point"] > place:
            entry["point"] -= 1
            if entry["reason"]:
                entry["reason"] = f"says what point {entry['point'] + 1} says"


def _resign(document: Document) -> None:
    """Make the signature's digest of the articles anew."""
    parts = ((part["id"], part["sha256"]) for part in document["articles"])
    document["signature"]["articles"] = articles_digest(parts)


def _everywhere(document: Document, old: str, new: str) -> None:
    """Rename an article wherever its id stands."""
    changed = json.loads(json.dumps(document).replace(json.dumps(old), json.dumps(new)))
    document.clear()
    document.update(changed)
    _resign(document)


def _replace(document: Document, text: str) -> None:
    document.clear()
    document.update(json.loads(text))


def _method(document: Document, **changes: object) -> None:
    method = json.loads(document["signature"]["method"]) | changes
    document["signature"]["method"] = json.dumps(method, separators=(",", ":"))


# Points.


@way(*FIRST_DAY)
def number_changed(document: Document) -> None:
    point = next(p for p in document["points"] if "31 people" in p["text"] or "1978" in p["text"])
    point["text"] = point["text"].replace("31 people", "13 people").replace("1978", "1987")


@way(*FIRST_DAY)
def point_denied(document: Document) -> None:
    point = next(p for p in document["points"] if " announced " in p["text"])
    point["text"] = point["text"].replace(" announced ", " did not announce ")


def _dated(document: Document) -> Document:
    """The first point with a word that names a day."""
    point: Document = next(point for point in document["points"] if point["resolved"])
    return point


@way("days")
def word_of_a_point_told_to_be_another_day(document: Document) -> None:
    _dated(document)["resolved"][0]["date"] = "2031-07-12"


@way("days")
def day_of_a_word_taken_away(document: Document) -> None:
    _dated(document)["resolved"] = []


@way("days")
def day_given_to_another_word(document: Document) -> None:
    resolved = _dated(document)["resolved"]
    resolved.append({**resolved[0], "start": 0, "end": 5})


@way("days")
def point_told_to_be_of_another_day(document: Document) -> None:
    _dated(document)["date"] = "2031-07-12"


@way("days")
def point_told_to_be_of_no_day(document: Document) -> None:
    _dated(document)["date"] = ""


@way("days")
def points_of_days_in_another_order(document: Document) -> None:
    document["points"].reverse()
    last = len(document["points"]) - 1
    for entry in document["ledger"]:
        if entry["point"] is not None:
            entry["point"] = last - entry["point"]
            if entry["reason"]:
                entry["reason"] = f"says what point {entry['point'] + 1} says"


@way("days")
def title_of_the_first_day(document: Document) -> None:
    document["title"] = document["articles"][0]["title"]


@way("days", finder="sources")
def another_dateline(document: Document) -> None:
    document["articles"][0]["dateline_day"] = "July 6"


@way()
def point_goes_on(document: Document) -> None:
    document["points"][0]["text"] += " Everybody agrees."


@way()
def point_loses_its_speaker(document: Document) -> None:
    point = document["points"][0]
    point["text"] = re.sub(r", [^,]+ (?:said|says)(?=\.$)", "", point["text"])


@way()
def point_gets_another_mark(document: Document) -> None:
    document["points"][0]["text"] = document["points"][0]["text"][:-1] + "!"


@way()
def point_and_quotation_changed(document: Document) -> None:
    point = document["points"][0]
    point["text"] = point["citations"][0]["quote"] = point["text"].replace("nine", "ninety")


@way("story", "rewritten")
def point_deleted_and_its_sentences_left_out(document: Document) -> None:
    for entry in _used(document, 2):
        _forget(entry)
    _without_point(document, 2)


@way("story", "rewritten")
def point_deleted_and_its_sentences_told_as_duplicates(document: Document) -> None:
    for entry in _used(document, 2):
        entry.update(fate="duplicate", point=0, reason="says what point 1 says")
    _without_point(document, 2)


@way()
def last_point_deleted(document: Document) -> None:
    for entry in _used(document, len(document["points"]) - 1):
        _forget(entry)
    document["points"].pop()


@way(*WITH_TEXT)
def all_points_emptied(document: Document) -> None:
    document["points"] = []
    for entry in document["ledger"]:
        if entry["point"] is not None:
            _forget(entry)


@way()
def all_points_emptied_with_a_warning(document: Document) -> None:
    all_points_emptied(document)
    document["title"] = "Nothing to report"
    document["warnings"] = ["no point fits into the length that was asked for"]


@way("story", "rewritten")
def points_in_another_order(document: Document) -> None:
    points = document["points"]
    points[0], points[1] = points[1], points[0]
    for entry in document["ledger"]:
        if entry["point"] in (0, 1):
            entry["point"] = 1 - entry["point"]
            if entry["reason"]:
                entry["reason"] = f"says what point {entry['point'] + 1} says"


@way()
def point_told_twice(document: Document) -> None:
    document["points"].append(document["points"][0])


@way()
def point_added(document: Document) -> None:
    entry = _left_out(document, reason="over budget")
    cited = _cited(document, entry)
    support = {"outlets": 1, "independent": 1}
    point = {"text": cited["quote"], "origin": "quoted", "support": support, "citations": [cited]}
    document["points"].append(point | {"note": ""})
    entry.update(fate="used", point=len(document["points"]) - 1, reason="")


@way()
def point_exchanged(document: Document) -> None:
    """The ledger follows: what was chosen is left out, and another sentence is used."""
    for entry in _used(document, 6):
        _forget(entry)
    document["points"].pop()
    point_added(document)


@way()
def point_cut_short(document: Document) -> None:
    point = document["points"][0]
    first = next(c for c in point["citations"] if c["quote"] == point["text"])
    first["quote"] = point["text"] = point["text"].partition(" and killing")[0]
    first["end"] = first["start"] + len(first["quote"])


@way()
def words_trimmed(document: Document) -> None:
    point = document["points"][1]
    point.update(origin="trimmed", text=point["text"].replace("All 31 people", "People"))


@way()
def word_exchanged_as_if_rewritten(document: Document) -> None:
    point = document["points"][5]
    point.update(origin="rewritten", text=point["text"].replace("recommended", "advised"))


@way()
def quotation_marked_as_rewritten(document: Document) -> None:
    document["points"][0]["origin"] = "rewritten"


@way()
def quotation_marked_as_trimmed(document: Document) -> None:
    document["points"][0]["origin"] = "trimmed"


@way()
def note_added(document: Document) -> None:
    document["points"][0]["note"] = "no statement covers it"


@way()
def note_added_and_degraded(document: Document) -> None:
    note_added(document)
    document["status"] = "degraded"


# Citations.


@way(*ALL)
def unrelated_sentence_cited(document: Document) -> None:
    point = _lonely(document)
    known = tuple(each["article_id"] for each in point["citations"])
    point["citations"].append(_cited(document, _left_out(document, known)))
    point["support"] = {
        "outlets": point["support"]["outlets"] + 1,
        "independent": point["support"]["independent"] + 1,
    }


@way()
def unrelated_sentence_of_the_same_article_cited(document: Document) -> None:
    point = _lonely(document)
    own = point["citations"][0]["article_id"]
    others = tuple(each["id"] for each in document["articles"] if each["id"] != own)
    point["citations"].append(_cited(document, _left_out(document, others)))


@way(*ALL)
def citation_dropped_and_support_lowered(document: Document) -> None:
    point = _supported(document)
    point["citations"].pop()
    point["support"] = {key: value - 1 for key, value in point["support"].items()}


@way()
def citation_dropped(document: Document) -> None:
    _supported(document)["citations"].pop()


@way()
def all_but_the_first_citation_dropped(document: Document) -> None:
    point = _supported(document)
    del point["citations"][1:]
    point["support"] = {"outlets": 1, "independent": 1}


@way()
def first_citation_dropped(document: Document) -> None:
    del _supported(document)["citations"][0]


@way()
def citation_of_another_sentence(document: Document) -> None:
    point = _supported(document)
    article = point["citations"][-1]["article_id"]
    others = tuple(each["id"] for each in document["articles"] if each["id"] != article)
    point["citations"][-1] = _cited(document, _left_out(document, others))


@way()
def citation_widened(document: Document) -> None:
    cited = _supported(document)["citations"][-1]
    text = _text(document, cited["article_id"])
    cited["end"] = text.index(".", cited["end"] + 2) + 1
    cited["quote"] = text[cited["start"] : cited["end"]]


@way()
def citation_narrowed(document: Document) -> None:
    cited = _supported(document)["citations"][-1]
    cited["start"] += 10
    cited["quote"] = cited["quote"][10:]


@way()
def citation_of_another_article(document: Document) -> None:
    point = _supported(document)
    point["citations"][-1]["article_id"] = point["citations"][0]["article_id"]


@way()
def citations_in_another_order(document: Document) -> None:
    _supported(document)["citations"].reverse()


@way()
def citation_stands_twice(document: Document) -> None:
    point = _supported(document)
    point["citations"].append(point["citations"][-1])


@way()
def quotation_changed(document: Document) -> None:
    cited = next(c for p in document["points"] for c in p["citations"] if "2021" in c["quote"])
    cited["quote"] = cited["quote"].replace("2021", "2012")


def _cited_as(document: Document, level: str) -> Document:
    """A citation of this level that is not the sentence of its point."""
    every = [cited for point in document["points"] for cited in point["citations"][1:]]
    cited: Document = next(each for each in every if each["level"] == level)
    return cited


@way()
def level_raised(document: Document) -> None:
    _cited_as(document, "main")["level"] = "full"


@way()
def level_lowered(document: Document) -> None:
    _cited_as(document, "full")["level"] = "main"


@way()
def level_missing(document: Document) -> None:
    del _cited_as(document, "full")["level"]


@way(*WITH_TEXT)
def all_levels_missing(document: Document) -> None:
    for point in document["points"]:
        for cited in point["citations"]:
            del cited["level"]


@way()
def minor_version_of_an_older_schema(document: Document) -> None:
    del document["schema_minor"]
    all_levels_missing(document)
    for point in document["points"]:
        del point["details"]


@way()
def minor_version_of_a_later_schema(document: Document) -> None:
    document["schema_minor"] += 1


@way()
def contradiction_counted_as_support(document: Document) -> None:
    """The support stays as it was with it."""
    _cited_as(document, "full")["level"] = "against"


@way()
def contradiction_cited_and_not_counted(document: Document) -> None:
    point = _lonely(document)
    there = tuple(cited["article_id"] for cited in point["citations"])
    entry = _left_out(document, but=there)
    point["citations"].append(_cited(document, entry) | {"level": "against"})


def _neighbour(document: Document, cited: Document, step: int = 1) -> Document:
    """The sentence so many behind a cited one, or before the last."""
    own: list[Document] = [
        each for each in document["ledger"] if each["article_id"] == cited["article_id"]
    ]
    place = next(at for at, each in enumerate(own) if each["start"] == cited["start"])
    return own[place + step if place + step < len(own) else place - step]


@way(*WITH_TEXT)
def citation_moved_to_the_next_sentence(document: Document) -> None:
    cited = document["points"][0]["citations"][-1]
    cited.update(_cited(document, _neighbour(document, cited)))


@way(*WITH_TEXT)
def citation_added_beside_a_true_one(document: Document) -> None:
    """A sentence of an article that is cited already, which says another thing.

    Not the next one: it names the town of the point, and so is a part of what bears it out.
    """
    point = document["points"][0]
    cited = point["citations"][-1]
    more = _cited(document, _neighbour(document, cited, 2)) | {"level": cited["level"]}
    point["citations"].append(more)


def _detail(document: Document) -> Document:
    """The last detail of the first point."""
    detail: Document = document["points"][0]["details"][-1]
    return detail


@way(*WITH_TEXT)
def detail_of_one_outlet_alone(document: Document) -> None:
    _detail(document)["article_ids"] = _detail(document)["article_ids"][:1]


@way(*WITH_TEXT)
def detail_of_nobody(document: Document) -> None:
    _detail(document)["article_ids"] = []


@way(*WITH_TEXT)
def detail_of_more_articles(document: Document) -> None:
    every = [article["id"] for article in document["articles"]]
    detail = next(
        each
        for point in document["points"]
        for each in point["details"]
        if len(each["article_ids"]) < len(every)
    )
    detail["article_ids"] = every


@way()
def detail_of_an_article_that_there_is_not(document: Document) -> None:
    _detail(document)["article_ids"] = ["elsewhere.txt"]


@way(*WITH_TEXT)
def detail_dropped(document: Document) -> None:
    del document["points"][0]["details"][-1]


@way(*WITH_TEXT)
def all_details_dropped(document: Document) -> None:
    for point in document["points"]:
        point["details"] = []


@way(*WITH_TEXT)
def detail_added(document: Document) -> None:
    first = document["points"][0]["details"][0]
    document["points"][0]["details"].insert(0, first | {"start": 0, "end": 1})


@way(*WITH_TEXT)
def detail_told_twice(document: Document) -> None:
    document["points"][0]["details"].append(_detail(document))


@way()
def detail_of_another_kind(document: Document) -> None:
    _detail(document)["kind"] = "quotation"


@way()
def detail_outside_its_point(document: Document) -> None:
    _detail(document)["end"] = 10**6


@way()
def span_moved(document: Document) -> None:
    _supported(document)["citations"][0]["start"] += 1


@way()
def span_outside_the_article(document: Document) -> None:
    _supported(document)["citations"][0]["end"] = 10**6


@way()
def span_of_nothing(document: Document) -> None:
    _supported(document)["citations"][1].update(start=5, end=5, quote="")


@way()
def citation_of_no_article(document: Document) -> None:
    _supported(document)["citations"][0]["article_id"] = "invented.txt"


@way("story", "rewritten")
def no_citation_at_all(document: Document) -> None:
    document["points"][0]["citations"] = []


# Support.


@way(*ALL)
def more_outlets(document: Document) -> None:
    document["points"][0]["support"]["outlets"] += 1


@way()
def more_independent_outlets(document: Document) -> None:
    document["points"][0]["support"]["independent"] += 1


@way()
def fewer_outlets(document: Document) -> None:
    _supported(document)["support"] = {"outlets": 1, "independent": 1}


@way()
def fewer_independent_outlets(document: Document) -> None:
    _supported(document)["support"]["independent"] = 1


# Disagreements.


@way(*ALL)
def disagreement_deleted(document: Document) -> None:
    document["disagreements"].pop(0)


@way()
def all_disagreements_deleted(document: Document) -> None:
    document["disagreements"] = []


@way(*ALL)
def disagreement_about_another_thing(document: Document) -> None:
    document["disagreements"][0]["about"] = "people killed by the police"


@way()
def disagreements_about_each_others_things(document: Document) -> None:
    first, second = document["disagreements"][:2]
    first["about"], second["about"] = second["about"], first["about"]


@way(*ALL)
def disagreement_with_another_note(document: Document) -> None:
    document["disagreements"][0]["note"] = "the second number was withdrawn"


@way()
def disagreement_without_its_note(document: Document) -> None:
    document["disagreements"][0]["note"] = ""


@way()
def disagreement_with_a_note(document: Document) -> None:
    document["disagreements"][3]["note"] = "later reports say Saturday"


@way()
def value_widened(document: Document) -> None:
    document["disagreements"][0]["sides"][0]["value"] = "killing at least nine"


@way()
def value_narrowed(document: Document) -> None:
    document["disagreements"][0]["sides"][0]["value"] = "nine"


@way()
def value_invented(document: Document) -> None:
    document["disagreements"][0]["sides"][0]["value"] = "at least ninety"


@way()
def value_in_other_letters(document: Document) -> None:
    document["disagreements"][1]["sides"][0]["value"] = "SEVEN"


@way()
def values_exchanged(document: Document) -> None:
    one, other = document["disagreements"][0]["sides"]
    one["value"], other["value"] = other["value"], one["value"]


@way()
def side_added(document: Document) -> None:
    cited = _cited(document, _left_out(document))
    side = {"value": cited["quote"].split()[0], "citations": [cited]}
    document["disagreements"][0]["sides"].append(side)


@way()
def side_dropped(document: Document) -> None:
    document["disagreements"][0]["sides"].pop()


@way()
def sides_in_another_order(document: Document) -> None:
    document["disagreements"][0]["sides"].reverse()


@way()
def side_cites_less(document: Document) -> None:
    document["disagreements"][0]["sides"][0]["citations"].pop()


@way()
def side_cites_an_unrelated_sentence(document: Document) -> None:
    side = document["disagreements"][0]["sides"][0]
    side["citations"].append(_cited(document, _left_out(document)))


@way(*ALL)
def disagreement_invented(document: Document) -> None:
    """Two unrelated sentences of two articles, each with a value that stands in it."""
    one = _left_out(document)
    cited = [_cited(document, each) for each in (one, _left_out(document, (one["article_id"],)))]
    sides = [{"value": each["quote"].split()[0], "citations": [each]} for each in cited]
    document["disagreements"].append({"about": "the cause", "sides": sides, "note": ""})


@way()
def disagreement_told_twice(document: Document) -> None:
    document["disagreements"].append(document["disagreements"][0])


@way()
def disagreements_in_another_order(document: Document) -> None:
    document["disagreements"].reverse()


# Title and status.


@way(*ALL)
def title_invented(document: Document) -> None:
    document["title"] = "Hundreds drown in Sarvik"


@way(*WITH_TEXT)
def title_of_another_article(document: Document) -> None:
    titles = [each["title"] for each in document["articles"]]
    document["title"] = next(title for title in titles if title != document["title"])


@way()
def title_shortened(document: Document) -> None:
    document["title"] = document["title"].replace(", killing at least nine", "")


@way()
def title_emptied(document: Document) -> None:
    document["title"] = ""


@way()
def title_of_a_point(document: Document) -> None:
    document["title"] = document["points"][1]["text"]


@way("story", "rewritten")
def status_degraded(document: Document) -> None:
    document["status"] = "degraded"


# The ledger.


@way(*ALL)
def reason_changed(document: Document) -> None:
    _left_out(document)["reason"] = "not news"


@way()
def reason_exchanged_for_a_known_one(document: Document) -> None:
    _left_out(document, reason="over budget")["reason"] = "redundant"


@way()
def reason_emptied(document: Document) -> None:
    _left_out(document)["reason"] = ""


@way("story", "rewritten")
def left_out_told_as_duplicate(document: Document) -> None:
    _left_out(document).update(fate="duplicate", point=0, reason="says what point 1 says")


@way()
def duplicate_told_as_left_out(document: Document) -> None:
    _forget(next(each for each in document["ledger"] if each["fate"] == "duplicate"))


@way()
def duplicate_of_another_point(document: Document) -> None:
    entry = next(each for each in document["ledger"] if each["fate"] == "duplicate")
    place = (entry["point"] + 1) % len(document["points"])
    entry.update(point=place, reason=f"says what point {place + 1} says")


@way()
def used_told_as_left_out(document: Document) -> None:
    _forget(next(each for each in document["ledger"] if each["fate"] == "used"))


@way()
def used_in_another_point(document: Document) -> None:
    entry = next(each for each in document["ledger"] if each["fate"] == "used")
    entry["point"] = (entry["point"] + 1) % len(document["points"])


@way()
def used_in_no_point(document: Document) -> None:
    document["ledger"][0].update(point=17, fate="used", reason="")


@way("story", "digests")
def sentence_missing_in_the_ledger(document: Document) -> None:
    document["ledger"].pop()


@way()
def sentence_invented_in_the_ledger(document: Document) -> None:
    document["ledger"].append(document["ledger"][0] | {"start": 3})


@way()
def sentence_twice_in_the_ledger(document: Document) -> None:
    document["ledger"].append(document["ledger"][0])


@way()
def ledger_in_another_order(document: Document) -> None:
    document["ledger"].reverse()


@way(finder="sources")
def sentence_told_as_boilerplate(document: Document) -> None:
    entry = next(
        entry
        for entry in document["ledger"]
        if entry["reason"] == "over budget"
        and f"\n\n{_cited(document, entry)['quote']}\n\n" in _text(document, entry["article_id"])
    )
    entry["reason"] = "boilerplate of this outlet"


@way(finder="sources")
def line_told_as_boilerplate_and_briefed_again(document: Document) -> None:
    """Of a pile of which these articles are a part the line might be boilerplate indeed."""
    line = sources()[2].text.split("\n\n")[0]
    _replace(document, brief_again(sources(), {sources()[2].id: frozenset((line,))}))


# Warnings.


@way("story", "warned", finder="sources")
def warning_invented(document: Document) -> None:
    document["warnings"].insert(0, "harbour-post.html: left out, the outlet withdrew it")


@way("warned", finder="sources")
def warning_of_the_reader_deleted(document: Document) -> None:
    document["warnings"].pop(0)


@way("warned", finder="sources")
def warning_of_the_reader_changed(document: Document) -> None:
    document["warnings"][0] = document["warnings"][0].replace("empty file", "not read")


@way("warned", finder="sources")
def warnings_of_the_reader_exchanged(document: Document) -> None:
    document["warnings"][:2] = document["warnings"][1::-1]


@way("warned")
def warning_of_the_briefing_deleted(document: Document) -> None:
    document["warnings"].pop()


@way("warned")
def warning_of_the_briefing_changed(document: Document) -> None:
    document["warnings"][-1] = "no article mentions 'divers'"


@way("warned")
def warnings_in_another_order(document: Document) -> None:
    document["warnings"].reverse()


@way("warned")
def all_warnings_deleted(document: Document) -> None:
    document["warnings"] = []


# Articles.


@way(*WITH_TEXT, "degraded", finder="sources")
def outlet_renamed(document: Document) -> None:
    document["articles"][1]["source"] = "The Enemy Post"


@way("digests")
def outlet_renamed_beside_digests(document: Document) -> None:
    outlet_renamed(document)


@way()
def two_outlets_made_one(document: Document) -> None:
    document["articles"][1]["source"] = document["articles"][0]["source"]


@way(finder="sources")
def address_changed(document: Document) -> None:
    document["articles"][1]["url"] = "https://fake.example/news"


@way("digests")
def address_changed_beside_digests(document: Document) -> None:
    address_changed(document)


@way(finder="sources")
def date_changed(document: Document) -> None:
    document["articles"][1]["published"] = "2025-02-06T13:25:00+01:00"


@way("digests")
def date_changed_beside_digests(document: Document) -> None:
    date_changed(document)


@way()
def date_removed(document: Document) -> None:
    document["articles"][1]["published"] = None


@way()
def date_that_is_none(document: Document) -> None:
    document["articles"][1]["published"] = "yesterday"


@way()
def date_in_another_form(document: Document) -> None:
    document["articles"][1]["published"] = "2025-02-06 13:20:00+01:00"


@way(*WITH_TEXT, finder="sources")
def file_renamed_everywhere(document: Document) -> None:
    _everywhere(document, "harbour-post.html", "harbour-star.html")


@way()
def file_renamed_in_the_list(document: Document) -> None:
    document["articles"][1]["id"] = "harbour-star.html"


@way(finder="sources")
def headline_changed(document: Document) -> None:
    document["articles"][4]["title"] += " today"


@way()
def headline_and_title_changed(document: Document) -> None:
    """The title that these headlines give is another one: what a headline says must be told."""
    document["articles"][0]["title"] = document["title"] = "Crew blamed for the fall of the bridge"


@way()
def mark_of_no_paragraph(document: Document) -> None:
    document["articles"][1]["marks"][-1]["start"] += 1


@way()
def marks_in_another_order(document: Document) -> None:
    document["articles"][1]["marks"].reverse()


@way()
def agency_credited(document: Document) -> None:
    """Two independent outlets become one."""
    document["articles"][1]["credit"] = ["CP", "Continental Press"][:1]
    document["articles"][4]["credit"] = ["CP"]


@way(finder="sources")
def agency_not_credited(document: Document) -> None:
    document["articles"][0]["credit"] = []


# What cleaning took out of them. What an article was before only its source can show, which is
# always given for a document of digests.


def _cleaned(document: Document) -> Document:
    """The article of which cleaning took out most."""
    article: Document = max(document["articles"], key=lambda each: len(each["removed"]))
    return article


@way("digests")
@way("story", "rewritten", finder="sources")
def removal_added(document: Document) -> None:
    removed = _cleaned(document)["removed"]
    removed.append(removed[0] | {"reason": "advertising"})


@way("digests")
@way(finder="sources")
def removal_dropped(document: Document) -> None:
    del _cleaned(document)["removed"][0]


@way("digests")
@way(finder="sources")
def all_removals_dropped(document: Document) -> None:
    for article in document["articles"]:
        article["removed"] = []


@way(finder="sources")
def removal_altered(document: Document) -> None:
    removal = _cleaned(document)["removed"][0]
    removal["text"] = f"Correction: {removal['text']}"


@way(finder="sources")
def sentence_told_as_removed(document: Document) -> None:
    """It stands in the text as well, as a line may that a page has twice."""
    text = _cited(document, _left_out(document))["quote"][:160]
    _cleaned(document)["removed"].append({"reason": "caption", "text": text})


@way("digests")
@way(finder="sources")
def removal_for_another_reason(document: Document) -> None:
    _cleaned(document)["removed"][0]["reason"] = "advertising"


@way("digests")
@way(finder="sources")
def removals_in_another_order(document: Document) -> None:
    _cleaned(document)["removed"].reverse()


@way(finder="sources")
def removal_of_another_article(document: Document) -> None:
    article = _cleaned(document)
    other = next(each for each in document["articles"] if each is not article)
    other["removed"].append(article["removed"].pop())


@way("digests")
def removal_with_its_text_beside_a_digest(document: Document) -> None:
    _cleaned(document)["removed"][0]["text"] = "Subscribe now."


@way()
def removal_without_its_text(document: Document) -> None:
    _cleaned(document)["removed"][0]["text"] = None


@way("story", "digests")
def removal_for_no_reason(document: Document) -> None:
    _cleaned(document)["removed"][0]["reason"] = ""


@way()
def removal_that_was_not_cut(document: Document) -> None:
    _cleaned(document)["removed"][0]["text"] *= 9


@way("story", "digests")
def more_removals_counted_though_all_have_room(document: Document) -> None:
    _cleaned(document)["removed_more"] = 3


@way("story", "digests")
def more_removals_listed_than_have_room(document: Document) -> None:
    _cleaned(document)["removed"] *= 9


@way(finder="sources")
def removals_added_and_more_counted(document: Document) -> None:
    article = _cleaned(document)
    article["removed"] = (article["removed"] * 9)[:20]
    article["removed_more"] = 30


# What became of the sources.


@way(*ALL)
def record_that_nobody_found(document: Document) -> None:
    document["sources"]["records"] += 1


@way(*ALL)
def record_skipped_that_is_not_listed(document: Document) -> None:
    document["sources"]["fates"]["skipped"] = 1
    document["sources"]["records"] += 1


@way(*ALL)
def article_told_as_cut(document: Document) -> None:
    document["articles"][0]["cut"] = "only a summary"


@way(*ALL)
def sources_dropped(document: Document) -> None:
    document["sources"] = None


@way("digests")
@way("story", "rewritten", finder="sources")
def article_told_and_counted_as_cut(document: Document) -> None:
    article, found = document["articles"][0], document["sources"]
    article["cut"] = "only a summary"
    found["fates"] = {"read": found["fates"]["read"] - 1, "cut": 1}
    record = {"within": "", "place": 0, "title": "", "outlet": "", "of": "", "count": 1}
    own = {"file": "", "article_id": article["id"], "fate": "cut", "why": article["cut"]}
    found["listed"].append(record | own)


def _skip_a_record(document: Document, files: int) -> None:
    found = document["sources"]
    found["fates"]["skipped"] = 1
    found["records"] += 1
    found["files"] += files
    record = {"within": "", "place": 0, "title": "", "outlet": "", "of": "", "count": 1}
    found["listed"].append(
        record | {"file": "a.txt", "article_id": "", "fate": "skipped", "why": "empty"}
    )


@way()
def record_skipped_whose_file_is_not_counted(document: Document) -> None:
    _skip_a_record(document, files=0)


@way("story", finder="seal")
def record_skipped_and_counted(document: Document) -> None:
    _skip_a_record(document, files=1)


@way()
def language_changed(document: Document) -> None:
    document["articles"][1]["language"] = "fr"


@way()
def paragraph_marked_as_caption(document: Document) -> None:
    cited = document["points"][5]["citations"][0]
    article = next(each for each in document["articles"] if each["id"] == cited["article_id"])
    start = article["text"].rfind("\n\n", 0, cited["start"]) + 2
    end = article["text"].index("\n\n", cited["end"])
    article["marks"] = [{"start": start, "end": end, "kind": "caption"}]


@way(*WITH_TEXT)
def text_changed(document: Document) -> None:
    document["articles"][0]["text"] += " And a lie."


@way("digests")
def text_put_in(document: Document) -> None:
    document["articles"][0]["text"] = "A lie."


@way()
def text_changed_with_its_digests(document: Document) -> None:
    article = document["articles"][0]
    article["text"] += "\n\nThe captain was drunk on Thursday morning, the police of Sarvik said."
    article["sha256"] = hashlib.sha256(article["text"].encode()).hexdigest()
    _resign(document)


@way(finder="sources")
def text_changed_and_briefed_again(document: Document) -> None:
    """As whoever has the program can: the result is the briefing of articles that never were."""
    first, *others = sources()
    lie = f"{first.text}\n\nThe captain was drunk on Thursday morning, the police of Sarvik said."
    _replace(document, brief_again([replace(first, text=lie), *others]))


@way("story", "digests")
def digest_of_an_article_changed(document: Document) -> None:
    document["articles"][0]["sha256"] = "0" * 64
    _resign(document)


@way()
def article_twice(document: Document) -> None:
    document["articles"].append(document["articles"][0])
    _resign(document)


@way()
def articles_in_another_order(document: Document) -> None:
    document["articles"].reverse()
    _resign(document)


@way()
def article_dropped(document: Document) -> None:
    document["articles"].pop()
    _resign(document)


# The signature.


@way(finder="seal")
def version_changed(document: Document) -> None:
    document["signature"]["version"] = "0.0.1"


@way(finder="seal")
def libraries_changed(document: Document) -> None:
    document["signature"]["libraries"] = "numpy=1"


@way(finder="seal")
def learned_files_changed(document: Document) -> None:
    document["signature"]["learned"] = "0" * 64


@way(*ALL)
def articles_of_the_signature_changed(document: Document) -> None:
    document["signature"]["articles"] = "0" * 64


@way()
def length_changed(document: Document) -> None:
    _method(document, length={"words": 60})


@way()
def scorer_changed(document: Document) -> None:
    _method(document, scoring={"name": "lead"})


@way()
def query_changed(document: Document) -> None:
    _method(document, query="zeppelins")


@way()
def exclusion_changed(document: Document) -> None:
    _method(document, exclude="bridge")


@way()
def method_with_an_unknown_key(document: Document) -> None:
    _method(document, bias="none")


@way()
def method_written_otherwise(document: Document) -> None:
    method = json.loads(document["signature"]["method"])
    document["signature"]["method"] = json.dumps(method)


@way()
def method_that_is_none(document: Document) -> None:
    document["signature"]["method"] = "by hand"


@way("story", "rewritten")
def rewriter_that_is_none(document: Document) -> None:
    _method(document, rewriting={"name": "magic"})


@way()
def method_with_an_encoder_that_is_none(document: Document) -> None:
    """An encoder would be a reason why the briefing cannot be made again."""
    _method(document, encoder=3)


@way(finder="seal")
def judge_invented(document: Document) -> None:
    _method(document, nli={"model": "a judge"})


@way()
def signature_without_its_articles(document: Document) -> None:
    del document["signature"]["articles"]


@way()
def signature_says_more(document: Document) -> None:
    document["signature"]["approved"] = "by the editor"


# The document as a whole.


@way(*ALL)
def key_added(document: Document) -> None:
    document["verified_by"] = "an independent institute"


@way()
def key_added_to_a_point(document: Document) -> None:
    document["points"][0]["confidence"] = "certain"


@way()
def key_added_to_an_article(document: Document) -> None:
    document["articles"][0]["rating"] = "unreliable"


@way()
def number_written_as_text(document: Document) -> None:
    document["points"][0]["support"]["outlets"] = str(document["points"][0]["support"]["outlets"])


@way("story", finder="seal")
def made_a_document_without_digest(document: Document) -> None:
    """Schema 1 had none; what the digest covered is then said to be covered by nothing."""
    document["schema_version"] = 1
    document["digest"] = ""


# What a model worded.


@way("rewritten", "degraded")
def words_of_a_rewritten_point_exchanged(document: Document) -> None:
    point = _rewritten(document)
    old, new = "part of the roadway into the icy water", "tourists onto the sunny deck for lunch"
    point["text"] = point["text"].replace(old, new)


@way("rewritten")
def rewritten_point_denied(document: Document) -> None:
    point = _rewritten(document)
    point["text"] = point["text"].replace("killing at least", "not killing")


@way("rewritten")
def name_in_a_rewritten_point_exchanged(document: Document) -> None:
    point = _rewritten(document)
    point["text"] = point["text"].replace("Sarvik", "Port Elm")


@way("rewritten")
def rewritten_point_told_as_quoted(document: Document) -> None:
    _rewritten(document)["origin"] = "quoted"


@way("rewritten")
def rewritten_point_cites_less(document: Document) -> None:
    _merged(document)["citations"].pop()


@way("rewritten")
def rewritten_point_tells_less(document: Document) -> None:
    """The point of two passages keeps one of them and its citations alone."""
    point = _merged(document)
    second = point["text"].partition("; ")[2].capitalize()
    point.update(text=second, citations=point["citations"][:2])


@way("rewritten")
def model_denied(document: Document) -> None:
    _method(document, rewriting={"name": "quote"})


@way("degraded")
def refusals_kept_but_the_status_is_ok(document: Document) -> None:
    document["status"] = "ok"


@way("degraded")
def refusals_hidden_but_the_status_stays(document: Document) -> None:
    for point in document["points"]:
        point["note"] = ""


@way("degraded", finder="seal")
def refusals_hidden(document: Document) -> None:
    refusals_hidden_but_the_status_stays(document)
    document["status"] = "ok"


@way("degraded", finder="seal")
def refusal_told_otherwise(document: Document) -> None:
    point = next(each for each in document["points"] if each["note"])
    point["note"] = "the model wrote nothing"


@way("rewritten", finder="seal")
def model_renamed(document: Document) -> None:
    rewriting = json.loads(document["signature"]["method"])["rewriting"]
    _method(document, rewriting=rewriting | {"model": "a better one"})


@way("rewritten", finder="seal")
def worded_otherwise_but_truly(document: Document) -> None:
    """Behind the last of its details, whose places stay as they are, in as many words."""
    point = document["points"][0]
    point["text"] = re.sub(r", ([^,]+) (said|says)\.$", r", \2 \1.", point["text"])


# What is known of the days before.


def _claim(document: Document, place: int = 0) -> Document:
    claim: Document = document["memory"]["earlier"]["claims"][place]
    return claim


def _remember_again(document: Document) -> None:
    """Make the ids of the claims and the signature's digest of what was told before anew."""
    for claim in document["memory"]["earlier"]["claims"]:
        first = claim["citations"][0]
        told = f"{claim['day']}\0{claim['text']}\0{first['article_id']}\0{first['start']}"
        new = hashlib.sha256(told.encode()).hexdigest()[:16]
        for each in (*document["memory"]["news"], *document["memory"]["withdrawals"]):
            for key in ("earlier", "claim"):
                if each.get(key) == claim["id"]:
                    each[key] = new
        claim["id"] = new
    bare = document["memory"] | {"state": "new", "news": [], "withdrawals": []}
    del bare["notices"]
    document["signature"]["memory"] = hashlib.sha256(canonical(bare)).hexdigest()


def _changed(document: Document) -> Document:
    news: Document = next(n for n in document["memory"]["news"] if n["novelty"] == "changed")
    return news


@way("remembered")
def earlier_claim_reworded(document: Document) -> None:
    _claim(document)["text"] = "Nobody was hurt when a ship passed the Harbour Bridge."


@way("remembered")
def earlier_claim_reworded_with_its_digests(document: Document) -> None:
    """What today's articles are beside it is another then."""
    claim = _claim(document)
    claim["text"] = claim["text"].replace("at least nine", "at least seven")
    _remember_again(document)


@way("remembered", finder="seal")
def earlier_claim_added_that_changes_nothing(document: Document) -> None:
    """The articles of earlier days are not given: nothing here can tell what they said."""
    claims = document["memory"]["earlier"]["claims"]
    text = "A parrot was seen on Tollgate Quay in spring, a keeper of birds remembered."
    articles = document["memory"]["earlier"]["articles"]
    articles.append(articles[0] | {"id": "parrot.txt", "title": "Parrot seen", "url": ""})
    cited = {"article_id": "parrot.txt", "start": 0, "end": len(text), "quote": text}
    claims.append(claims[0] | {"id": "?", "text": text, "citations": [cited]})
    _remember_again(document)


@way("remembered")
def earlier_claim_dropped(document: Document) -> None:
    del document["memory"]["earlier"]["claims"][0]


@way("remembered")
def earlier_claim_dropped_with_its_digest(document: Document) -> None:
    """What it told would be news today."""
    del document["memory"]["earlier"]["claims"][0]
    _remember_again(document)


@way("remembered")
def earlier_claim_of_another_day(document: Document) -> None:
    _claim(document)["day"] = "2025-02-05"
    _remember_again(document)


@way("remembered")
def quotation_of_an_earlier_claim_exchanged(document: Document) -> None:
    cited = _claim(document, 5)["citations"][0]
    cited["quote"] = cited["quote"][::-1]
    _remember_again(document)


@way("remembered", finder="seal")
def outlet_of_an_earlier_article_renamed(document: Document) -> None:
    for article in document["memory"]["earlier"]["articles"]:
        article["url"] = ""
    _remember_again(document)


@way("remembered")
def changed_point_told_as_new(document: Document) -> None:
    _changed(document).update(novelty="new", earlier="", before="", after=None)


@way("remembered")
def new_point_told_as_known(document: Document) -> None:
    news = next(each for each in document["memory"]["news"] if each["novelty"] == "new")
    news.update(novelty="known", earlier=_claim(document)["id"])


@way("remembered")
def value_before_exchanged(document: Document) -> None:
    _changed(document)["before"] = "at least two"


@way("remembered")
def value_before_cut(document: Document) -> None:
    _changed(document)["before"] = "nine"


@way("remembered")
def value_after_moved(document: Document) -> None:
    _changed(document)["after"] = {"start": 7, "end": 13}


@way("remembered")
def change_of_another_claim(document: Document) -> None:
    _changed(document).update(earlier=_claim(document, 1)["id"], before="70")


@way("remembered")
def withdrawal_dropped(document: Document) -> None:
    document["memory"]["withdrawals"].pop()


@way("remembered")
def correction_told_as_withdrawn(document: Document) -> None:
    document["memory"]["withdrawals"][0]["citation"] = None


@way("remembered")
def claim_withdrawn_that_stands(document: Document) -> None:
    withdrawals = document["memory"]["withdrawals"]
    withdrawals.append(withdrawals[-1] | {"claim": _claim(document)["id"]})


@way("remembered", finder="seal")
def claim_withdrawn_by_a_notice_that_there_is_not(document: Document) -> None:
    """Notices are never briefed, so no article here could show one."""
    withdrawals = document["memory"]["withdrawals"]
    told = withdrawals[-1] | {"claim": _claim(document)["id"], "article_id": "kill-notice.txt"}
    withdrawals.insert(0, told)


@way("remembered")
def news_of_a_point_dropped(document: Document) -> None:
    document["memory"]["news"].pop()


@way("remembered")
def story_told_as_unchanged(document: Document) -> None:
    document["memory"]["state"] = "unchanged"


@way("remembered")
def day_of_the_briefing_changed(document: Document) -> None:
    document["memory"]["day"] = "2025-02-09"


@way("remembered")
def memory_dropped(document: Document) -> None:
    document["memory"] = None


@way("remembered")
def memory_dropped_with_its_digest(document: Document) -> None:
    """Without it other points would be printed."""
    document["memory"] = None
    del document["signature"]["memory"]


@way("remembered")
def sentence_called_told_on_another_day(document: Document) -> None:
    entry = next(each for each in document["ledger"] if each["reason"].startswith("told on"))
    entry["reason"] = "told on 2025-02-01"
