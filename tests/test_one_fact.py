"""One fact is told once, by whatever words and numbers, and no news is lost for being cited."""

from datetime import UTC, datetime

import pytest

from summarize import Article, Words, summarize
from summarize.agreement import Reporting
from summarize.data import Briefing
from summarize.duplicates import compare_claims
from summarize.pipeline import Method
from summarize.readings import Readings
from summarize.sentences import split_sentences

DAY = datetime(2026, 3, 10, 12, tzinfo=UTC)

# A maker recalls tyres; what they did stands in one outlet only, the price of shares in two.
TYRES = {
    "Lund Post": (
        "Orbel is recalling 45,000 of its winter tyres because the rubber can peel off, the maker "
        "said on Monday.\n\nDrivers can have new ones fitted free of charge at any garage.\n\n"
        "The tyres were sold from September to January.\n\n"
        '"We would rather be early than sorry," said Orbel\'s head of sales, Mats Arne.\n\n'
        "It is the third recall by Orbel in five years."
    ),
    "Evening Herald": (
        "Three drivers were taken to hospital in February after their Orbel tyres burst on the "
        "motorway, the police in Lund said on Monday.\n\nHours earlier the maker, Orbel, had "
        "recalled 45,000 of them.\n\nRubber that comes loose can throw a car off the road.\n\n"
        "One of the three, a teacher from Velden, is still in a coma.\n\n"
        "The police passed the cases to the traffic authority on March 2."
    ),
    "Money Wire": (
        "Shares in Orbel fell 11 percent on Monday after the maker called back its winter tyre, "
        "one of the best sold in the north.\n\nSome 45,000 tyres are affected.\n\n"
        "Garages in Lund reported queues by noon.\n\n"
        "Its rival Kessel said it could deliver more tyres within a week."
    ),
    "Motor Weekly": (
        "Drivers should have their winter tyres looked at before the next trip, the motor club "
        "advised on Tuesday, a day after Orbel called back a tyre.\n\n"
        "The maker's stock lost 11 percent of its value on the day of the recall.\n\n"
        "Summer tyres by Orbel are not affected.\n\n"
        '"Nobody should drive fast on them," said the club\'s president, Dr. Ines Holm.'
    ),
}


def reporting(*texts: str) -> Reporting:
    """Articles of one story, read."""
    articles = [
        Article(chr(97 + at), f"outlet {at}", "", text, published=DAY)
        for at, text in enumerate(texts)
    ]
    sentences = [each for article in articles for each in split_sentences(article)]
    readings = Readings.of(sentences, dict.fromkeys((each.id for each in articles), DAY))
    return Reporting(readings, compare_claims(readings).likeness)


def briefed(texts: dict[str, str], words: int) -> Briefing:
    """A briefing on articles by their outlets."""
    articles = [Article(outlet, outlet, "", text, published=DAY) for outlet, text in texts.items()]
    return summarize(articles, Method(length=Words(words)))


def support_of(briefing: Briefing, words: str) -> int:
    """How many outlets report the one point that has these words."""
    (found,) = [each for each in briefing.points if words in each.text]
    return found.support.outlets


@pytest.mark.parametrize("words", [120, 160, 200, 250])
def test_news_of_its_own_is_told_though_its_article_is_cited_for_the_rest(words: int) -> None:
    texts = [each.text for each in briefed(TYRES, words).points]
    assert any("taken to hospital" in text for text in texts), texts


@pytest.mark.parametrize("words", [160, 200, 250])
def test_what_two_outlets_tell_beside_the_main_news_is_told_and_both_are_counted(
    words: int,
) -> None:
    assert support_of(briefed(TYRES, words), "11 percent") == 2


def test_a_sentence_is_called_redundant_only_for_what_a_point_tells() -> None:
    briefing = briefed(TYRES, 200)
    texts = {each.source: each.text for each in briefing.articles}
    coma = texts["Evening Herald"].index("One of the three")
    (entry,) = [
        each
        for each in briefing.ledger
        if each.article_id == "Evening Herald" and each.span.start == coma
    ]
    assert entry.reason != "redundant"


# Two sentences that give one rare number, and what makes the story around them.
SAME_NUMBER = [
    (
        "The wind park supplies about 7 percent of the island's power.",
        "The turbines meet 7 percent of Sorrel's demand for power, enough for 90,000 flats.",
    ),
    (
        "Some 2,300 people work at the yard.",
        "With about 2,300 employees the shipyard is the biggest employer on the coast.",
    ),
    (
        "About 45,000 tyres are affected.",
        "The maker is calling back 45,000 of its tyres, which can burst.",
    ),
    (
        "Roughly 640 villagers were brought to the school.",
        "The rangers led 640 people out of the valley.",
    ),
    (
        "The club had not won a cup in 39 years.",
        "It was the first cup for the club since 1987.",
    ),
    (
        "Not since 1987 had the club won a cup.",
        "For 39 years the club had been without a cup.",
    ),
    (
        "The maker said that drivers should look for a stamp with the letters KW31.",
        "The stamp of the faulty ones has the letters KW31 and the year.",
    ),
]
AROUND = (
    "The mayor opened the meeting in the old town hall on Monday. "
    "Rain is forecast for the rest of the week in the north. "
    "A choir from Velden sang before the speeches began. "
    "The library stays closed until the roof is mended. "
    "Nobody from the ministry came to the meeting. "
    "A bus brought the guests back to the station. "
    "The baker gave bread to the children of the choir. "
    "The police closed one lane of the road to the harbour. "
    "Most shops had shut by the time the speeches ended. "
)


@pytest.mark.parametrize(("one", "other"), SAME_NUMBER)
def test_two_sentences_with_one_rare_number_tell_one_fact(one: str, other: str) -> None:
    asked = reporting(f"{AROUND} {one}", f"{AROUND.replace('choir', 'band')} {other}")
    ours, theirs = (
        next(at for at, each in enumerate(asked.readings.sentences) if each.text == text)
        for text in (one, other)
    )
    assert asked.tell_one_fact((ours,), (theirs,))
    assert "b" in {each.article_id for each in asked.reports(ours)}
    assert "a" in {each.article_id for each in asked.reports(theirs)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 60 people were hurt in the hall.", "About 60 people found room in a school."),
        ("The bridge was built in 1963.", "A flood in 1963 took the mill."),
        ("A man, 46, was led out of the bank.", "The minister is 46."),
        ("The police counted 60 tractors.", "The orchestra has 60 members."),
        ("Two lanes are shut.", "Two goats ran off."),
        ("The strike cost the port $30 million.", "The minister offered $30 million for schools."),
        (
            "Norwind will hire 200 pilots.",
            "The state line takes stranded Poles home for 200 zloty.",
        ),
        ("The plant will not cut 1,400 jobs.", "The plant will cut 1,400 jobs."),
        ("The plant has 1,400 workers.", "The plant never had 1,400 workers, its owner said."),
        ("Seven judges heard the case.", "Seven lawyers spoke in the case."),
        ("The yard had built 24 ferries by May.", "The drive to the yard takes 24 minutes."),
        ("Dozens of villagers fled the valley.", "Dozens of soldiers gave up on Monday."),
        ("The 30-metre mast fell on a car.", "The 30-metre mast is made of steel from Velden."),
        ("The mill has 340 workers.", "The 340 workers of the mill were dismissed."),
        ("A bus of line AB12 broke down.", "Room AB12 was locked."),
        ("The club has waited for a cup for 12 years.", "The club was founded in 1987."),
    ],
)
def test_a_number_alone_makes_no_two_sentences_one_fact(one: str, other: str) -> None:
    asked = reporting(f"{AROUND} {one}", f"{AROUND.replace('choir', 'band')} {other}")
    ours, theirs = (
        next(at for at, each in enumerate(asked.readings.sentences) if each.text == text)
        for text in (one, other)
    )
    assert not asked.tell_one_fact((ours,), (theirs,))
    assert "b" not in {each.article_id for each in asked.reports(ours) if each.level != "against"}


def test_what_may_come_of_an_event_is_not_the_event() -> None:
    one = (
        "Smoke from the Hale depot could reach the city by Tuesday, a day after the depot blew up."
    )
    other = "The Hale depot blew up on Monday after a leak, and smoke rose over the city of Velden."
    asked = reporting(f"{AROUND} {one}", AROUND.replace("choir", "band"), f"{AROUND} {other}")
    places = [at for at, each in enumerate(asked.readings.sentences) if "Hale" in each.text]
    assert len(places) == 2
    assert not asked.tell_one_fact(places[:1], places[1:])
