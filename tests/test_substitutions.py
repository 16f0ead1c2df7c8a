"""What stands for what in two near-copies: the same, or something else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.opposites.fixture import HOME, PARTS, ChangedFileError, Pair, read_pairs
from benchmarks.opposites.judging import judge
from summarize import Article, summarize
from summarize.checking import compare_texts
from summarize.checking.likeness import lexis_of
from summarize.languages.en.substitutions import known_of

# A sentence, and another of which nothing may be cited for it.
OPPOSITES = """
The appeals court upheld the sentence. | The appeals court overturned the sentence.
Rovers beat Athletic late on Saturday. | Athletic beat Rovers late on Saturday.
Karl Voss testified against Erik Solberg. | Erik Solberg testified against Karl Voss.
The agency refused on Friday to approve the drug. | The agency on Friday approved the drug.
Norvik settled with Daltron over the patent. | Norvik appealed against Daltron over the patent.
The opening was delayed by two weeks. | The opening was brought forward by two weeks.
Daltron will close its factory in Orre. | Daltron will expand its factory in Orre.
The bank kept its main rate at 4.5 percent. | The bank raised its main rate to 4.5 percent.
The troops withdrew from the border town. | The troops entered the border town.
Norvik sued Daltron over the patent. | Daltron sued Norvik over the patent.
Norvik sued Daltron over the patent. | Norvik was sued by Daltron over the patent.
The union accused the ministry of lying. | The ministry accused the union of lying.
The ministry was accused by the union of lying. | The union was accused by the ministry of lying.
The court told the company to pay the workers. | The court told the workers to pay the company.
Kesk exports more gas than it imports in winter. | Kesk imports more gas than it exports in winter.
The quake killed 3 people and injured 12. | The quake killed 12 people and injured 3.
The mayor of Arlen resigned on Monday. | The mayor of Orre resigned on Monday.
Orla Venn was elected chairwoman of the party. | Pera Lund was elected chairwoman of the party.
The Greens won 83 of 150 seats. | The Greens won 67 of 150 seats.
The court sentenced him to 12 years in prison. | The court sentenced him to two years in prison.
The trial will begin on Tuesday in Arlen. | The trial will begin on Thursday in Arlen.
The festival will be held in March. | The festival will be held in June.
The bomb went off in the north of the city. | The bomb went off in the south of the city.
The museum was robbed of a painting by Lund. | The museum was robbed of a necklace by Lund.
The vaccine protects children against the virus. | The vaccine protects adults against the virus.
The minister will resign next week. | The minister may resign next week.
The minister agreed to sign the treaty. | The minister refused to sign the treaty.
The minister signed the treaty. | The former minister signed the treaty.
The strike has ended, the rail company said. | The strike has not ended, the rail company said.
The mayor ruled out a new tax. | The mayor announced a new tax.
Police said the driver was drunk. | Doctors said the driver was drunk.
The company is owned by a public fund. | The company is owned by a private fund.
The fire was caused by a gas leak, they said. | The fire was caused by an arson attack, they said.
The ship sank before the storm reached the coast. | The ship sank after the storm reached the coast.
Lawmakers voted against the budget on Thursday. | Lawmakers voted for the budget on Thursday.
All of the miners were rescued. | Most of the miners were rescued.
Orlik sued its rival Pavo on Monday. | On Monday, Pavo sued its rival Orlik.
Mina Sato beat Ada Cole in the Cup final. | In the Cup final, Ada Cole beat Mina Sato.
The yard delivered the ferry on Friday. | The yard had hoped to deliver the ferry on Friday.
It sold two paintings on Friday. | It was forbidden to sell two paintings on Friday.
It sold two paintings on Friday. | It considered selling two paintings on Friday.
It sold two paintings on Friday. | It was accused of selling two paintings on Friday.
It sold two paintings on Friday. | It has yet to sell two paintings on Friday.
It sold two paintings on Friday. | It appeared to sell two paintings on Friday.
It sold two paintings on Friday. | It was required to sell two paintings on Friday.
It sold two paintings on Friday. | It should have sold two paintings on Friday.
The plan to tax salt was praised by bakers in Orre. | Bakers in Orre abhor the plan to tax salt.
It will lay off 900 of its 7,200 staff. | It will lay off 950 of its 7,200 staff.
"""
# A sentence, and another that says the same, or the same with more or less detail.
VARIANTS = """
Norvik bought Daltron for $3 billion. | Norvik acquired Daltron for $3 billion.
The defendant's lawyer said he would appeal. | The defendant's attorney said he would appeal.
The blast killed three workers at the plant. | The blast left three workers dead at the plant.
Police arrested the suspect on Sunday. | Police took the suspect into custody on Sunday.
The match was called off because of rain. | The match was cancelled due to rain.
The jury convicted Orla Venn of fraud. | The jury found Orla Venn guilty of fraud.
The labour organisation met in Arlen. | The labor organization met in Arlen.
The two sides agreed a cease-fire on Friday. | The two sides agreed a ceasefire on Friday.
The delegation arrived in Kiev on Monday. | The delegation arrived in Kyiv on Monday.
The runner covered 5 km in 15 minutes. | The runner covered 3.1 miles in 15 minutes.
The storm damaged 1,997 homes in Orre. | The storm damaged about 2,000 homes in Orre.
The Greens won 48% of the vote. | The Greens won nearly half of the vote.
The WHO declared the outbreak over. | The World Health Organization declared the outbreak over.
Sen. Pera Lund opposed the bill. | Senator Pera Lund opposed the bill.
The court overturned the verdict. | The verdict was overturned by the court.
Norvik sued Daltron over the patent. | Daltron was sued by Norvik over the patent.
On Monday the council approved the plan. | The council approved the plan on Monday.
In Arlen three people died on Monday. | On Monday three people died in Arlen.
Talks between Kesk and Norland collapsed. | Talks between Norland and Kesk have collapsed.
President Orla Venn signed the law. | Venn, the president, signed the law.
The minister said the talks had failed. | The minister stated that the talks had failed.
The mayor did not accept the offer. | The mayor rejected the offer.
The mayor resigned on Monday. | The mayor, who took office in May, resigned on Monday.
The council voted against the plan on Monday. | On Monday the council voted against the plan.
The ferry sank off Orre after its engine failed in a storm. | The ferry sank off Orre in a storm.
Only one bus was hit in the town of Orre. | One bus was hit in the town of Orre.
Ada Cole said on Friday that it was arson. | On Friday, Ada Cole said that it was arson.
It sold two paintings on Friday. | It was forced to sell two paintings on Friday.
It sold two paintings on Friday. | On Friday, two paintings were sold by it.
The museum plans to sell two paintings. | The museum wants to sell two paintings.
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(a, b) for a, b in rows]


def _differ(a: str, b: str) -> bool:
    found = compare_texts(a, b)
    return found is not None and found.differs


@pytest.mark.parametrize(("a", "b"), _pairs(OPPOSITES))
def test_an_opposite_is_never_the_same_wording(a: str, b: str) -> None:
    assert _differ(a, b)
    assert _differ(b, a)


@pytest.mark.parametrize(("a", "b"), _pairs(VARIANTS))
def test_a_harmless_variant_is_the_same_wording(a: str, b: str) -> None:
    assert not _differ(a, b)
    assert not _differ(b, a)


def test_sentences_of_other_words_are_not_compared() -> None:
    assert compare_texts("The mayor resigned on Monday.", "Rain fell in the north.") is None


def test_a_language_without_rules_is_not_compared() -> None:
    assert compare_texts("Norvik verklagt Daltron.", "Daltron verklagt Norvik.", "de") is None


def test_a_substitution_says_what_stands_where() -> None:
    a, b = "The court upheld the sentence.", "The court overturned the sentence."
    found = compare_texts(a, b)
    assert found is not None
    (each,) = found.substitutions
    assert (each.kind, each.in_a, each.in_b, each.relation) == (
        "verb",
        "upheld",
        "overturned",
        "different",
    )
    assert [span.of(text) for span, text in zip(each.spans, (a, b), strict=True)] == [
        "upheld",
        "overturned",
    ]


@given(
    st.lists(
        st.sampled_from(
            ["Norvik", "sued", "the", "mayor", "of", "Orre", "on", "3", "May", "not", "for"]
        ),
        min_size=1,
    )
)
def test_a_sentence_does_not_differ_from_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert not _differ(text, text)


def test_what_wordnet_holds_apart_is_never_alike() -> None:
    """The synonyms of a word and its antonyms share nothing."""
    for word in ("buy", "raise", "accept", "win", "public", "open", "arrive", "increase"):
        known = known_of(word)
        assert known.same.isdisjoint(known.against)
        assert known.against, word


def test_of_two_words_that_exclude_one_another_one_has_a_contrary() -> None:
    lexis = lexis_of("en")
    assert lexis is not None
    words = ("before", "after", "buy", "sell", "up", "down", "north", "south", "of", "the", "in")
    different = {
        (one, other)
        for one in words
        for other in words
        if lexis.relation(one, other) == "different"
    }
    assert ("before", "after") in different
    assert ("sell", "buy") in different
    assert all(lexis.has_contrary(one) or lexis.has_contrary(other) for one, other in different)
    assert not lexis.has_contrary("the")


def _told(*sentences: str, hours_apart: int = 0) -> list[tuple[str, list[str]]]:
    articles = [
        Article(
            f"a{number}",
            f"Outlet {number}",
            "News",
            text,
            published=datetime(2026, 2, 11 + number * hours_apart // 24, tzinfo=UTC),
        )
        for number, text in enumerate(sentences)
    ]
    found = summarize(articles).disagreements
    return [(each.about, [side.value for side in each.sides]) for each in found]


UPHELD = "The appeals court in Lasmere upheld the fraud conviction of Piet Hallam on Thursday."


def test_near_copies_of_two_outlets_that_differ_are_told_with_both_sides() -> None:
    told = _told(UPHELD, UPHELD.replace("upheld", "overturned"))
    assert told == [
        (
            "the appeals court in Lasmere … the fraud conviction of Piet Hallam on Thursday",
            ["upheld", "overturned"],
        )
    ]


def test_who_did_it_to_whom_is_told_with_both_sentences() -> None:
    a = "Norvik sued its rival Daltron over a patent for memory chips on Tuesday in Lasmere."
    b = "Daltron sued its rival Norvik over a patent for memory chips on Tuesday in Lasmere."
    ((about, sides),) = _told(a, b)
    assert about == f"whether {a.rstrip('.')}"
    assert sides == [a.rstrip("."), b.rstrip(".")]


@pytest.mark.parametrize(
    "other",
    [
        UPHELD.replace("conviction", "convicton"),  # a misprint
        UPHELD.replace("Hallam", "Hallam, the treasurer,"),  # a detail more
        UPHELD.replace("Lasmere", "the city"),  # a description for a name
        f"Hallam appeared calm. {UPHELD.replace('upheld', 'overturned')} {UPHELD}",  # says both
    ],
)
def test_what_is_no_contradiction_is_not_told(other: str) -> None:
    assert _told(UPHELD, other) == []


def test_what_was_written_days_apart_is_not_told() -> None:
    assert _told(UPHELD, UPHELD.replace("upheld", "overturned"), hours_apart=72) == []


@pytest.fixture(scope="module")
def open_pairs() -> tuple[Pair, ...]:
    return read_pairs("open")


def test_no_opposite_of_the_open_pairs_is_the_same_and_most_variants_are(
    open_pairs: tuple[Pair, ...],
) -> None:
    """The floors are what `python -m benchmarks.opposites` printed when they were set."""
    wrong = [pair.id for pair in open_pairs if _differ(pair.a, pair.b) != pair.is_opposite]
    assert wrong in ([], ["o49"])


def test_most_opposites_of_the_open_pairs_are_told(open_pairs: tuple[Pair, ...]) -> None:
    told = {pair: judge(pair).is_told for pair in open_pairs}
    assert sum(told[pair] for pair in open_pairs if pair.is_opposite) >= 36
    assert not any(told[pair] for pair in open_pairs if not pair.is_opposite)


@pytest.mark.parametrize("part", PARTS)
def test_both_parts_are_the_files_on_record(part: str) -> None:
    pairs = read_pairs(part)
    assert sum(pair.is_opposite for pair in pairs) == {"open": 40, "locked": 35}[part]
    assert len(pairs) == {"open": 60, "locked": 55}[part]


def test_a_changed_part_is_refused(tmp_path: Path) -> None:
    text = (HOME / "open.jsonl").read_text("utf-8").replace("upheld", "overturned")
    (tmp_path / "open.jsonl").write_text(text, "utf-8")
    with pytest.raises(ChangedFileError, match="open"):
        read_pairs("open", tmp_path)


def test_values_are_told_whole() -> None:
    a = "Prime Minister Dora Lenz confirmed early elections in the autumn on Friday."
    assert _told(a, a.replace("confirmed", "ruled out")) == [
        (
            "Prime Minister Dora Lenz … early elections in the autumn on Friday",
            ["confirmed", "ruled out"],
        )
    ]


def test_one_disagreement_is_told_once_whatever_the_order_of_the_words() -> None:
    told = _told(
        "Judge Carla Ostrow freed former banker Henrik Vass on Thursday.",
        "On Thursday, judge Carla Ostrow freed Henrik Vass, a former banker.",
        "Judge Carla Ostrow jailed former banker Henrik Vass on Thursday.",
    )
    assert [sides for _, sides in told] == [["freed", "jailed"]]


def test_nobody_disagrees_on_one_value() -> None:
    told = _told(
        "Estoria will leave the fisheries pact, President Olav Kern said on Monday.",
        "President Olav Kern said on Monday that Estoria will leave the fisheries pact.",
        "Estoria may leave the fisheries pact, President Olav Kern said on Monday.",
    )
    assert [sides for _, sides in told] == [["will", "may"]]


def test_a_bound_is_told_with_its_denial() -> None:
    told = _told(
        "About 20,000 people marched in Azul on Sunday against the pension reform.",
        "In Azul, no more than 6,000 people marched on Sunday against the pension reform.",
    )
    assert [sides for _, sides in told] == [["About 20,000", "no more than 6,000"]]


def test_parts_of_one_whole_disagree() -> None:
    a = "The airline will lay off 900 of its 7,200 employees in June."
    assert [sides for _, sides in _told(a, a.replace("900", "950"))] == [["900", "950"]]
