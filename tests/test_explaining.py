"""What a model may leave out and turn, and what would then say something else."""

import sys
from types import FrameType

import pytest

from benchmarks.shortened.__main__ import read
from summarize.rewriting import Group, Wording, checked
from summarize.rewriting.explaining.cuts import stand_in_order

RESIGN = "Mayor Lena Hoyt told Police Chief Dan Orrick on Thursday to resign after an audit."
BRIDGE = (
    "The old bridge was closed on Monday because of a rockfall, while the north tunnel, which the "
    "army had built, was reopened, Ada Brenn said."
)
PROFIT = (
    "Profit at Norvik rose 31 percent to 42 million crowns in May, while profit at Halden fell."
)
COURT = (
    "Judge Ada Brenn sentenced Bo Dorn to six years in prison for fraud and acquitted Ivar Pell."
)
FLIGHT = "Nora Gylde flew from Oldmere to Pelby and told Jens Rask that she would resign in June."
OFFICE = (
    "Former coach Priya Nair, 51, also signed a nearly ten-year deal (about 40 trains) in Pelby, "
    "but left it on Friday."
)
SAID = (
    "The bridge fell on Monday, the police said on Friday, adding that the mill had burned after "
    "Ada Brenn met Nora Gylde, the mayor of Pelby."
)
FLEET = "None of the 23 crew members was hurt when the ferry ran aground near a port in Norway."


def printed(text: str, *evidence: str, language: str = "en") -> bool:
    """Whether a briefing prints what a model made of the evidence."""
    group = Group(1, evidence[0], evidence, language=language)
    (outcome,) = checked([group], [Wording(text, (1,))])
    return outcome.origin == "rewritten"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Hoyt told Orrick to resign.", RESIGN),
        ("On Thursday, Mayor Lena Hoyt told Police Chief Dan Orrick to resign.", RESIGN),
        ("The old bridge was closed because of a rockfall, Ada Brenn said.", BRIDGE),
        ("Because of a rockfall, the old bridge was closed on Monday, Ada Brenn said.", BRIDGE),
        ("Ada Brenn said the old bridge was closed on Monday.", BRIDGE),
        ("The army had built the north tunnel, Ada Brenn said.", BRIDGE),
        ("Profit at Halden fell.", PROFIT),
        ("Profit at Halden fell in May.", PROFIT),
        ("In May profit at Norvik rose to 42 million crowns.", PROFIT),
        ("Bo Dorn was sentenced to six years in prison for fraud by Judge Ada Brenn.", COURT),
        ("Judge Brenn acquitted Pell.", COURT),
        ("Bo Dorn was jailed for six years for fraud.", COURT),
        ("Nora Gylde told Jens Rask that she would resign.", FLIGHT),
        ("Nora Gylde flew to Pelby.", FLIGHT),
        ("Priya Nair also signed a nearly ten-year deal in Pelby.", OFFICE),
        ("Former coach Priya Nair, 51, also signed a nearly ten-year deal.", OFFICE),
        ("The bridge fell on Monday, the police said, adding that the mill had burned.", SAID),
        ("The bridge fell, the police said on Friday.", SAID),
        ("Nora Gylde is the mayor of Pelby, the police said.", SAID),
        ("Brenn accused Dorn of fraud.", "Brenn accused Dorn of fraud at a hearing in Pelby."),
        ("Two men were shot on Monday.", "Two men were shot in a nightclub in Pelby on Monday."),
        ("The plan passed on Monday.", "The plan passed by 23 votes to six on Monday."),
        ("Sales fell by 44 percent in May.", "Sales fell by 44 percent to $20.2 billion in May."),
    ],
)
def test_what_its_evidence_tells_shorter_or_in_another_order_is_printed(
    text: str, evidence: str
) -> None:
    assert printed(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # who did it
        ("Hoyt told Orrick that she would resign.", RESIGN),
        ("Ada Brenn closed the old bridge on Monday.", BRIDGE),
        ("The old bridge was closed on Monday by Ada Brenn.", BRIDGE),
        ("The north tunnel was closed on Monday.", BRIDGE),
        ("The army had built the old bridge.", BRIDGE),
        ("Profit at Halden rose 31 percent.", PROFIT),
        ("Profit at Norvik fell.", PROFIT),
        ("Judge Ada Brenn acquitted Bo Dorn.", COURT),
        ("Nora Gylde told Jens Rask to resign in June.", FLIGHT),
        ("Jens Rask would resign in June, Nora Gylde said.", FLIGHT),
        # who says what, and when
        ("The bridge fell, the police said on Monday.", SAID),
        ("The mill fell on Monday, the police said, adding that the mill had burned.", SAID),
        ("The bridge had burned, the police said.", SAID),
        ("Ada Brenn is the mayor of Pelby.", SAID),
        # to whom a clause belongs
        ("Judge Ada Brenn, who was acquitted, sentenced Bo Dorn.", COURT),
        ("The widow was killed.", "The widow of Bo Dorn, who was killed, thanked the court."),
        ("The club, who died, won.", "The club, whose owner, Bo Dorn, died, won the cup."),
        # when and where
        ("The north tunnel was reopened on Monday.", BRIDGE),
        ("Nora Gylde flew to Pelby in June.", FLIGHT),
        ("The ferry ran aground near Norway.", FLEET),
        # how many
        ("Police found 31 bodies.", "Police found at least 31 bodies."),
        ("None of the crew members was hurt.", FLEET),
        ("Two of nine dams were safe.", "Only two of nine dams inspected by Ada Brenn were safe."),
        ("Traders expect a deal.", "Most traders expect a deal."),
        # what it holds for
        ("Smoking was banned in May.", "Smoking in a school was banned in May."),
        ("Workers will strike.", "Workers at a factory will strike."),
        ("The mayor banned smoking.", "The mayor banned smoking at the hospital."),
        ("Dorn was told to stop talking.", "Dorn was told to stop talking at the hearing."),
        ("Norvik sold 12 percent in May.", "Norvik sold 12 percent to 3 banks in May."),
        # what kind
        ("Coach Priya Nair signed a deal.", OFFICE),
        ("Priya Nair signed a ten-year deal.", OFFICE),
        ("Several people marched.", "Several thousand people marched."),
        ("The minister resigned.", "The former minister resigned."),
        ("A man was convicted.", "A man was wrongly convicted."),
        ("Kestrel is the largest airline.", "Kestrel is the second-largest airline in Norway."),
        ("Norvik is the largest bank.", "Norvik is the largest bank in Pelby."),
        ("The troops fired bullets.", "The troops fired rubber bullets."),
        ("Dorn rode a horse.", "Dorn rode a wooden horse in Pelby."),
        ("The crew drove to the clinic.", "The crew drove to the nearest clinic."),
        ("The voters burned a flag.", "The voters symbolically burned a flag."),
        ("Consul Ada Brenn fled.", "Honorary consul Ada Brenn fled."),
        # whether
        ("Norvik closed four shops.", "Norvik agreed to close four shops."),
        ("He did not resign.", "He did not resign because he was ill, Ada Brenn said."),
        ("The city is bankrupt.", "Ada Brenn said the city is bankrupt."),
        ("The city would sell its port.", "The mayor said the city would sell its port."),
        ("Bo Dorn stole the car.", "Bo Dorn stole the car, Ada Brenn claimed."),
        ("Vaccines are safe.", "Vaccines are safe unless they are stored in the sun."),
    ],
)
def test_a_cut_or_a_turn_that_says_something_else_is_refused(text: str, evidence: str) -> None:
    assert not printed(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # a frame
        ("A tram hits the consul in Pelby.", "In the novel, a tram hits the consul in Pelby."),
        ("Two planes collided.", "In a simulation on Friday, two planes collided."),
        ("On Friday, two planes collided.", "In a simulation on Friday, two planes collided."),
        ("The port pays its way.", "On paper, the port pays its way."),
        ("Brenn robbed a bank.", "Satire: Brenn robbed a bank."),
        # a phrase that limits
        ("The vaccine cured the fever.", "The vaccine cured the fever in rats."),
        ("Brenn shot her rival.", "Brenn shot her rival in an episode of the show on Monday."),
        ("Norvik cut its prices.", "Norvik cut its prices for a day in Pelby."),
        ("Pell was cleared of theft.", "Pell was cleared of theft and convicted of fraud."),
        ("Pell gave up salt.", "Pell gave up salt in his tea and moved to Pelby."),
        ("Police found a gun.", "Police found a gun that was made of sugar."),
        ("Pell stabbed a rival.", "Pell, playing a king, stabbed a rival."),
        ("Dorn falls.", "Dorn falls when the curtain opens."),
        ("The club won a title.", "The club won a two-week title."),
        ("Dorn met a bear.", "Dorn met a bear, in a dream, on Monday."),
    ],
)
def test_what_frames_or_limits_a_statement_stays(text: str, evidence: str) -> None:
    assert not printed(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Two trains collided.", "On Friday, two trains collided."),
        ("The woman fled.", "The elderly woman fled."),
        ("Two trains collided.", "In Pelby, two trains collided."),
        ("Two trains collided.", "Two trains collided near the old harbour on Friday."),
        ("Two trains collided on Friday.", "Two trains collided outside Pelby on Friday."),
    ],
)
def test_a_time_or_a_place_may_go(text: str, evidence: str) -> None:
    assert printed(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The bridge robbed the baker.", "The baker was robbed by the bridge on Monday."),
        ("Dusk reopened the road.", "The road was reopened by dusk."),
        ("Candlelight signed the pact.", "The pact was signed by candlelight in Pelby."),
        ("Lake Orm found the boat.", "The boat was found by Lake Orm."),
        # who says it
        ("Dorn stole the car.", "Prosecutors said that Dorn stole the car."),
        ("Veli had set the fire.", "Pell told the court that Veli, who had set the fire, fled."),
        ("Veli is the thief of Oldmere.", "Pell said that Veli, the thief of Oldmere, fled."),
        ("Jets bombed a school.", "Norland announced that jets bombed a school."),
        ("The army burned the mill.", "The mill fell and the army burned the mill, Pell said."),
        ("Pell fled, Brenn said.", "Brenn said the mill fell and Dorn said Pell fled."),
    ],
)
def test_who_did_it_and_who_says_it_stay(text: str, evidence: str) -> None:
    assert not printed(text, evidence)


def test_a_passive_is_turned_where_its_doer_acts() -> None:
    assert printed("Police arrested the baker.", "The baker was arrested by police in Pelby.")
    assert printed("Ada Brenn closed the mill.", "The mill was closed by Ada Brenn on Monday.")


def test_what_two_sentences_tell_is_printed_joined_unless_it_becomes_what_somebody_said() -> None:
    hoyt, mayor = "Lena Hoyt said the bridge was closed.", "The mayor resigned on Monday."
    assert printed("Lena Hoyt said the bridge was closed, and the mayor resigned.", hoyt, mayor)
    assert printed(
        "The mayor resigned on Monday. Lena Hoyt said the bridge was closed.", hoyt, mayor
    )
    assert not printed("Lena Hoyt said the bridge was closed and the mayor resigned.", hoyt, mayor)


@pytest.mark.parametrize(
    "text",
    [
        "He fled with a deal on Friday.",
        "On Friday he fled with a deal.",
        "Ada Brenn resigned. He fled with a deal on Friday.",
        "Ada Brenn resigned and he fled with a deal on Friday.",
        "This shocked the town.",
        "His deal failed.",
    ],
)
def test_a_pronoun_without_its_noun_is_refused(text: str) -> None:
    told = ("Ada Brenn resigned.", "Bo Dorn met the king in Pelby.")
    later = ("He fled with a deal on Friday.", "This shocked the town.", "His deal failed.")
    assert not printed(text, *told, *later)


def test_a_pronoun_may_follow_the_sentence_that_it_follows_in_the_evidence() -> None:
    told = ("Ada Brenn resigned.", "Bo Dorn met the king in Pelby.", "He fled on Friday.")
    assert printed("Bo Dorn met the king. He fled on Friday.", *told)
    assert printed("Bo Dorn fled and he wept.", "Bo Dorn fled and he wept on Friday.")


def test_phrases_of_another_outlet_are_printed_where_it_tells_the_same() -> None:
    told = "At least 31 people were rescued after a flood in Pelby on Monday."
    other = "Ada Brenn told reporters that 31 people were rescued in a flood near a school."
    assert printed("31 people were rescued in a flood in Pelby, Ada Brenn said.", other, told)
    # Neither outlet says it of these.
    elsewhere = "Four people were hurt in Oldmere on Sunday."
    assert not printed("31 people were rescued in Oldmere, Ada Brenn said.", other, elsewhere)


@pytest.mark.parametrize(
    ("language", "evidence", "shorter", "otherwise"),
    [
        (
            "de",
            "Der Minister, der seit März im Amt ist, trat am Montag zurück, sagte ein Sprecher.",
            "Der Minister trat am Montag zurück.",
            "Der Sprecher trat am Montag zurück.",
        ),
        (
            "es",
            "El alcalde, elegido en mayo, vendió el puerto, según un portavoz.",
            "El alcalde vendió el puerto.",
            "El portavoz vendió el puerto.",
        ),
        (
            "ru",
            "Министр, который пришёл в марте, ушёл в отставку, сообщил представитель.",
            "Министр ушёл в отставку.",
            "Представитель ушёл в отставку.",
        ),
    ],
)
def test_without_rules_only_what_stands_between_marks_may_go(
    language: str, evidence: str, shorter: str, otherwise: str
) -> None:
    assert printed(shorter, evidence, language=language)
    assert not printed(otherwise, evidence, language=language)
    # Words may not be left out elsewhere.
    assert not printed(f"{evidence.partition(',')[0]}.", evidence, language=language)


@pytest.mark.parametrize(
    ("text", "is_printed"),
    [
        ("Ann Reed thanked the divers of Port Elm.", True),
        ("The divers of Port Elm were thanked by Ann Reed.", True),
        ("Tom Reed thanked the divers of Port Elm.", False),
        ("Reed approved the plan.", True),
        ("Norvik approved the loan.", False),
    ],
)
def test_a_name_may_be_as_full_as_the_story_has_it(text: str, is_printed: bool) -> None:
    """A name in several words is somebody who acts; of one word it may be a place or a means."""
    evidence = (
        "Captain Ann Reed came ashore on Monday.",
        "Reed thanked the divers of Port Elm.",
        "The plan was approved by Reed in May.",
        "The loan was approved by Norvik in May.",
    )
    assert printed(text, *evidence) is is_printed


def test_without_rules_a_condition_is_never_left_out() -> None:
    evidence = "Der Hafen schließt, wenn das Gericht zustimmt, am Montag."
    assert not printed("Der Hafen schließt am Montag.", evidence, language="de")


def test_no_false_statement_of_the_stories_that_were_read_is_printed() -> None:
    seen = [each for each in read() if each.part == "seen"]
    false = [each for each in seen if not each.is_true]
    assert len(false) >= 100
    assert [each.text for each in false if each.judged()[0]] == []
    true = [each.judged()[0] for each in seen if each.kind == "true, in its words"]
    # As docs/models.md has it; a stricter rule that keeps fewer is worth a look.
    assert sum(true) >= 0.49 * len(true)


def test_a_search_that_finds_nothing_ends_after_a_number_of_tries() -> None:
    """40 words with an opening, asides and times have hundreds of thousands of pairs of turns."""
    told = (
        "On Monday, after a storm, in Oldmere, the former minister, who was once named best mayor "
        "in the north, and his wife, who had left, admitted two counts of fraud by lying to Norvik "
        "about the profit of his firm in March, the police said on Friday."
    )
    reports = (told, told.replace("once ", ""), told.replace(" in March", ""))
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code is stand_in_order.__code__

    sys.setprofile(count)
    try:
        assert not printed(told.replace("of his", "his of"), *reports)
    finally:
        sys.setprofile(None)
    assert 1_000 < calls < 3_000
