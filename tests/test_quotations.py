"""Where quotations stand, who speaks, and which sentences need the words before them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.data import Article, Quotation
from summarize.language.marks import find_marked
from summarize.languages.en.quotations_persons import find_persons
from summarize.languages.quotations import Person
from summarize.quotations import (
    context_need,
    find_quotations,
    is_speech,
    needs_context,
    relative_time,
)
from summarize.sentences import split_sentences


def found(text: str) -> tuple[Quotation, ...]:
    article = Article("a", "Outlet", "Title", text)
    return find_quotations(article, split_sentences(article))


def quoted(text: str) -> list[tuple[str, bool]]:
    return [(each.span.of(text), each.complete) for each in find_marked(text)]


def speakers(text: str) -> list[str]:
    return [quotation.speaker for quotation in found(text)]


@pytest.mark.parametrize(
    "quotation",
    ['"We are ready,"', "“We are ready,”", "‘We are ready,’", "«We are ready»", "„We are“"],
)
def test_every_kind_of_mark_is_found(quotation: str) -> None:
    assert quoted(f"On Monday {quotation} he said.") == [(quotation, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia‘s army and Belarus‘ role are the boys’ talk.",
        "He ate rock 'n' roll in the '90s; it's Smith's.",
        "She is 5'4\" tall and the 4’9” star is not.",
        '""""""""""',
    ],
)
def test_apostrophes_inches_and_rules_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_nested_quotation_belongs_to_the_outer_one() -> None:
    text = "“Terrorists ‘gifted’ new strikes to “our” children,” he said."
    assert quoted("“Terrorists ‘gifted’ new strikes,” he said.") == [
        ("“Terrorists ‘gifted’ new strikes,”", True)
    ]
    assert not all(complete for _, complete in quoted(text))


def test_a_plural_possessive_does_not_close_a_british_quotation() -> None:
    text = "‘The teachers’ union agreed,’ he said."
    assert quoted(text) == [("‘The teachers’ union agreed,’", True)]


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = "“One is here.\n\n“Two is here,” he said.\n\nThree is here."
    assert quoted(text) == [("“One is here.\n\n“Two is here,”", True)]


def test_a_lost_closing_mark_taints_the_rest_of_its_paragraph_only() -> None:
    text = "He called it “mutual aid. He left.\nThe end."
    assert quoted(text) == [("“mutual aid. He left.", False)]


def test_a_lost_opening_mark_taints_the_paragraph_before_it() -> None:
    assert quoted("One is here. Two,” he said.") == [("One is here. Two,”", False)]


@pytest.mark.parametrize(
    "text",
    [
        'The lake is drying up. "',
        "It is 'one thing.'\"",
        "“We are here,“ he said.",
        "\"We go,'' he said.",
    ],
)
def test_a_stray_or_odd_mark_makes_no_whole_quotation(text: str) -> None:
    assert not all(complete for _, complete in quoted(text))


def test_a_reporting_clause_shows_that_the_closing_mark_before_it_is_lost() -> None:
    text = "“One is here, he said.\n“Two is here,” she said."
    assert quoted(text) == [("“One is here, he said.", False), ("“Two is here,”", True)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are ready to talk,” Mr. Putin said.", "Mr. Putin"),
        ("“We are ready to talk,” said Anna Berg, a commander.", "Anna Berg"),
        ("“We are ready to talk,” the ISW said in a recent report.", "the ISW"),
        ("Added Mr. Hale, “We are ready to talk.”", "Mr. Hale"),
        ("Dmitry Peskov, for his part, recently said, “We are ready.”", "Dmitry Peskov"),
        ("Anna Berg told reporters: “We are ready to talk.”", "Anna Berg"),
        ("According to the Kremlin, they will discuss “regional issues.”", "the Kremlin"),
        ("On Dec. 13, the U.S. Defense Department said it saw “no activity” there.",
         "the U.S. Defense Department"),
        ("“We are ready,” Rep. Ann Lee, D-N.Y., the former chair, told us.", "Rep. Ann Lee"),
        ("“No use in this now,” the Russian leader said, according to TV.", "the Russian leader"),
        ("The mogul and reality TV star said he wants the “right” candidate.",
         "The mogul and reality TV star"),
        ("These include “shared measures,” and “arms delivery,” Putin said.", "Putin"),
    ],
)  # fmt: skip
def test_the_speaker_is_read_from_the_reporting_clause(text: str, speaker: str) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “trial of the century” ended.",
        "The drama opened when “The Long Road” was shown.",
        "The group raised a “mountain of claims” in court.",
    ],
)
def test_no_speaker_is_made_up(text: str) -> None:
    assert speakers(text) == [""]


def test_a_quotation_that_follows_one_has_its_speaker_and_clause() -> None:
    first, second = found("“We will never be enemies,” Mr. Hale said. “This is our home.”")
    assert second.speaker == "Mr. Hale"
    assert second.attribution == first.attribution


@pytest.mark.parametrize("before", ["The talks began at noon.", "Sales suggest a rise."])
def test_a_thing_in_the_sentence_before_is_no_speaker(before: str) -> None:
    assert speakers(f"{before} “We are ready to talk.”") == [""]


def test_a_person_in_the_sentence_before_is_the_speaker() -> None:
    assert speakers("Mr. Hale rejected the plan. “We are ready to talk.”") == ["Mr. Hale"]


def test_a_pronoun_is_resolved_where_one_person_fits() -> None:
    text = "Mr. Hale met Ms. Berg. “We are ready to talk,” she said."
    assert speakers(text) == ["Berg"]


def test_a_pronoun_stays_where_two_persons_fit() -> None:
    text = "Mr. Hale met Mr. Stone. “We are ready to talk,” he said."
    assert speakers(text) == ["he"]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We are ready.”", True),
        ("“special military operation”", False),
        ("“The Lord of the Rings”", False),
        ("“working visit,”", False),
        ("“there are still no indicators that forces are forming there”", True),
    ],
)
def test_terms_and_titles_are_no_speech(text: str, *, speech: bool) -> None:
    assert is_speech(text) is speech


@pytest.mark.parametrize(
    "text",
    [
        "He also confirmed plans for the flight.",
        "These include “shared measures” and training.",
        "That's all.",
        "But those meetings were all outside of Belarus.",
        "It took place on a holiday.",
        "His trip on Monday follows a visit.",
        "The two men met six times.",
        "The latter declined to comment.",
        "A ferry found adrift with her crew was towed in.",
        "A plan found wanting in May was his.",
        "Found alive after a week, she was flown to Minsk.",
        "Soon afterward, the Air Force began patrols.",
        "In Moscow, he said the talks were over.",
        "According to him, ties are strong.",
        "While he was there the army struck.",
        "But once again, the two leaders used it.",
        "The move surprised many.",
        "Some don’t want to pay more for soda.",
        "Most have returned to the camp.",
        "Portland and Seattle fared worse than the other two cities.",
        "The law is intended to promote giving.",
        "But late on Wednesday, the gritty intersection showed no sign of it.",
        "The government is expected to inject $14 billion into the company in order to save it.",
        "“The offer stands,” says the insider in the latest issue of the weekly.",
        "Sales of flats fell in June, the report said.",
        "Players were required to salute, the paper said.",
        "Linda recalls.",
        "But then the story began to change.",
        "There stands the house of Sir John Hale.",
        "In that year the two countries signed a treaty of friendship.",
        "That night, police arrested two men.",
        "Some 640 people live there.",
        "About 90 families had moved there before the flood.",
        "The tyres were made at its works in Velden and sold in the north.",
        "Most customers had never heard of its new owner.",
        "The forest behind it belongs to the church.",
        "The old bridge beside it is closed.",
        "The talks about them begin in May.",
        "Mr. Halvik said that the subject did not come up.",
        "Osken said that the matter had been raised.",
        "“The offer has been extended,” says the insider.",
        '"Jane Doe" then filed a complaint.',
        '"So, let\'s do that," Ms. Warren said.',
        "“They are a little more receptive,” Ms. Hale said.",
        "It is expected to close in June.",
        "It is not designed to carry more than ten people.",
        "It was told that duties on timber would fall.",
        "It was convinced that the strike would fail.",
        "It was so loud that windows broke.",
        "It is based in a town that was flooded in May.",
        "It took steps to close the quarry.",
        "It took 300 passengers to Ostby.",
        "It took two years to build and cost 3 million.",
        "Neither firm has answered.",
        "Neither of the men was hurt.",
        "Neither they nor the union was asked.",
        "Both sides shook hands and the talks ended.",
        "Both are based in Velden.",
        "Each said that the brakes had failed.",
        "Each time, the wall was built again.",
        "Each player was fined.",
        "Another ship sank near Ostby.",
        "After two years in court, it lost.",
        "Since May, they have built three.",
        "When the guards came, it was empty.",
        "If the cuts go on, they say, crowds will gather.",
        "Following his death, the league of Velden sent its condolences to his family.",
        "It was torn down that night.",
        "It is a row of huts that the army built.",
        "The baker raised his prices.",
        "HIS PARTY WILL CHOOSE AN HEIR IN MAY.",
        "THEY WERE FLOWN TO VELDEN.",
    ],
)
def test_what_points_back_needs_the_words_before(text: str) -> None:
    need = context_need(text)
    assert need is not None
    assert need.remedy == "join"
    assert needs_context(text) == need.reason


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("But Russian officials stayed silent.", "Russian officials stayed silent."),
        ("However, Belarusian forces stayed.", "Belarusian forces stayed."),
        ("For his part, Putin said no.", "Putin said no."),
        ("But nevertheless, Kyiv fell.", "nevertheless, Kyiv fell."),
    ],
)
def test_a_connective_can_be_trimmed(text: str, rest: str) -> None:
    need = context_need(text)
    assert need is not None
    assert need.remedy == "trim"
    assert text[need.cut :] in (rest, rest.removeprefix("nevertheless, "))


@pytest.mark.parametrize(
    "text",
    [
        "There are 40 shops in the town.",
        "Ida Hale was born in Velden and lived there until 1990.",
        "The mayor of Velden went there on Monday.",
        "Halvorn closed its plant.",
        "Airbus cut its forecast.",
        "The trees along the river hide its banks.",
        "The council said on Monday that it would close the road.",
        "In its first year, the fund paid out 4 million.",
        "Some tyres that Orbel took back were made at its works in Velden.",
        "It wasn’t immediately clear whether the attack hit.",
        "It is raining in Minsk.",
        "This week Putin left for Minsk.",
        "Those who fled came back.",
        "There have also been reports of losses.",
        "As he prepares to leave office, Obama struck out.",
        "So far the bridge has held.",
        "On that day in 1990 the bridge was opened.",
        "“That’s all he said to us,” Mr. Hale said.",
        "Obama said he was ready.",
        "The report by the state's auditors found no fault.",
        "The law, signed by Gov. Hale in May, bans it.",
        "Norsk Rail will cut 300 jobs, the company said.",
        "The death toll rose to 12.",
        "Some lawmakers want to pay more.",
        "One of three men died and the other two survived.",
        "Mr. Hale drove to Norhaven and then opened the bridge.",
        "Mr. Hale, then a senator, opened the bridge.",
        "“Those who fled came back,” Ms. Hale said.",
        "A hiker found alive after a week in the hills is back with her family.",
        "A toddler found alive in the well was given back to his mother.",
        "A sex offender who was found dead in his cell has been named.",
        "A retired juror who was taken ill left his seat.",
        "The angler who fell from the pier had lost his footing.",
        "It was long feared that the wall above Ostby would give way.",
        "It was agreed on Friday that the duties on timber would fall.",
        "It has since been announced that the quarry will stay open.",
        "It is getting harder to find a flat in Velden.",
        "It took the jury less than an hour to convict the clerk.",
        "It would take months to repair the quay, engineers said.",
        "It cost Ostby 3 million euros to clear the snow.",
        "It has been seven years since the pier at Velden burned.",
        "It was Petra Voss who signed the order.",
        "It was not until Monday that the road was opened.",
        "It is only a matter of time before the roof falls in.",
        "It was shortly after 3 a.m. when the alarm rang in Velden.",
        "It is also thought likely that the quarry will close.",
        "It’s looking ever more likely that the quarry will close.",
        "It was clear from the files that the guards knew of it.",
        "It was through years of digging that the well was found.",
        "It is not just farmers who fear a dry summer.",
        "It is likely to snow in Velden on Friday.",
        "Neither the mayor of Velden nor the union was asked.",
        "Either Velden or Ostby will be host to the games.",
        "Both Velden and Ostby have closed their pools.",
        "Both the mayor and the union have agreed to the cut.",
        "Both houses of the Ostby parliament voted for it.",
        "Each year about 300 people drown in the lakes of the north.",
        "Each family that lost its house in the slide will be paid 3,000 euros.",
        "Each of the 40 divers was given a medal.",
        "When the wall broke, it took the only road with it.",
        "If the ferries are sold, they will sail for Ostby.",
        "When a lake dries up, it may be time to leave.",
        "A day after he said that he would stay, Mayor Karl Brandt resigned.",
        "Facing the end of his term, Mayor Karl Brandt resigned.",
        "THE MAYOR OF VELDEN SAID HIS TOWN WAS CUT OFF.",
    ],
)
def test_what_stands_alone_needs_nothing(text: str) -> None:
    assert needs_context(text) == ""


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("The ferry sank today.", True),
        ("Tomorrow the talks go on.", True),
        ("The ferry sank this week.", True),
        ("The ferry sank last Monday.", True),
        ("The ferry sank two days ago.", True),
        ("The bridge closes in the next few weeks.", True),
        ("The ferry sank on Monday.", False),
        ("The ferry sank on May 3.", False),
        ("The ferry sank yesterday, on May 3.", False),
        ("It was the last day of the talks.", False),
        ("USA Today told of the last man aboard.", False),
    ],
)
def test_time_counted_from_the_day_of_publication_is_relative(text: str, relative: bool) -> None:
    assert relative_time(text) is relative


@given(st.text(alphabet="aB “”\"‘’'«»„.,?\n5said", max_size=80))
def test_quotations_lie_apart_and_inside_any_text(text: str) -> None:
    marked = find_marked(text)
    assert all(each.span.end <= len(text) and each.span.of(text).strip() for each in marked)
    assert all(a.span.end <= b.span.start for a, b in pairwise(marked))


@pytest.mark.parametrize("mark", ['"', "“", "‘", "'", "“a\n", '"a," he said. '])
def test_the_time_grows_with_the_length_and_not_its_square(mark: str) -> None:
    def seconds(size: int) -> float:
        article = Article("a", "Outlet", "", "The end. " + mark * (size // len(mark)))
        sentences = split_sentences(Article("a", "Outlet", "", "The end."))
        started = time.process_time()
        find_quotations(article, sentences)
        return time.process_time() - started

    seconds(2_000)
    assert seconds(160_000) < 30 * seconds(20_000) + 0.3


def test_a_megabyte_of_marks_takes_less_than_a_second() -> None:
    article = Article("a", "Outlet", "", '"' * 1_000_000)
    started = time.process_time()
    assert find_quotations(article, ()) == ()
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("quoted", "speech"),
    [
        ("“one two three four five six seven”", False),
        ("“one two three four five six seven eight”", True),
        ("“We are ready”", False),
        ("“We are all ready”", True),
    ],
)
def test_the_length_from_which_a_fragment_is_speech(quoted: str, *, speech: bool) -> None:
    """Eight words in lower case, four with a capital and no stop."""
    assert is_speech(quoted) is speech


def test_the_name_behind_a_pronoun_is_looked_for_in_the_sentences_before_the_last() -> None:
    text = "Gen. Serhii Naev left Kyiv. The troops came back. “We are all ready now,” he said."
    article = Article("a", "Outlet", "", text)
    assert find_quotations(article, split_sentences(article))[0].speaker == "Serhii Naev"


def test_a_person_has_the_longest_name_that_speaks() -> None:
    """Four words, one of them small: the words before a verb, but for what is no name."""
    persons = find_persons("Later on, Etel Ruca de Silva said so. Silva also told them.")
    assert persons == {"Silva": Person("Etel Ruca de Silva", "")}
