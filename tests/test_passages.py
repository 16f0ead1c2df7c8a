"""What can stand alone as a point, what is joined or trimmed, and what is left out."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from summarize.data import Article, Sentence, Span
from summarize.passages import Passages, is_trimmed, make_passages
from summarize.quotations import find_quotations
from summarize.sentences import split_sentences
from tests.promises import broken_promises
from tests.strategies import hostile_texts, news_articles, text_of


def cut(marked: str) -> tuple[Article, tuple[Sentence, ...]]:
    """An article from text in which "|" stands before each further sentence of a paragraph."""
    text = marked.replace("|", "")
    article = Article("a", "Outlet", "Title", text)
    sentences: list[Sentence] = []
    at = 0
    for paragraph, line in enumerate(marked.split("\n")):
        for piece in line.split("|"):
            bare = piece.strip()
            if bare:
                start = text.index(bare, at)
                at = start + len(bare)
                span = Span(start, at)
                index = len(sentences)
                sentences.append(Sentence("a", "Outlet", index, span, bare, paragraph))
    return article, tuple(sentences)


def made(marked: str) -> Passages:
    return make_passages(*cut(marked))


def texts(marked: str) -> list[str]:
    return [re.sub(r"\s+", " ", passage.text) for passage in made(marked).passages]


def test_a_sentence_that_stands_alone_is_a_passage() -> None:
    found = made("The mayor opened the bridge on Monday.")
    assert [p.text for p in found.passages] == ["The mayor opened the bridge on Monday."]
    assert found.left_out == ()


def test_a_pronoun_is_joined_with_the_sentence_that_names() -> None:
    assert texts("Mr. Hale opened the bridge. |He also thanked the workers.") == [
        "Mr. Hale opened the bridge.",
        "Mr. Hale opened the bridge. He also thanked the workers.",
    ]


def test_who_is_named_first_may_tell_it() -> None:
    told = "Skol Foods will shut its plant in Torsk, it announced on Tuesday."
    assert texts(told) == [told]
    assert texts("The plant in Torsk will be shut, it announced on Tuesday.") == []
    assert texts("In Torsk Harbour a plant will be shut, it announced on Tuesday.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Tessant's sales rose 5 percent in the first half, it said on Tuesday.",
        "The Greens of Ostmark will go into opposition, they decided on Tuesday.",
        "Two of the five stolen paintings were found in Alten on Tuesday.",
    ],
)
def test_a_lead_that_names_what_its_pronoun_or_number_means_is_a_point(told: str) -> None:
    assert texts(told) == [told]


@pytest.mark.parametrize(
    "told",
    [
        "Yesterday's vote was a mistake, it said on Tuesday.",
        "Two of the five were found in Alten on Tuesday.",
        "Three of the five face charges in Alten.",
    ],
)
def test_a_lead_that_names_neither_is_no_point(told: str) -> None:
    assert texts(told) == []


def test_a_leading_connective_is_trimmed() -> None:
    passage = made("But the mayor opened the bridge.").passages[0]
    assert (passage.text, passage.origin) == ("The mayor opened the bridge.", "trimmed")


def test_a_quotation_of_two_sentences_is_one_passage() -> None:
    text = "“The bridge is safe. |It will last a century,” Mr. Hale said."
    assert texts(text) == ["“The bridge is safe. It will last a century,” Mr. Hale said."]


def test_speech_that_goes_on_is_joined_with_its_speaker() -> None:
    text = "“The bridge is safe,” Mr. Hale said. |“It will last a century.”"
    assert texts(text) == [
        "“The bridge is safe,” Mr. Hale said.",
        "“The bridge is safe,” Mr. Hale said. “It will last a century.”",
    ]


def test_a_quotation_with_a_lost_mark_is_left_out() -> None:
    found = made("The bridge is safe. |It will last,” Mr. Hale said.\nThe mayor left the city.")
    assert [p.sentences for p in found.passages] == [(2,)]
    assert found.left_out == ((0, "a quotation mark is lost"), (1, "a quotation mark is lost"))


def test_trimming_only_leaves_words_out() -> None:
    assert is_trimmed("The war goes on.", "But the war goes on.")
    assert not is_trimmed("The war will go on.", "But the war goes on.")
    assert not is_trimmed("the War goes on.", "But the war goes on.")
    assert not is_trimmed("", "But the war goes on.")


def test_trimming_never_loses_a_denial() -> None:
    assert not is_trimmed("He will go.", "He will not go.")
    assert not is_trimmed("Troops left.", "No troops left.")


def test_he_said_is_joined_with_the_sentence_that_names_him() -> None:
    text = "Mr. Hale opened the bridge. |“We are glad to see it,” he said."
    assert texts(text)[-1] == "Mr. Hale opened the bridge. “We are glad to see it,” he said."
    assert texts("The bridge was opened today. |“We are glad to see it,” he said.") == [
        "The bridge was opened today."
    ]


def test_speech_without_a_speaker_is_left_out() -> None:
    found = made("The bridge was opened today.\n\n“We are glad to see it here.”")
    assert found.left_out == ((1, "a quotation whose speaker is not told"),)


def test_a_term_in_quotation_marks_needs_no_speaker() -> None:
    text = "The bridge was opened after a “working visit” in May."
    assert texts(text) == [text]


def test_a_quotation_too_long_for_a_point_is_left_out() -> None:
    text = (
        "“" + " |".join(f"The part number {n} of it stands." for n in range(6)) + "” said Mr. Hale."
    )
    assert made(text).passages == ()


def test_a_sentence_that_introduces_takes_what_follows() -> None:
    text = "Mr. Hale told reporters there:\n“The bridge is safe for all.”"
    assert [p.sentences for p in made(text).passages] == [(0, 1)]


def test_a_definite_phrase_is_joined_with_the_sentence_that_introduces_it() -> None:
    text = "Mr. Hale opened the bridge. |He met workers. |{} |The law bans it."
    assert texts(text.format("Norhaven passed a law in May."))[-1] == (
        "Norhaven passed a law in May. The law bans it."
    )
    assert "The law bans it." not in " ".join(texts(text.format("The ferry sank in May.")))


def test_a_connective_before_what_the_article_is_about_is_trimmed() -> None:
    article, sentences = cut("A deal ends the siege of Tarl. |But the deal carries risks for both.")
    about = replace(article, title="A deal for Tarl")
    found = make_passages(about, sentences).passages
    assert [each.text for each in found][1:] == ["The deal carries risks for both."]


def test_a_verb_that_is_left_out_stands_in_the_sentence_before() -> None:
    told = "The port says the captain called it by radio. |The harbor master insists he did not."
    assert texts(told)[1:] == [told.replace("|", "")]


def test_what_them_means_stands_in_the_sentence_or_before_it() -> None:
    told = "Engineers had asked for fenders. |The pier that was hit, No. 4, never got them."
    assert texts(told)[1:] == [told.replace("|", "")]
    alone = "The mayor met the strikers and thanked them."
    assert texts(f"Rain fell in Tarl on Monday. |{alone}") == [
        "Rain fell in Tarl on Monday.",
        alone,
    ]


def test_the_others_stand_behind_those_that_they_are_others_of() -> None:
    before = "Three of the five stolen paintings are still missing in Alten."
    assert f"{before} A monk had the others." in texts(f"{before} |A monk had the others.")
    assert "A monk in Alten had the others." not in texts(
        "It rained. |A monk in Alten had the others."
    )


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The east wing of the palace burned down on Monday.", "The roof has fallen in."),
        ("Kelby City kept faith with coach Rory Dunne.", "The club is 16th in the league."),
    ],
)
def test_a_part_stands_behind_what_it_is_of(before: str, told: str) -> None:
    assert texts(f"{before} |{told}") == [before, f"{before} {told}"]


@pytest.mark.parametrize(
    "told",
    [
        "The roof of the palace has fallen in.",
        "The club from Kelby is 16th.",
        "The Norwegian team made it to the final.",
        "Police found a body and moved it.",
        "The dam holds, and it will hold for a century.",
    ],
)
def test_what_is_told_in_the_sentence_needs_none_before(told: str) -> None:
    assert told in texts(f"Rain fell in Tarl on Monday. |{told}")


def test_who_is_known_by_his_age_alone_is_joined_with_his_name() -> None:
    told = "Ida Holm was freed in Tarl. |The 70-year-old was held for a year."
    assert texts(told)[1:] == [told.replace("|", "")]
    assert texts("Rain fell in Tarl. |The 70-year-old was held.") == ["Rain fell in Tarl."]
    assert texts("The 12-year-old boy, Nils Orre, was found.") == [
        "The 12-year-old boy, Nils Orre, was found."
    ]


def test_what_an_article_is_about_needs_no_introduction() -> None:
    text = "The law on ferries is in force. |The Hale sank in May. |The law bans old ferries."
    assert texts(text)[-1] == "The law bans old ferries."


def test_headings_and_fragments_are_in_no_passage_and_nothing_reaches_over_them() -> None:
    article, sentences = cut("Mr. Hale opened the bridge.\nThe New Bridge\nHe thanked the workers.")
    heading = replace(sentences[1], kind="heading")
    found = make_passages(article, (sentences[0], heading, sentences[2]))
    assert [p.sentences for p in found.passages] == [(0,)]
    assert dict(found.left_out)[1] == "a heading"


@pytest.mark.parametrize(
    "text",
    [
        "Is the bridge still open to the public?",
        "We opened the bridge to the public.",
        "• The bridge is open to the public.",
        "Click here for more about the bridge.",
        "The listing of the bridge can be viewed HERE.",
        "The mayor has released his remarks, which can be read here in full.",
        "The mayor issued the following statement through his lawyer, Nils Orre.",
        "A view of the newly opened bridge in Tarl, Monday, Nov. 19, 2012.",
        "The bridge opened.",
        "Getting fired from the bridge was the turning point for me.",
        "Success for Ms. Hale and me would’ve been a bridge.",
        "By all accounts the bridge now takes share from us.",
        "Football fans, get ready to rock.",
        "Think of the bridge as a gate to the north.",
        "Here’s what the new bridge will cost.",
        "The new bridge takes you to Norhaven in an hour.",
        "Once a cheater, always a cheater!",
        "Anyone with information on the crash is asked to call the police at 555-0100.",
        "Additional information is available at http://www.norhaven.example/bridge.",
        "#FindTheFerry — Coast Guard (@coastguard) May 10, 2016",
        "Posted by Nils Ferrow on March 12, 2025 at 9:15 a.m.",
        "Rocket sirens sound in Ashkelon, Gaza-bordering regions (Haaretz)",
        "The Wolf Photography: Shelly Roe Music: Danny Roe Distributor: Roe Pictures.",
        "Mr. Hale said during a joint news conference in Norhaven.",
    ],
)
def test_what_no_point_can_be_is_left_out(text: str) -> None:
    assert made(text).passages == ()


@pytest.mark.parametrize(
    "text",
    [
        "World War I began after the bridge was opened.",
        "Queen Elizabeth I was crowned in Norhaven.",
        "The US mine was closed on Monday.",
        "The bridge was named “Our Lady and You” by the city.",
        "Mr. Hale said on Monday the bridge won the prize.",
        "The ferry sank at 9:15 on Monday: Police found three cars.",
        "The lawsuit of Ida Holm, which can be read in full here, tells of two ferries.",
    ],
)
def test_what_only_looks_like_address_or_half_a_report_is_a_point(text: str) -> None:
    assert texts(text) == [text]


def test_one_dash_is_no_list_and_three_are() -> None:
    line = "— Ten firefighters were arrested on Monday in {}."
    assert texts(line.format("Norhaven")) == [line[2:].format("Norhaven")]
    assert texts("\n".join(line.format(place) for place in ("Aby", "Boby", "Coby"))) == []


def test_the_label_of_a_section_is_trimmed() -> None:
    assert texts("The numbers: Sales at shops fell by 16.4% in April.") == [
        "Sales at shops fell by 16.4% in April."
    ]
    assert texts("Updated: Ida Holm won in Tarl.") == ["Ida Holm won in Tarl."]


def test_an_interview_gives_no_points() -> None:
    lines = ["JANE ROE: Our first bridge was wooden.", "JON ROE: The river took it from us."]
    assert texts("\n".join(lines * 2)) == []


def test_a_quotation_over_paragraphs_is_no_point() -> None:
    text = "“The bridge is safe for all.\n“It will last,” Mr. Hale said."
    assert texts(text) == []


def test_nothing_inside_quotation_marks_is_trimmed() -> None:
    text = "“But the bridge is safe for all,” Mr. Hale said."
    assert texts(text) == [text]


@given(news_articles())
def test_every_passage_of_any_news_keeps_the_promise(news: tuple[tuple[str, ...], ...]) -> None:
    _keeps_the_promise(Article("a", "Outlet", "Title", text_of(news)))


@given(hostile_texts())
def test_every_passage_of_hostile_text_is_whole(text: str) -> None:
    article = Article("a", "Outlet", "Title", text)
    sentences = split_sentences(article)
    made = make_passages(article, sentences)
    inside = {index for passage in made.passages for index in passage.sentences}
    left = {index for index, _ in made.left_out}
    assert inside | left == {sentence.index for sentence in sentences}
    assert not inside & left
    for passage in made.passages:
        source = passage.span.of(text)
        assert (
            passage.text == source
            if passage.origin == "quoted"
            else is_trimmed(passage.text, source)
        )


@pytest.mark.parametrize("place", ["seeds", "../shared/seeds"])
def test_every_passage_of_whole_articles_keeps_the_promise(place: str) -> None:
    files = sorted(Path(place).rglob("*.txt"))
    if not files:
        pytest.skip(f"no articles in {place}")
    for file in files:
        _keeps_the_promise(Article(file.stem, "Outlet", "", file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["mds/multinews_a", "clustering/basil_2010_2014"])
def test_every_passage_of_real_articles_keeps_the_promise(name: str) -> None:
    file = Path("../shared/data") / f"{name}.jsonl"
    if not file.exists():
        pytest.skip(f"needs {file}")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    documents = [
        each for row in rows for each in row.get("documents", [row]) if each["text"].strip()
    ]
    for number, each in enumerate(documents[:150]):
        _keeps_the_promise(Article(str(number), "Outlet", "", each["text"]))


def _keeps_the_promise(article: Article) -> None:
    for passage in make_passages(article, split_sentences(article)).passages:
        assert broken_promises(article.text, passage.text, passage.span) == [], passage.text


@pytest.mark.parametrize(
    ("article", "point", "broken"),
    [
        ("“One. Two,” he said.", "“One.", "ends inside a quotation"),
        ("“One. Two,” Mr. Hale said.", "Two,” Mr. Hale said.", "begins inside a quotation"),
        ("He left. She stayed.", "She stayed.", "begins with a pronoun"),
        ("One. Two,” Hale said.", "Two,” Hale said.", "closes a quotation that it does not open"),
        ("“We are all ready here.”", "“We are all ready here.”", "a quotation without its speaker"),
        (
            "“We are all ready here,” he said.",
            "“We are all ready here,” he said.",
            "a speaker who is",
        ),
    ],
)
def test_the_checker_of_the_promise_sees_what_breaks_it(
    article: str, point: str, broken: str
) -> None:
    start = article.index(point)
    told = broken_promises(article, point, Span(start, start + len(point)))
    assert any(each.startswith(broken) for each in told)


def test_a_fragment_of_speech_needs_three_words_of_its_sentence() -> None:
    """Two words beside it ("Signs everywhere") do not tell it."""
    fragment = "“the old bridge will fall down before winter”"
    assert texts(f"Signs everywhere {fragment}.") == []
    assert len(texts(f"Signs everywhere here {fragment}.")) == 1


def test_two_dashes_are_no_list() -> None:
    text = "— The mayor opened the new bridge.\n— The council closed the old road."
    assert len(made(text).passages) == 2


@pytest.mark.parametrize(
    "text", ["Nobody was hurt.", "No one died.", "Forty cows died.", "Three people were killed."]
)
def test_a_few_words_on_lives_are_a_point(text: str) -> None:
    assert texts(f"The barn burned on Monday. |{text}")[-1] == text


def test_a_noun_that_may_be_an_order_opens_news() -> None:
    for text in ("Support for the war fell to 41 percent in May.", "Talks on the lake were held."):
        assert texts(f"The mayor left on Monday. |{text}")[-1] == text
    assert texts("The mayor left on Monday. |Support the work of our team.") == [
        "The mayor left on Monday."
    ]


@pytest.mark.parametrize("text", ["The cow died.", "Nobody knows."])
def test_a_few_words_on_what_was_told_are_no_point(text: str) -> None:
    assert texts(f"The barn burned on Monday. |{text}") == ["The barn burned on Monday."]


@pytest.mark.parametrize(
    "line",
    [
        "The former mayor of Port Ellery was convicted on Wednesday of accepting a bribe.",
        "The ruling front's candidate, R. Chandrapal, won the by-election by 11,206 votes.",
        "A retired dinner lady has won a battle to keep a hippo of concrete in her front garden.",
    ],
)
def test_a_sentence_that_opens_an_article_stands_alone(line: str) -> None:
    article = Article("a", "Post", "", f"{line}\n\nThe court gave its reasons on Friday.")
    made = make_passages(article, split_sentences(article)).passages
    assert made[0].text == line


def whole_texts(text: str) -> list[str]:
    article = Article("a", "Post", "", text)
    return [passage.text for passage in make_passages(article, split_sentences(article)).passages]


_END = "The town of Velden lies on a lake, and 900 people live in it."


@pytest.mark.parametrize(
    "told",
    [
        "Both men were brought up alive from the flooded shaft on Monday.",
        "Neither ship was warned of the storm that drove them on the rocks.",
        "Each household will be given 300 litres of water from Friday on.",
        "Another earthquake has struck the north, killing twelve.",
        "The landlord said that he would pull down the burned house.",
        "The separatist was tried in the town that he had shelled.",
        "MAYOR KARL BRANDT RESIGNED ON SUNDAY.",
    ],
)
def test_what_opens_an_article_may_be_told_of_by_its_headline_alone(told: str) -> None:
    opening, later = f"{told}\n\n{_END}", f"{_END}\n\nThe crowd clapped.\n\n{told}"
    assert told in whole_texts(opening)
    if not told.isupper():
        assert told not in whole_texts(later)


@pytest.mark.parametrize(
    "told",
    ["Both were brought up alive.", "It will close in June.", "Neither of them was warned of it."],
)
def test_what_stands_for_nothing_that_an_article_tells_opens_none(told: str) -> None:
    assert told not in whole_texts(f"{told}\n\n{_END}")


def test_a_name_that_could_be_a_plural_is_known_by_the_rest_of_its_article() -> None:
    told = "Evans writes that during her second term she was offered a bribe."
    whole = f"Senator Mary Evans has written a book.\n\nThe cover is blue.\n\n{told}"
    assert told in whole_texts(whole)
    officials = "Officials said that she was offered a bribe."
    assert officials not in whole_texts(whole.replace(told, officials))


def test_a_later_sentence_may_speak_of_the_lawsuit_that_the_lead_tells_of() -> None:
    """It was asked for a report or a study, of which no lead on a lawsuit tells."""
    told = "Holm pushed a colleague down the stairs, according to the lawsuit."
    lead = "A nurse has sued the clinic of Velden for ten million. The clinic was built in 1990."
    assert told in whole_texts(f"{lead}\n\nThe stairs are steep.\n\n{told}")
    report = told.replace("lawsuit", "study")
    assert report not in whole_texts(f"{lead}\n\nThe stairs are steep.\n\n{report}")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("“We have lost the pier and the summer,” Ida Holm was quoted as saying.", "Ida Holm"),
        (
            "“The pier will not be built again,” the mayor was quoted by Echo as saying.",
            "the mayor",
        ),
        ("At a hearing in Velden, Petra Voss shot back: “You have read none of it.”", "Petra Voss"),
        ("As Karl Brandt puts it, “This is not only a jail, it is a town.”", "Karl Brandt"),
        ("Ostby Lines has issued a brief statement: “We wait for the board.”", "Ostby Lines"),
        ("The pilot went on, “Take ten and you still have a fleet.”", "The pilot"),
    ],
)
def test_a_verb_of_several_words_tells_who_speaks(told: str, speaker: str) -> None:
    article = Article("a", "Post", "", f"A storm damaged the pier on Sunday.\n\n{told}")
    sentences = split_sentences(article)
    assert find_quotations(article, sentences)[0].speaker == speaker
    assert told in [passage.text for passage in make_passages(article, sentences).passages]


@pytest.mark.parametrize(
    ("told", "is_point"),
    [
        ("Les mineurs ont été retrouvés lundi, selon le préfet de la région.", False),
        ("Il sindaco si è dimesso ieri dopo le proteste per la nuova strada.", False),
        ("“Nous ne céderons pas devant la rue,” the mayor said.", True),
        ("The film La nuit des longs couteaux won a prize on Friday.", True),
    ],
)
def test_a_sentence_in_another_language_is_a_point_only_as_somebodys_words(
    told: str, is_point: bool
) -> None:
    text = f"{_END}\n\n{told}\n\n{_END}\n\nThe crowd clapped when the boats came in on Monday."
    article = Article("a", "Post", "", text, language="en")
    made = make_passages(article, split_sentences(article))
    assert (told in [passage.text for passage in made.passages]) is is_point
    assert is_point or "in another language than its article" in dict(made.left_out).values()


@pytest.mark.parametrize(
    "told",
    [
        "Police had shown bottles to reporters Ostby's chief of police has suspended two officers.",
        "Skaters were crossing the frozen bay Ostby's weather service has lifted its warning.",
        "Rescuers lift a boy from the roof of a flooded school The river has fallen by a metre.",
        "The mayor waits outside the court In a ruling on Monday the judges cleared her.",
    ],
)
def test_what_a_caption_without_a_stop_runs_into_is_no_point(told: str) -> None:
    article = Article("a", "Post", "", f"{told}\n\n{_END}")
    made = make_passages(article, split_sentences(article))
    assert dict(made.left_out)[0] == "a headline runs into it"


@pytest.mark.parametrize(
    "told",
    [
        "Officials told newspapers Ostby's council had voted for the road.",
        "Halvik does not consider Ostby's current council to be fair.",
        "Holm wrote for the newspaper The Hindu and the weekly The Week in May.",
        "Holm won the prize for the film The Piano in May.",
        "The council said that residents Ostby's mayor had invited stayed away.",
    ],
)
def test_a_name_behind_a_noun_or_a_verb_begins_no_sentence(told: str) -> None:
    assert told in whole_texts(f"{told}\n\n{_END}")
