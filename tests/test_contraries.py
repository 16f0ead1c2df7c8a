"""Contrary ends of one event in other words: told with both sides, and never counted as support."""

from datetime import UTC, datetime

import pytest

from summarize import Article, Method, Words, render, summarize
from summarize.agreement import Contraries
from summarize.agreement.contrary import tells_otherwise
from summarize.data import Briefing
from summarize.languages.ends import end_rules
from summarize.readings import Readings
from summarize.sentences import split_sentences

REST = (" Rain fell all day in the hills.", " A choir sang at noon.", " Two buses were late.")
CONTRARY = [
    ("Rebels captured the town of Sarvan.", "The town of Sarvan is still in government hands."),
    ("The airline Nordwing filed for bankruptcy.", "Nordwing will keep flying, its owner said."),
    ("The union accepted the pay offer.", "Members of the union voted the pay offer down."),
    ("The king has abdicated.", "The palace said the king remains on the throne."),
    ("The hostages were freed early on Saturday.", "The captors are still holding the hostages."),
    ("The Salm bridge reopened to traffic.", "The Salm bridge remains closed to all vehicles."),
    ("Ida Lund has resigned as mayor of Orre.", "Mayor Ida Lund is refusing to go."),
    ("Leo Brandt admitted the theft.", "Brandt pleaded not guilty to theft."),
    (
        "The drug is effective, doctors said.",
        "The drug was no better than a placebo, doctors said.",
    ),
    ("The ministers agreed on a carbon tax.", "The ministers could not agree on a carbon tax."),
    ("The euro fell on Friday.", "The euro gained ground on Friday."),
    ("The old dam at Orre gave way on Monday.", "The dam at Orre has held, engineers said."),
]
SAME = [
    (
        "The council dropped its plan to close the Orre library.",
        "The Orre library is to stay open.",
    ),
    ("The minister withdrew his resignation.", "The minister is staying in office after all."),
    ("Lawmakers rejected a bid to ban fireworks.", "Fireworks will remain legal, lawmakers said."),
    ("The dam did not break, officials said.", "The dam held, officials said."),
    ("The champion kept her title against Meyer.", "Meyer lost to the champion."),
    ("Voters rejected the plan to abolish the senate.", "The senate will be kept by the voters."),
    ("The court overturned the ban on the march.", "The march may go ahead, the court said."),
    ("No one survived the crash of the plane.", "All six people in the plane died."),
    ("The blast killed 12 people in Orre.", "The blast injured 30 people in Orre."),
    ("The school in Orre will reopen on Monday.", "The school in Orre is closed until Monday."),
    ("Ida Lund was found guilty of fraud.", "Another jury found Per Holm not guilty of fraud."),
    ("The bridge at Orre gave way on Monday.", "Another bridge at Orre has held, engineers said."),
]

DROPPED = [
    ("The council dropped its plan to close the Orre library.", "The Orre library has closed."),
    ("The council dropped its plan to close the Orre library.", "The Orre library is shut."),
    ("The firm scrapped its plans to sell the Tarl mill.", "The firm has sold the Tarl mill."),
    ("The firm abandoned its bid to buy Corva.", "The firm bought Corva."),
]


def brief(*texts: str, words: int = 150, hours: tuple[int, ...] = (8, 9, 10)) -> Briefing:
    """A briefing of articles of a day, each of another outlet and with a sentence of its own."""
    return summarize(
        [
            Article(
                f"a{at}",
                f"Outlet {at}",
                "",
                text + REST[at],
                published=datetime(2026, 2, 11, hours[at], tzinfo=UTC),
            )
            for at, text in enumerate(texts)
        ],
        Method(length=Words(words)),
    )


def credited(briefing: Briefing, start: str) -> set[str]:
    """The articles that are cited for the point that begins so."""
    return {
        each.article_id
        for point in briefing.points
        if point.text.startswith(start)
        for each in point.citations
    }


@pytest.mark.parametrize(("one", "other"), CONTRARY)
def test_contrary_ends_are_told_with_both_sides(one: str, other: str) -> None:
    found = brief(one, other)
    (told,) = found.disagreements
    assert [{each.article_id for each in side.citations} for side in told.sides] == [{"a0"}, {"a1"}]
    assert all(len({each.article_id for each in point.citations}) == 1 for point in found.points)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_comes_to_the_same_is_no_disagreement(one: str, other: str) -> None:
    assert not brief(one, other).disagreements


def test_an_outlet_that_says_both_disagrees_with_nobody() -> None:
    one, other = CONTRARY[5]
    assert not brief(one, f"{other} {one}").disagreements


def test_who_tells_the_same_end_is_on_one_side() -> None:
    found = brief(
        "Ida Lund has resigned as mayor of Orre.",
        "Mayor Ida Lund is refusing to go.",
        "Ida Lund has stepped down as mayor of Orre.",
    )
    (told,) = found.disagreements
    sides = [{each.article_id for each in side.citations} for side in told.sides]
    assert sides == [{"a0", "a2"}, {"a1"}]


def test_openings_of_a_large_story_must_have_more_in_common() -> None:
    """In a pile of many sentences two openings may be of two events."""
    one, other = "The talks collapsed on Monday.", "The states struck a deal on Monday."
    assert len(brief(one, other).disagreements) == 1
    more = " ".join(f"Farm number {n} sold its {n} cows to a dealer." for n in range(2, 16))
    assert not brief(f"{one} {more}", f"{other} {more}").disagreements


def test_the_same_end_in_other_words_is_a_report() -> None:
    found = brief(
        "A jury found surgeon Anita Rand not guilty of manslaughter.",
        "Dr Rand was acquitted over the death of a patient.",
    )
    assert {"a0", "a1"} in [{each.article_id for each in point.citations} for point in found.points]


def test_what_is_only_possible_is_no_end() -> None:
    sentences = [
        "The council may close the pool.",
        "The council failed to close the pool.",
        "The council closed the pool.",
    ]
    articles = [Article(str(at), str(at), "", text) for at, text in enumerate(sentences)]
    readings = Readings.of([each for one in articles for each in split_sentences(one)])
    ends = Contraries.of(readings).ends
    told = [
        [(each.is_negated, each.time) for each in ends.of(at) if each.kind == "business"]
        for at in range(len(sentences))
    ]
    assert told == [[(False, "open")], [(True, "lasting")], [(False, "lasting")]]


def test_the_words_that_begin_what_happens_once_are_known() -> None:
    known = end_rules("en")
    assert known is not None
    heads = {head for head, each in known.phrases.items() if any(one.is_once for one in each)}
    assert heads <= known.heads_of_once
    assert all(heads.intersection(known.forms_of(word)) for word in known.heads_of_once)


def test_she_is_no_other_woman() -> None:
    found = brief(
        "Mayor Ann Holm promised 200 new buses for Tarl by the summer.",
        "Opposition leader Eva Brandt spoke in Tarl. She promised 200 new buses by the summer.",
    )
    assert credited(found, "Mayor Ann Holm promised") == {"a0"}


def test_a_number_is_no_report_of_one_beyond_its_rounding() -> None:
    texts = ("Some 3,400 jobs were lost in Tarl.", "The firm cut nearly 3,500 posts in Tarl.")
    articles = [Article(str(at), str(at), "", text) for at, text in enumerate(texts)]
    each = Readings.of([one for article in articles for one in split_sentences(article)]).each
    assert tells_otherwise(each[0], each[1:], each[1:])
    near = Article("2", "2", "", "The firm cut nearly 3,440 posts in Tarl.")
    other = Readings.of([*split_sentences(articles[0]), *split_sentences(near)]).each
    assert not tells_otherwise(other[0], other[1:], other[1:])


def test_numbers_with_a_mark_within_are_told() -> None:
    """A comma in "4,000" once made a piece of several."""
    text = "Orbis Motors will cut {} jobs at its plant in Tarl, the carmaker said on Tuesday."
    (told,) = brief(text.format("400"), text.format("4,000")).disagreements
    assert [side.value for side in told.sides] == ["400", "4,000"]


def test_a_verb_of_two_words_has_a_subject_and_an_object() -> None:
    text = "{} knocked out {} in the seventh round to take the vacant title."
    one, other = text.format("Ivo Strand", "Marek Dolan"), text.format("Marek Dolan", "Ivo Strand")
    found = brief(one, other)
    assert len(found.disagreements) == 1
    assert all(len(point.citations) == 1 for point in found.points)


def test_of_two_counts_of_one_day_the_later_is_named() -> None:
    found = brief(
        "A bus fell into a ravine near Kotrel, killing 14 people, police said.",
        "The death toll from the bus crash near Kotrel rose to 17, the minister said.",
        "Seventeen people have died after a bus fell into a ravine near Kotrel.",
        hours=(6, 13, 16),
    )
    (told,) = found.disagreements
    assert told.note == "later reports say 17"
    assert "later reports say 17" in render(found, "text")


APART = [
    (
        "Anna Keller was acquitted of fraud in Orre.",
        "Thomas Keller was convicted of fraud in Orre.",
    ),
    ("The school in North Hale will close.", "The school in South Hale will stay open."),
    (
        "Finance Minister Bo Vidal resigned in Orre.",
        "Health Minister Eva Holt did not resign in Orre.",
    ),
    ("Kelby United sacked coach Rory Dunn.", "Kelby City kept faith with coach Rory Dunn."),
    (
        "Karl Osten was shot dead in Orre.",
        "Karl Osten's brother Emil survived the shooting in Orre.",
    ),
    ("The upper house passed the gun bill.", "The lower house rejected the gun bill."),
    ("The north tower of the mill collapsed.", "The south tower of the mill is still standing."),
    ("The men of Torvik lost the league.", "The women of Torvik won the league."),
    (
        "Luke Amari was cleared of theft in Orre.",
        "Luke Amari was found guilty of tax evasion in Orre.",
    ),
    (
        "The Lindau tunnel was closed on Monday morning.",
        "The Lindau tunnel opened on Monday evening.",
    ),
    (
        "If the council rejects the budget, Mayor Brink will resign, she said.",
        "Mayor Brink will stay in office if the council passes the budget, she said.",
    ),
    (
        "Mayor Brink would have resigned if the budget had failed.",
        "Mayor Brink is staying in office, she said.",
    ),
    (
        "The flood not only wrecked the bridge at Orre but also cut the railway.",
        "The flood wrecked the bridge at Orre and cut the railway.",
    ),
    (
        "No member of the council of Orre voted against the stadium.",
        "The council of Orre voted for the stadium.",
    ),
    (
        "Only Velden voted against the water motion.",
        "All states but Velden voted for the water motion.",
    ),
    (
        "Senator Amy Poole denied that she had refused to testify about the lobby affair in Orre.",
        "Senator Amy Poole said that she was ready to testify about the lobby affair in Orre.",
    ),
    (
        "Two of the five stolen paintings were found in Orre.",
        "Three of the five stolen paintings are still missing in Orre.",
    ),
    ("Solarix will cut 900 jobs in Ardenia and 600 in Velden.", "Solarix will cut 1,500 jobs."),
    (
        "Brewer Harwick earned 30 million euros before tax in the first quarter.",
        "Brewer Harwick's net profit was 21 million euros in the first quarter.",
    ),
    (
        "The first dose of the vaccine protected 60 percent of adults in Orre, doctors said.",
        "Two doses of the vaccine protected 92 percent of adults in Orre, doctors said.",
    ),
    ("Nurses in Orre asked for 9 percent.", "The town offered the nurses in Orre 3 percent."),
    ("Shares of Lanz fell 3 percent in early trading.", "Shares of Lanz closed 1 percent higher."),
]
OF_ONE = [
    ("Anna Keller was acquitted of fraud in Orre.", "Keller, 40, was convicted of fraud in Orre."),
    ("The upper house passed the gun bill.", "The upper house rejected the gun bill."),
    ("Finance Minister Bo Vidal resigned in Orre.", "Minister Vidal did not resign in Orre."),
    (
        "Mayor Brink will resign if the budget fails.",
        "Mayor Brink will not resign if the budget fails.",
    ),
    ("About 400 homes were flooded in Lower Wick.", "Some 650 homes were flooded in Lower Wick."),
    (
        "The Lindau tunnel was closed on Monday morning.",
        "The Lindau tunnel was open on Monday morning.",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_may_both_be_true_is_no_disagreement(one: str, other: str) -> None:
    """Two people, bodies, charges, parts or measures; conditions, and a no that is none."""
    assert not brief(one, other).disagreements


@pytest.mark.parametrize(("one", "other"), OF_ONE)
def test_what_is_of_one_is_still_told(one: str, other: str) -> None:
    assert len(brief(one, other).disagreements) == 1


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The mine at Orlo will stay open, its owner said on Monday.",
            "The mine at Orlo will close.",
            "whether the mine at Orlo will stay open",
        ),
        (
            "Rebels captured the town of Sarvan after a siege had lasted a month.",
            "The town of Sarvan is still in government hands.",
            "whether rebels captured the town of Sarvan",
        ),
        (
            "Nordwing filed for bankruptcy on Monday.",
            "Nordwing will keep flying, its owner said.",
            "whether Nordwing filed for bankruptcy on Monday",
        ),
    ],
)
def test_a_disagreement_is_called_by_the_main_clause(one: str, other: str, about: str) -> None:
    (told,) = brief(one, other).disagreements
    assert told.about == about


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(("dropped", "done"), DROPPED)
def test_who_drops_a_plan_is_not_counted_for_the_deed(
    dropped: str, done: str, order: tuple[int, int]
) -> None:
    texts = (dropped, done)
    found = brief(*(texts[at] for at in order))
    for text in texts:
        assert credited(found, text) <= {f"a{order.index(texts.index(text))}"}
