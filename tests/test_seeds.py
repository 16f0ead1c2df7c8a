"""The sample articles are what `seeds/README.md` and `seeds/gold.json` say they are."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from typing import TypedDict

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
HIDDEN = frozenset({"head", "script", "style"})
BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "li", "figcaption", "section", "article", "main"})


class Quoted(TypedDict):
    """A text as it stands in an article."""

    article: str
    text: str


class Fact(TypedDict):
    """A claim, and the labels of the sentences that make it."""

    fact: str
    same: list[str]
    contained_in: list[str]


class Side(TypedDict):
    """A value and the label of the sentence that has it."""

    value: str
    sentence: str


class Values(TypedDict):
    """Values for one thing, in disagreement or only in different words."""

    about: str
    sides: list[Side]


class NearMiss(TypedDict):
    """Two sentences that look alike and are not."""

    pair: list[str]
    why: str


class Origin(TypedDict):
    """Articles that carry one report of one wire."""

    wire: str
    articles: list[str]


class Title(TypedDict):
    """A title as found, and without the name of the site."""

    article: str
    found: str
    clean: str


class GoldQuotation(TypedDict):
    """The first and last words of a quotation, and who said it."""

    article: str
    opening: str
    closing: str
    speaker: str
    complete: bool


class Names(TypedDict):
    """Spellings of one name."""

    kind: str
    variants: list[str]


class Story(TypedDict):
    """What a careful reader found in one story."""

    articles: list[str]
    sentences: dict[str, Quoted]
    facts: list[Fact]
    disagreements: list[Values]
    agreements: list[Values]
    near_misses: list[NearMiss]
    origins: list[Origin]
    titles: list[Title]
    furniture: list[Quoted]
    headings: list[Quoted]
    fragments: list[Quoted]
    quotations: list[GoldQuotation]
    names: list[Names]


class VisibleText(HTMLParser):
    """The text of a page that a reader sees, one block a line."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count what hides, and begin a line."""
        del attrs
        self.hidden += tag in HIDDEN
        self.parts += ["\n"] * (tag in BLOCKS)

    def handle_endtag(self, tag: str) -> None:
        """Count what hides, and end a line."""
        self.hidden -= tag in HIDDEN
        self.parts += ["\n"] * (tag in BLOCKS)

    def handle_data(self, data: str) -> None:
        """Keep what is not hidden."""
        self.parts += [data] * (not self.hidden)


def visible(page: str) -> str:
    parser = VisibleText()
    parser.feed(page)
    return "".join(parser.parts)


def record(article: str) -> dict[str, str]:
    path, _, wanted = article.partition("#")
    lines = (SEEDS / path).read_text("utf-8").splitlines()
    found: list[dict[str, str]] = [row for row in map(json.loads, lines) if row["id"] == wanted]
    assert len(found) == 1
    return found[0]


def text_of(article: str) -> str:
    if "#" in article:
        row = record(article)
        return next(row[key] for key in ("text", "content", "body", "maintext") if key in row)
    text = (SEEDS / article).read_text("utf-8")
    if article.endswith(".html"):
        return visible(text)
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)


def body_of(article: str, story: Story) -> str:
    """The text without furniture and headings; of a page, only what is in <article>."""
    text = text_of(article)
    if article.endswith(".html"):
        page = (SEEDS / article).read_text("utf-8")
        text = visible(page[page.index("<article>") : page.index("</article>")])
    for known in (*story["furniture"], *story["headings"]):
        if known["article"] == article:
            text = text.replace(known["text"], "")
    return text


def outlet_of(article: str) -> str:
    if "#" in article:
        row = record(article)
        keys = ("source", "site", "domain", "source_domain")
        return next(row[key] for key in keys if key in row)
    text = (SEEDS / article).read_text("utf-8")
    found = re.search(r'^source: (.+)$|og:site_name" content="([^"]+)"', text, flags=re.MULTILINE)
    return (found[1] or found[2]) if found else article


def load_stories() -> dict[str, Story]:
    stories: dict[str, Story] = json.loads((SEEDS / "gold.json").read_text("utf-8"))["stories"]
    return stories


STORIES = load_stories()
each_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def relation(story: Story, a: str, b: str) -> str:
    """What seeds/README.md says two sentences of different articles are to each other."""
    if any({a, b} == set(miss["pair"]) for miss in story["near_misses"]):
        return "different"
    found = {relation_in(fact, a, b) for fact in story["facts"]}
    ranks = ("duplicate", "contains", "not counted", "different")
    return next(rank for rank in ranks if rank in found)


def relation_in(fact: Fact, a: str, b: str) -> str:
    same = (a in fact["same"]) + (b in fact["same"])
    named = same + (a in fact["contained_in"]) + (b in fact["contained_in"])
    if named < 2:
        return "different"
    return ("not counted", "contains", "duplicate")[same]


def pairs_across(story: Story) -> Iterator[tuple[str, str]]:
    sentences = story["sentences"]
    for a, b in combinations(sentences, 2):
        if sentences[a]["article"] != sentences[b]["article"]:
            yield a, b


@each_story
def test_a_story_is_told_by_five_outlets(story: Story) -> None:
    assert len({outlet_of(article) for article in story["articles"]}) == 5
    assert len(story["articles"]) == 5


def test_gold_names_every_article_in_the_folders() -> None:
    named = {
        article.partition("#")[0] for story in STORIES.values() for article in story["articles"]
    }
    present = {str(path.relative_to(SEEDS)) for path in SEEDS.glob("*/*")}
    assert named == {name.replace("\\", "/") for name in present}


@each_story
def test_every_article_has_250_to_600_words_of_body(story: Story) -> None:
    for article in story["articles"]:
        assert 250 <= len(body_of(article, story).split()) <= 600, article


@each_story
def test_every_gold_sentence_stands_once_and_verbatim_in_its_article(story: Story) -> None:
    for label, sentence in story["sentences"].items():
        assert text_of(sentence["article"]).count(sentence["text"]) == 1, label


@each_story
def test_furniture_headings_and_fragments_stand_in_their_article(story: Story) -> None:
    for known in (*story["furniture"], *story["headings"], *story["fragments"]):
        assert known["text"] in text_of(known["article"]), known
        assert known["text"].strip()


@each_story
def test_a_heading_or_a_fragment_is_a_whole_line_or_ends_one(story: Story) -> None:
    for known in (*story["headings"], *story["fragments"]):
        lines = (line.strip(" #*") for line in text_of(known["article"]).splitlines())
        assert any(line.endswith(known["text"]) for line in lines), known


@each_story
def test_no_gold_sentence_holds_furniture(story: Story) -> None:
    for sentence in story["sentences"].values():
        for known in story["furniture"]:
            same_article = known["article"] == sentence["article"]
            assert not (same_article and known["text"] in sentence["text"]), known


@each_story
def test_a_fragment_ends_without_a_full_stop(story: Story) -> None:
    assert story["fragments"]
    assert all(fragment["text"][-1].isalpha() for fragment in story["fragments"])


@each_story
def test_a_sentence_is_in_the_same_group_of_at_most_one_fact(story: Story) -> None:
    members = [label for fact in story["facts"] for label in fact["same"]]
    assert len(members) == len(set(members))


@each_story
def test_the_lists_of_a_fact_share_no_sentence(story: Story) -> None:
    for fact in story["facts"]:
        members = fact["same"] + fact["contained_in"]
        assert len(members) == len(set(members)) >= 2, fact["fact"]


@each_story
def test_a_story_has_twelve_facts_that_several_articles_state(story: Story) -> None:
    articles = [
        {story["sentences"][label]["article"] for label in fact["same"]} for fact in story["facts"]
    ]
    assert sum(len(found) >= 2 for found in articles) >= 12


@each_story
def test_every_label_is_known_and_every_sentence_is_used(story: Story) -> None:
    labels = [label for fact in story["facts"] for label in fact["same"] + fact["contained_in"]]
    labels += [label for miss in story["near_misses"] for label in miss["pair"]]
    for values in (*story["disagreements"], *story["agreements"]):
        labels += [side["sentence"] for side in values["sides"]]
    assert set(labels) == set(story["sentences"])


@each_story
def test_every_value_stands_in_its_sentence(story: Story) -> None:
    for values in (*story["disagreements"], *story["agreements"]):
        for side in values["sides"]:
            assert side["value"] in story["sentences"][side["sentence"]]["text"], side
        articles = {story["sentences"][side["sentence"]]["article"] for side in values["sides"]}
        assert len(articles) >= 2, values["about"]
        assert len({side["value"] for side in values["sides"]}) >= 2, values["about"]


@each_story
def test_a_near_miss_is_of_two_articles_and_no_fact_joins_it(story: Story) -> None:
    for miss in story["near_misses"]:
        a, b = miss["pair"]
        assert story["sentences"][a]["article"] != story["sentences"][b]["article"]
        joined = {relation_in(fact, a, b) for fact in story["facts"]}
        assert not joined & {"duplicate", "contains"}, miss


@each_story
def test_words_alone_cannot_tell_a_duplicate_from_a_near_miss(story: Story) -> None:
    """Some duplicates share fewer words than some near misses: the task is not trivial."""

    def shared(a: str, b: str) -> float:
        left, right = (set(words(story["sentences"][label]["text"])) for label in (a, b))
        return len(left & right) / len(left | right)

    duplicates = [
        shared(a, b) for a, b in pairs_across(story) if relation(story, a, b) == "duplicate"
    ]
    assert min(duplicates) < max(shared(*miss["pair"]) for miss in story["near_misses"])


@each_story
def test_only_the_wire_copies_share_their_wording(story: Story) -> None:
    """Shared runs of five words, as a share of the shorter article's."""
    copies = {frozenset(origin["articles"]) for origin in story["origins"]}
    runs = {
        article: set(zip(*(words(text_of(article))[k:] for k in range(5)), strict=False))
        for article in story["articles"]
    }
    for a, b in combinations(story["articles"], 2):
        share = len(runs[a] & runs[b]) / min(len(runs[a]), len(runs[b]))
        assert (share > 0.7) if frozenset((a, b)) in copies else (share < 0.05), (a, b, share)


@each_story
def test_a_wire_copy_credits_its_wire(story: Story) -> None:
    assert story["origins"]
    for origin in story["origins"]:
        assert all(origin["wire"] in text_of(article) for article in origin["articles"])


@each_story
def test_a_title_ends_with_the_name_of_the_site(story: Story) -> None:
    for title in story["titles"]:
        path = title["article"]
        raw = str(record(path)) if "#" in path else (SEEDS / path).read_text("utf-8")
        assert title["found"] in raw
        assert re.match(r" [|-] \w", title["found"].removeprefix(title["clean"]))


@each_story
def test_every_quotation_is_in_its_article_and_its_speaker_is_named_there(story: Story) -> None:
    for quotation in story["quotations"]:
        text = text_of(quotation["article"])
        assert text.count(quotation["opening"]) == 1, quotation
        start = text.index(quotation["opening"])
        stop = text.index(quotation["closing"], start) + len(quotation["closing"])
        assert 0 < len(text[start:stop].split()) < 80, quotation
        assert quotation["speaker"] in text, quotation
        marked = quotation["opening"][0] in '“"'
        assert marked == quotation["complete"], quotation


@each_story
def test_every_spelling_of_a_name_is_used(story: Story) -> None:
    text = "\n".join(text_of(article) for article in story["articles"])
    for names in story["names"]:
        assert len(names["variants"]) >= 2
        assert all(re.search(rf"\b{variant}\b", text) for variant in names["variants"]), names


@pytest.mark.parametrize(
    "trap",
    [
        r"(?m)^SEE ALSO: ",
        r"(?m)^Source link$",
        r"(?m)^JELAT, Oct\.\xa013 \(",
        r"\w\.[A-Z]\w+ also",
        r"kin”\.She",
        r"\bLt\. Gen\. ",
        r"\bNo\. 1 ",
        r"\bU\.S\. ",
        r"\ba\.m\.",
        r"\d- \w+",
        r"\w‘s ",
        r"\d\xa0\w",
        r"Mads Ruyter\)SARVIK",
        r"cookie",
        r"newsletter",
        r"(?i)comments below|a comment below",
        r"until the very end\.\n\nWe mourn",
        r"\bHe also ",
    ],
)
def test_every_trap_that_the_readme_names_is_there(trap: str) -> None:
    text = "\n".join(
        text_of(article) for story in STORIES.values() for article in story["articles"]
    )
    assert re.search(trap, text)


def test_every_address_is_on_a_domain_that_belongs_to_nobody() -> None:
    for path in SEEDS.glob("*/*"):
        hosts = re.findall(r"https?://([^/\"\s]+)", path.read_text("utf-8"))
        foreign = [
            h for h in hosts if not h.endswith(".example") and h not in {"schema.org", "ogp.me"}
        ]
        assert hosts or path.name in {"newsmirror.txt", "northern-broadcast.txt"}
        assert not foreign


def test_the_rules_of_the_readme_tell_pairs_apart() -> None:
    """One pair of each kind, read by hand."""
    story = STORIES["harbour-bridge"]
    assert relation(story, "harbour-post 2", "northern-broadcast 6") == "duplicate"
    assert relation(story, "harbour-post 2", "estmark-courier 2") == "contains"
    assert relation(story, "harbour-post 3", "northern-broadcast 5") == "not counted"
    assert relation(story, "estmark-courier 1", "northern-broadcast 1") == "different"
    assert relation(story, "harbour-post 2", "harbour-post 23") == "different"


def test_the_readme_lists_every_story_and_outlet_and_says_that_all_is_invented() -> None:
    readme = (SEEDS / "README.md").read_text("utf-8")
    assert "Everything here is invented" in readme
    assert all(f"`{name}/`" in readme for name in STORIES)
    fields = {field for story in STORIES.values() for field in story}
    assert all(f"| `{field}` |" in readme for field in fields)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
