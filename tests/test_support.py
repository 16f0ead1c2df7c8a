"""Who reports a sentence: whole articles are asked, contradictions are no support."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from summarize import Article, Words, summarize
from summarize.agreement import Report, Reporting
from summarize.agreement.contrary import tells_otherwise
from summarize.agreement.evidence import (
    ENCODED,
    FEATURES,
    cited,
    cover,
    load_fullness,
    load_judge,
)
from summarize.agreement.predicates import lacks_predicate, say_contraries
from summarize.agreement.verbs import is_only_possible
from summarize.checking import Wordings
from summarize.claims import speakers_differ
from summarize.claims.main_clauses import main_clause, main_clause_rules
from summarize.data import Briefing
from summarize.duplicates import compare_claims
from summarize.pipeline import Method
from summarize.readings import Readings
from summarize.sentences import split_sentences
from summarize.vectors import AGAIN, ScoredPairs, with_others

DAM = (
    "The council of Ostby voted on Monday to close the old dam on Lake Iver because of cracks. "
    "Engineers had found the cracks in May during an inspection. "
    "Some 400 farms take their water from the lake."
)
# The same in three sentences, in other words and another order.
SPREAD = (
    "Farmers around Lake Iver fear for their water. "
    "Ostby's council met on Monday evening. It decided that the old dam must be closed. "
    "The reason are cracks that an inspection in May brought to light."
)
ANNOUNCED = "He announced Canada was recalling its envoy and leaving the talks in Norvale."
OTHER = (
    "The harbour of Ostby will get a new crane next year. "
    "The crane was built in Velden and lifts 90 tonnes. "
    "Ships from Velden call at Ostby twice a week."
)


def reporting(*texts: str) -> Reporting:
    """The articles a, b, c ... of one story."""
    articles = [Article(chr(97 + at), f"outlet {at}", "", text) for at, text in enumerate(texts)]
    readings = Readings.of([each for article in articles for each in split_sentences(article)])
    return Reporting(readings, compare_claims(readings).likeness)


def told(reports: Sequence[Report]) -> dict[str, str]:
    """The level of each article."""
    return {report.article_id: report.level for report in reports}


def test_an_article_that_says_it_in_several_sentences_is_found() -> None:
    found = reporting(DAM, SPREAD, OTHER).reports(0)
    assert told(found).keys() == {"b"}
    assert told(found)["b"] in {"full", "main"}


def test_the_cited_sentences_are_those_that_say_it() -> None:
    asked = reporting(DAM, SPREAD, OTHER)
    (report,) = asked.reports(0)
    texts = [asked.readings.each[at].text for at in report.positions]
    assert any("dam" in text for text in texts)
    assert not any("Farmers" in text for text in texts)


def test_the_same_words_are_a_full_report() -> None:
    found = reporting(DAM, DAM, OTHER).reports(1)
    assert told(found) == {"b": "full"}


def test_nobody_reports_a_sentence_on_something_else() -> None:
    assert not reporting(DAM, OTHER).reports(0)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("upheld the sentence", "overturned the sentence"),
        ("upheld 83 of 150 rulings", "upheld 67 of 150 rulings"),
        ("refused to hear the case", "agreed to hear the case"),
    ],
)
def test_a_near_copy_that_says_otherwise_is_against_it(claim: str, other: str) -> None:
    frame = "The appeals court in Ostby {} of the former mayor Ivar Lund on Tuesday morning."
    found = reporting(frame.format(claim), frame.format(other), OTHER).reports(0)
    assert told(found) == {"b": "against"}


def test_another_amount_in_the_main_clause_is_no_support() -> None:
    claim = "The storm in Velden killed nine people on Friday, the police said."
    same = "Nine people were killed by the storm in Velden on Friday, according to the police."
    more = "Eleven people were killed by the storm in Velden on Friday, according to the police."
    assert told(reporting(claim, same, OTHER).reports(0))["b"] in {"full", "main"}
    assert told(reporting(claim, more, OTHER).reports(0)).get("b", "against") == "against"


def test_an_article_that_gives_both_amounts_may_be_cited() -> None:
    claim = "The storm in Velden killed nine people on Friday, the police said."
    both = (
        "The police said that the storm in Velden on Friday had killed nine people. "
        "By Sunday eleven people were known to be dead in Velden."
    )
    assert told(reporting(claim, both, OTHER).reports(0)).get("b") in {"full", "main"}


def test_a_quotation_needs_its_words() -> None:
    claim = "“We will open the gate at noon and not an hour later,” said Ivar Lund of Ostby."
    other = "Ivar Lund of Ostby said a word on the gate. It stays shut, he added."
    assert told(reporting(claim, other, OTHER).reports(0)).get("b", "against") == "against"


def test_a_question_is_no_report() -> None:
    claim = "The council of Ostby will close the old dam on Lake Iver on Friday."
    asked = f"Will the council of Ostby close the old dam on Lake Iver on Friday? {OTHER}"
    assert told(reporting(claim, asked, OTHER).reports(0)).get("b", "against") == "against"


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (
            "The town of Ostby plans to cut nine bus routes next year, the union said on Thursday.",
            "He denied that the town planned to cut routes.",
        ),
        (
            "Mayor Ivar Lund said that the council of Ostby plans to close the dam on Lake Iver.",
            "The engineer Marc Delil said that the council of Ostby plans to close the old dam.",
        ),
    ],
)
def test_who_denies_it_or_says_it_in_another_name_is_no_report(claim: str, other: str) -> None:
    assert told(reporting(claim, f"{other} {OTHER}").reports(0)).get("b") == "against"


@pytest.mark.parametrize(
    ("one", "other", "third"),
    [
        ("bought", "leased", "The town of Ostby has purchased the Lune cinema for 3.4 million"),
        ("sold", "did not sell", "The town of Ostby disposed of the Lune cinema for 3.4 million"),
    ],
)
def test_who_says_what_one_of_two_opposites_says_is_of_its_side(
    one: str, other: str, third: str
) -> None:
    frame = "The town of Ostby {} the old Lune cinema for 3.4 million pounds, Ivar Lund said."
    asked = reporting(frame.format(one), frame.format(other), f"{third} pounds, Ivar Lund said.")
    assert "c" in told(asked.reports(0))
    assert told(asked.reports(0)).get("c") != "against"
    assert told(asked.reports(1)).get("c", "against") == "against"


@pytest.mark.parametrize(
    "claim",
    [
        "The plan to raise the dam has split the Kestrel Valley.",
        "The mayor of Ostby resigned on Monday after a vote of the council.",
        "Looting followed on Monday, said the mayor of Ostby.",
    ],
)
def test_what_a_story_shares_is_no_report(claim: str) -> None:
    shared = (
        "The council of Ostby approved the plan to raise the dam in the Kestrel Valley. "
        "The mayor of Ostby opened a school on Monday. The council of Ostby voted for it."
    )
    assert "b" not in told(reporting(claim, shared, OTHER).reports(0))


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (
            "Relatives blamed Abdel al-Sarri, the general who deposed Murad.",
            "The case was hardly ordered by the army chief, Abdel al-Sarri, said experts.",
        ),
        (
            "Nine people were injured in the fire at the Brenner cannery, the health office said.",
            "The cannery, owned by Brenner Foods, employs 140 people.",
        ),
        (
            "The left-leaning April 6 movement also espouses nonviolence.",
            "A ruling on Monday bans the activities of the April 6 movement.",
        ),
    ],
)
def test_who_tells_no_more_of_it_than_its_name_is_no_report(claim: str, other: str) -> None:
    both = [Article(name, name, "", text) for name, text in zip("ab", (claim, other), strict=True)]
    readings = Readings.of([each for article in both for each in split_sentences(article)])
    lexis, (ours, theirs) = Wordings(readings).lexis, readings.each
    assert lacks_predicate(lexis, ours, 7, [theirs], is_full=False)
    assert not lacks_predicate(lexis, ours, 7, [ours], is_full=False)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("The Ground Workers' Union wants 9 percent more.", "It is asking for nine percent."),
        ("The carmaker will not close its plant in Eddering.", "The plant will stay open."),
    ],
)
def test_amounts_and_denied_contraries_stand_for_the_verb(claim: str, other: str) -> None:
    both = [Article(name, name, "", text) for name, text in zip("ab", (claim, other), strict=True)]
    readings = Readings.of([each for article in both for each in split_sentences(article)])
    lexis, (ours, theirs) = Wordings(readings).lexis, readings.each
    assert not lacks_predicate(lexis, ours, 7, [theirs], is_full=False)


def test_the_sentence_with_the_amounts_of_a_claim_is_cited() -> None:
    asked = reporting(
        "About 26,000 passengers were affected.",
        "Passengers may be owed 400 crowns. Some 26,000 travellers had to change their plans.",
        OTHER,
    )
    found = cover(asked.coverage, 0)
    assert found is not None
    assert found.amounts.tolist() == [1, 0, 1, 0, 0]
    assert cited(found, slice(1, 3)) == [1]


def test_amounts_and_days_of_an_article_are_features() -> None:
    claim = "The strike of 620 handlers began on May 3, 2031."
    same = "On May 3, 2031, 620 of them stopped work. Planes stood still."
    other = "On May 4, 2031, 184 flights did not leave. Planes stood still."
    found = cover(reporting(claim, same, other).coverage, 0)
    assert found is not None
    told = [dict(zip(FEATURES, row, strict=True)) for row in found.features.tolist()]
    names = ("amounts_besides", "days", "days_one", "day_conflict")
    assert [told[0][name] for name in names] == [0, 1, 1, 0]
    assert [told[1][name] for name in names] == [1, 0, 0, 1]
    assert told[0]["amounts"] == -told[1]["amounts"] > 0


def test_what_other_articles_have_of_a_claim_is_looked_at_again() -> None:
    seen = with_others(np.array([0.0, 0.0, 20.0]))
    assert seen[:, 0].tolist() == [0.0, 0.0, 20.0]
    assert seen[:, 1] == pytest.approx([0.75, 0.75, 0.5])
    assert with_others(np.array([3.0]))[0].tolist() == [3.0, 0.5]


def test_one_fact_in_other_words_is_known_and_another_of_one_firm_is_not() -> None:
    asked = reporting(
        "The deal will cost the railway 310 million crowns a year, its chief Carl Mohnke said.",
        "Railway chief Carl Mohnke puts the yearly cost of the deal at 310 million crowns.",
        "The railway will buy new trains in May for 90 stations. They come from Velden.",
        " ".join(
            f"Track {at} between Ostby and Velden was built in {1900 + at}." for at in range(30)
        ),
    )
    assert asked.tell_one_fact([0], [1])
    assert not asked.tell_one_fact([0], [2])
    assert not asked.tell_one_fact([1], [3])


def test_another_value_is_told_as_a_disagreement_and_the_claim_stands_once() -> None:
    asked = reporting(DAM, DAM.replace("Monday", "the third of May"), OTHER)
    assert asked.tell_one_fact([0], [3])
    assert replace(asked, otherwise={0: frozenset({3})}).alike(0, 3) is not None


def test_contrary_ends_of_an_event_are_no_one_fact() -> None:
    asked = reporting(
        "The council of Tarn approved the new dam on Tuesday after a long debate.",
        "The council of Tarn rejected the new dam on Tuesday after a long debate.",
        OTHER,
    )
    assert asked.alike(0, 1) is None


def test_a_country_that_does_something_is_no_speaker() -> None:
    (reading,) = Readings.of(split_sentences(Article("a", "a", "", ANNOUNCED))).each
    assert reading.claims.speakers == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Minister Petra Lund will resign over a ferry contract, two people said on Tuesday.",
            "Minister Petra Lund said on Wednesday that she would not resign.",
        ),
        (
            "Demonstrators fired the first shots in Norvale on Sunday, the police said.",
            "Police fired the first shots in Norvale on Sunday, three witnesses said.",
        ),
        (
            "Fennick Foods sued its former chief Karl Brandt in Tolland for 4 million crowns.",
            "Karl Brandt, former chief of Fennick Foods, sued it in Tolland over 4 million crowns.",
        ),
    ],
)
def test_who_says_no_to_it_or_turns_it_round_is_no_report(one: str, other: str) -> None:
    asked = reporting(one, other, OTHER)
    assert told(asked.reports(0)).get("b", "against") == "against"
    assert told(asked.reports(1)).get("a", "against") == "against"
    briefing = brief(one, other)
    assert {point.support.outlets for point in briefing.points} == {1}


def test_who_did_it_may_stand_behind_the_verb() -> None:
    texts = (
        "Fennick Foods sued its former chief Karl Brandt in Tolland on Monday.",
        "Karl Brandt was sued by Fennick Foods in Tolland on Monday, his lawyer said.",
    )
    assert told(reporting(*texts, OTHER).reports(0)).get("b") != "against"


ENDS = (
    "Esther Moen, whose films drew crowds in the 1940s, died on Thursday in Tarl, he said.",
    "Her agent told the press that Esther Moen died on 6 June in her sleep. Rain fell in Orle.",
    "Swimmer and star Moen, who made six films, has passed away. She was loved by many in Norland.",
    "Her husband Per Lund died in 1978. Moen was left with three children and a large house.",
)


def test_who_died_is_told_once_and_by_everybody_who_says_so() -> None:
    asked = reporting(*ENDS)
    one, two, three, other = (
        next(at for at, each in enumerate(asked.readings.each) if text in each.text)
        for text in ("in Tarl", "in her sleep", "passed away", "in 1978")
    )
    assert told(asked.reports(one)) == {"b": "main", "c": "main"}
    assert asked.tell_one_fact([one], [three])
    assert asked.tell_one_fact([two], [three])
    assert not asked.tell_one_fact([three], [other])


def test_in_a_language_without_rules_only_copies_count() -> None:
    """Nothing is known there that tells "votó" from "no votó"."""
    texts = [
        "El alcalde Luis Prado votó a favor del cierre del puerto. El puerto tiene dos muelles.",
        "El alcalde Luis Prado no votó a favor del cierre del puerto. Llueve en la ciudad.",
        "Llueve en la ciudad. El alcalde Luis Prado votó a favor del cierre del puerto.",
    ]
    articles = [Article(name, name, "", text) for name, text in zip("abc", texts, strict=True)]
    cut = [each for article in articles for each in split_sentences(article)]
    readings = Readings.of(cut, language="es")
    found = Reporting(readings, compare_claims(readings).likeness).reports(0)
    assert told(found) == {"c": "full"}


def test_a_passage_is_reported_only_with_all_of_its_sentences() -> None:
    asked = reporting(DAM, DAM.split(" Some 400", maxsplit=1)[0], OTHER)
    assert told(asked.together([0, 1])) == {"b": "full"}
    assert not asked.together([0, 1, 2])


def test_what_is_cited_for_another_tells_the_same_fact() -> None:
    asked = reporting(DAM, SPREAD.replace("met on", "voted on"), OTHER)
    (report,) = asked.reports(0)
    assert asked.tell_one_fact([0], report.positions)
    assert not asked.tell_one_fact([0], [2])


def brief(*texts: str, words: int = 200) -> Briefing:
    articles = [Article(f"a{at}", f"Outlet {at}", "", text) for at, text in enumerate(texts)]
    return summarize(articles, Method(length=Words(words)))


def test_the_lead_is_what_most_outlets_report() -> None:
    briefing = brief(
        f"A long drought has made the spring a hard one for Ostby. {DAM}", SPREAD, DAM, OTHER
    )
    most = max(point.support.outlets for point in briefing.points)
    assert briefing.points[0].support.outlets >= min(most, 3)


def test_every_citation_has_a_level_and_the_first_is_the_source() -> None:
    briefing = brief(DAM, SPREAD, OTHER)
    point = max(briefing.points, key=lambda each: each.support.outlets)
    assert point.citations[0].level == "full"
    assert {each.level for each in point.citations[1:]} <= {"full", "main"}
    assert point.support.outlets == len({each.article_id for each in point.citations})


def test_the_order_of_articles_does_not_change_who_reports_it() -> None:
    one = brief(DAM, SPREAD, OTHER)
    articles = sorted(one.articles, key=lambda each: each.id, reverse=True)
    assert summarize(articles, Method(length=Words(200))).points == one.points


def test_an_encoder_adds_its_cosines() -> None:
    plain = reporting(DAM, SPREAD, OTHER)
    count = len(plain.readings)
    alike, unlike = np.full((count, 4), 0.5), np.eye(count)
    scores = []
    for vectors in (alike, unlike):
        found = cover(Reporting(plain.readings, plain.likeness, vectors).coverage, 0)
        assert found is not None
        assert found.features.shape == (2, len(FEATURES) + len(ENCODED))
        scores.append(load_judge("support_encoder").logits(found.features))
    assert (scores[0] > scores[1]).all()


def test_the_weights_are_named_for_every_feature() -> None:
    assert load_judge().first.names == FEATURES
    assert load_judge("support_encoder").first.names == (*FEATURES, *ENCODED)
    assert load_judge().again.names == load_judge("support_encoder").again.names == AGAIN
    assert load_fullness().names == FEATURES


def test_scored_pairs_are_found_from_both_ends() -> None:
    pairs = ScoredPairs(
        np.array([0, 1]), np.array([2, 2]), np.array([0.5, 0.7]), np.array([0.1, 0.2])
    )
    partners, scores, chars = pairs.of(2)
    assert dict(zip(partners.tolist(), scores.tolist(), strict=True)) == {0: 0.5, 1: 0.7}
    assert sorted(chars.tolist()) == [0.1, 0.2]
    assert not len(pairs.of(5)[0])
    assert not len(ScoredPairs.none().of(0)[0])


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Prices rose in May.", "Prices rose in May."),
        (
            "OST, May 3 (AP) - The police said on Monday that a man had fled, as it rained.",
            "a man had fled, ",
        ),
        (
            "After a long night, the council of Ostby voted for it.",
            "the council of Ostby voted for it.",
        ),
        (
            "The mayor of Ostby resigned on Monday after the court had spoken.",
            "The mayor of Ostby resigned on Monday ",
        ),
        (
            "Ada Holm, 43, a lawyer from Velden, was elected to the council.",
            "Ada Holm, was elected to the council.",
        ),
        (
            "A prize went to Ada Holm, Ben Carr, Cid Dahl and Eva Falk.",
            "A prize went to Ada Holm, Ben Carr, Cid Dahl and Eva Falk.",
        ),
        (
            "Ida and Ben Holm, its heads, said on Monday that they were getting a divorce.",
            "they were getting a divorce.",
        ),
    ],
)
def test_the_main_clause(text: str, main: str) -> None:
    spans = main_clause(text, main_clause_rules("en"))
    assert "".join(span.of(text) for span in spans) == main


def test_a_language_without_rules_has_the_whole_sentence_as_its_main_clause() -> None:
    text = "Der Rat stimmte zu, nachdem es geregnet hatte."
    (span,) = main_clause(text, main_clause_rules("de"))
    assert span.of(text) == text


@pytest.mark.parametrize(
    ("done", "refused"),
    [
        ("Runa Falk has resigned as head of Norvik Energy.", "Runa Falk refused to resign."),
        ("Runa Falk has stepped down as head of Norvik.", "Runa Falk declined to resign."),
        ("Runa Falk resigned from the board of Norvik.", "Runa Falk ruled out resigning."),
        ("Runa Falk has quit the board of Norvik Energy.", "Runa Falk vowed not to quit."),
        ("Rescuers reached the village of Orsa.", "Rescuers were unable to reach Orsa."),
    ],
)
def test_who_refused_to_do_it_bears_out_nobody_who_did_it(done: str, refused: str) -> None:
    asked = reporting(done, f"{refused} It rained in Orsa.", OTHER)
    assert say_contraries(asked.wordings.lexis, asked.readings.each[0], asked.readings.each[1])
    assert told(asked.reports(0)).get("b", "against") == "against"
    assert told(asked.reports(1)).get("a", "against") == "against"


@pytest.mark.parametrize(
    ("fact", "perhaps"),
    [
        ("The wind dropped at dawn.", "Boats may sail on Friday if the wind drops, Falk said."),
        ("The plant closed on Monday.", "The plant may close, and 40 would lose their work."),
    ],
)
def test_what_is_a_condition_or_only_possible_is_no_fact(fact: str, perhaps: str) -> None:
    asked = reporting(fact, perhaps, OTHER)
    assert is_only_possible(asked.wordings.lexis, *asked.readings.each[:2])
    assert "b" not in told(asked.reports(0))


@pytest.mark.parametrize(
    ("claim", "before"),
    [
        (
            "The ministers of Norland and Sudria ended their dispute over cod in Alder.",
            "The ministers of Norland and Sudria will meet in Alder to end their dispute over cod.",
        ),
        (
            "The council of Ostby voted to close the old dam on Lake Iver because of cracks.",
            "The council of Ostby is to vote on closing the old dam on Lake Iver over its cracks.",
        ),
    ],
)
def test_who_told_what_was_to_come_reports_no_outcome(claim: str, before: str) -> None:
    def reporting_articles(day: int) -> set[str]:
        days = {"a": datetime(2031, 3, 6, tzinfo=UTC), "b": datetime(2031, 3, day, tzinfo=UTC)}
        articles = [
            Article("a", "A", "", f"{claim} Engineers had found 400 farms."),
            Article("b", "B", "", f"{before} A crane lifts 90 tonnes there."),
        ]
        sentences = [each for article in articles for each in split_sentences(article)]
        readings = Readings.of(sentences, days)
        found = Reporting(readings, compare_claims(readings).likeness).reports(0)
        return {each.article_id for each in found}

    assert reporting_articles(6) == set()
    assert reporting_articles(5) == set()


@pytest.mark.parametrize("verb", ["re’elected", "co’signed", "OK’d"])
def test_a_verb_with_an_apostrophe_in_it_is_one_word(verb: str) -> None:
    """The words have a curly apostrophe, the verbs that are found a straight one."""
    one = f"Mayor Tom Hale {verb} the council leader of Elm on Monday."
    other = f"The council leader of Elm {verb} Mayor Tom Hale on Monday."
    found = reporting(one, other, OTHER).reports(0)
    assert "full" not in told(found).values()


@pytest.mark.parametrize(
    ("claim", "other", "is_none"),
    [
        (
            "The palace rejects claims that the king is pressing Velmia to join the war.",
            "The visit came amid speculation that the king may press Velmia to join the war.",
            True,
        ),
        (
            "The palace rejects claims that the king is pressuring Velmia into the war.",
            "The deal came amid speculation he may try to pressure Velmia to join the war.",
            True,
        ),
        (
            "The palace rejects claims that the king is pressing Velmia to join the war.",
            "The palace dismissed as “stupid” that the king wants Velmia in the war.",
            False,
        ),
        (
            "Shares in Velmia fell on Wednesday as investors sought cash.",
            "Shares in Velmia fell and traders debated whether the bank would lend more.",
            False,
        ),
        (
            "Prosecutors have subpoenaed the campaign of the governor.",
            "In addition to the subpoena of May the campaign of the governor can expect another.",
            False,
        ),
    ],
)
def test_who_only_claims_asks_or_expects_it_is_no_report(
    claim: str, other: str, is_none: bool
) -> None:
    asked = reporting(claim, other, OTHER)
    assert asked.refusals.tell_no_fact(0, (1,)) == is_none


def test_what_is_done_in_none_of_the_sentences_and_to_come_in_one_is_no_report() -> None:
    asked = reporting(
        "Taranga landed its first craft on the moon on Wednesday.",
        "Taranga will land its first craft on the moon on Wednesday. "
        "The craft, named Saba, is to begin its braking at ten.",
        OTHER,
    )
    assert asked.refusals.tell_no_fact(0, (1, 2))
    assert not asked.refusals.tell_no_fact(1, (0,))


@pytest.mark.parametrize(
    ("claim", "other", "is_other"),
    [
        ("Shares rose by 6.4 percent.", "Shares gained more than 6 percent.", False),
        ("Shares rose by 6.4 percent.", "Shares gained more than 7 percent.", True),
        ("A man of Ostby, a 34-year-old guitarist, died.", "A 50-year-old singer died.", False),
        ("A 34-year-old guitarist died.", "A 50-year-old guitarist died.", True),
        ("A 34-year-old guitarist sang.", "The 12-year-old girl sang.", False),
        ("The 4-day festival ended.", "The 9-day strike ended.", False),
        ("It took 52.7 percent.", "It won by 52.7 to 47.3 percent.", False),
        ("It took 52.7 percent.", "It won by 51.7 to 48.3 percent.", True),
    ],
)
def test_one_amount_in_other_words_is_no_other_amount(
    claim: str, other: str, is_other: bool
) -> None:
    ours, theirs = reporting(claim, other).readings.each
    assert tells_otherwise(ours, [theirs], [theirs]) == is_other


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Brackwater dismissed head coach Tim Lonergan on Sunday.", False),
        ("The court dismissed the case on Monday.", False),
        ("He dismissed claims that he would leave.", True),
        ("He said the notion was dismissed as “stupid” in Ostby.", True),
    ],
)
def test_who_dismisses_a_coach_denies_nothing(text: str, denies: bool) -> None:
    assert reporting(text).readings.each[0].claims.denies == denies


def test_what_a_sentence_tells_before_it_negates_it_is_not_denied() -> None:
    asked = reporting(
        "Ida Holm visited Velk on Friday, following criticism for not having visited the border.",
        "Ida Holm visited Velk on Friday after weeks of pressure.",
        "Ida Holm did not visit Velk on Friday, though she had said that she would visit it.",
    )
    lexis, (told, other, denied) = asked.wordings.lexis, asked.readings.each
    assert not say_contraries(lexis, told, other)
    assert say_contraries(lexis, denied, other)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Claims fell, the Department of Labor said.", "Claims rose, the Labor Department said."),
        ("Claims fell, the Labor Department said.", "Initial claims in May fell, data showed."),
    ],
)
def test_a_body_is_one_speaker_whatever_its_name_begins_with(text: str, speakers: str) -> None:
    ours, theirs = (each.claims for each in reporting(text, speakers).readings.each)
    assert ours.speakers
    assert not speakers_differ(ours, theirs)


def test_two_bodies_of_one_kind_are_two_speakers() -> None:
    texts = ("It is void, the Appeals Court said.", "It is void, the Supreme Court said.")
    ours, theirs = (each.claims for each in reporting(*texts).readings.each)
    assert speakers_differ(ours, theirs)


def test_who_rejects_it_does_not_deny_that_it_was_dismissed() -> None:
    asked = reporting(
        "The court dismissed the latest challenge to the dam act on Thursday.",
        "In a long-awaited ruling the court on Thursday rejected an effort to end the dam act.",
        "The court denied that it had dismissed the challenge.",
    )
    lexis, (told, rejected, denied) = asked.wordings.lexis, asked.readings.each
    assert not say_contraries(lexis, rejected, told)
    assert say_contraries(lexis, denied, told)


def test_the_court_is_no_other_speaker_than_the_supreme_court() -> None:
    texts = ("The judge died, the Supreme Court announced.", "The judge died, the Court announced.")
    ours, theirs = (each.claims for each in reporting(*texts).readings.each)
    assert ours.speakers
    assert not theirs.speakers
