"""What the evidence does not say is found; what it says, in these or other words, passes."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.checking import Content, Verdict, compare, new_words, supported, uncovered_words
from summarize.language.names import NameTable
from summarize.sentences import split_spans

DATA = Path(os.environ.get("SUMMARIZE_DATA", "../shared/data"))

PUTIN = (
    "Russian President Vladimir Putin arrived in Minsk on Monday, Dec. 19, with 12 officials, "
    "and said Belarus would not be absorbed."
)
WORRY = "of grave and growing concern to Dutch, Belgian, Danish, Swiss and German"
FIRE = (
    "The fire burned nearly 1,200 acres near Salem and killed five people, Fire Chief Ann Brown "
    "said. “We have never seen anything like it,” she told reporters at 5:30 p.m."
)


@pytest.mark.parametrize("sentence", [PUTIN, FIRE, *FIRE.split(". ")])
def test_a_sentence_supports_itself_fully(sentence: str) -> None:
    assert supported(sentence, sentence) == Verdict(ok=True, reasons=(), score=1.0)
    assert supported(sentence, [PUTIN, FIRE]).ok


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Putin arrived in Minsk on Monday.", PUTIN),
        ("Vladimir Putin arrived in Minsk with twelve officials.", PUTIN),
        ("Putin said Belarus won't be absorbed.", PUTIN),
        ("The fire killed 5 people near Salem.", FIRE),
        ("About 1,200 acres burned near Salem.", FIRE),
        ("About 490 hectares burned near Salem.", FIRE),
        ("Brown said they had “never seen anything like it.”", FIRE),
        ("Talks begin at 5:30.", "Talks begin at 5:30 p.m."),
        ("The U.S. sent 30 drones.", "The United States sent thirty drones."),
        ("It could cost half of it.", "It might cost 50 percent of it."),
        ("A French court ruled.", "A court in France ruled on it."),
        ("It declined to comment.", "The company had no immediate comment."),
        ("Revenue fell by $2 million.", "Revenue declined by 2 million dollars."),
        # a unit glued to its number, a number read as a year, a year within a span or in a name
        ("Sales rose to 1.76bn euros.", "Sales rose to 1.76 billion euros."),
        ("More than 1,800 soldiers left.", "More than 1800 US soldiers left."),
        ("The mill dates from 1950.", "They built the old mill by the river in 1940-60."),
        ("Sales in 2019 fell.", "Sales of the 2019 model fell."),
        ("The talks ended yesterday, he said.", "He said that the talks ended yesterday."),
        # what a quotation puts in or leaves out; a word in single marks quotes nobody
        ("“[They] were brave and kind,” she said.", "She said the men “were brave and kind.”"),
        ("She called it “sad ... and wrong.”", "She called it “sad, slow and wrong.”"),
        ("The 'falcons' won here.", "The doves won here."),
        # denied elsewhere: by an answer, of another thing, of what the evidence does not mention
        (
            "The meeting is in Paris on Monday.",
            "Asked of the meeting in Paris on Monday, he would not.",
        ),
        (
            f"But he was unaware of bridge faults, which have been {WORRY} road engineers.",
            f"He was quite unaware of the issue, which has been {WORRY} bridge engineers.",
        ),
        ("The economy has not grown, he said.", "He said that the economy was weak."),
        ("Not surprisingly, Korea leads in speed.", "Korea leads in speed."),
        ("He did not — as he said — go.", "He did not go, he said."),
        ("Residents had praise for him.", "Residents had nothing but praise for him."),
        ("The sheep left in August.", "The sheep that were rejected left in August."),
        ("Sales declined to 5 million.", "Sales fell to 5 million."),
        # doubt that stays, or that is put in with care; "May" is a month
        ("Officials put the cost at $2 billion.", "He said the fires could cost $2 billion."),
        ("If convicted, he faces 17 years.", "If convicted, he could face 17 years."),
        ("He would face 17 years.", "He could face 17 years."),
        ("The men reportedly left by car.", "The men left by car, police said."),
        (
            "In May prices rise every spring in the north of the country.",
            "Prices rise every spring in the north of the country. Sales fell. It was in May.",
        ),
        ("Sales were higher than expected.", "Sales rose instead of falling as expected."),
        ("The American court in Lyon ruled on Monday.", "The U.S. court in Lyon ruled on Monday."),
        ("Ann met Bob in Oslo.", "Ann met in Oslo. Bob came."),
        # few new words, and a few words longer than very short evidence
        ("He slept well in Minsk.", "Putin arrived in Minsk."),
        ("No one died.", "Nobody was killed."),
        # denied in other words
        ("Elm is short of nurses.", "Elm needs nurses."),
        ("Sales fell short of the target.", "Sales missed the target."),
        ("Sales missed the target.", "Sales fell short of the target."),
        ("Elm lacks nurses.", "Elm is short of nurses."),
        ("It raised nearly 4,000 pounds.", "It raised just short of 4,000 pounds."),
        ("It was a miracle, Elm said.", "It was nothing short of a miracle, Elm said."),
        ("The club did not keep its lead.", "The club lost its lead."),
        ("Elm no longer pays for meals.", "Elm stopped paying for meals."),
        ("Elm stopped paying for meals.", "Elm no longer pays for meals."),
        ("The clause is not in the treaty.", "The clause was removed from the treaty."),
        # what is to be done, and is not told as done
        ("A plant, to be built in Elm, is new.", "The new plant will be built in Elm."),
        ("The union appealed.", "The union appealed, and will appeal again."),
        ("Elm will not act until it is asked.", "Elm will not act until they will have asked it."),
        # denied twice in both, or in other words
        ("Elm did not reject the bid.", "Elm failed to reject the bid."),
        ("The ministry did not deny the report.", "The ministry never denied the report."),
        ("Elm denied the report.", "Elm did not deny the leak. It denied the report."),
        ("They are not members of it.", "They are not, nor have never been, members of it."),
        ("No one denied that Elm was unsafe.", "Nobody denied that Elm was unsafe."),
        ("He will find out who failed to read it.", "I will not guess who failed to read it."),
        ("He would neither confirm nor deny it.", "He refused to confirm or deny it."),
        ("He would not confirm the report.", "He would neither confirm nor deny the report."),
        ("Elm did not confirm it.", "Elm has neither confirmed nor denied it."),
        ("Elm did not deny the sale.", "Elm has neither confirmed nor denied the sale."),
        ("Elm would neither confirm nor deny it.", "Elm has neither denied nor confirmed it."),
        ("The report was not denied by Elm.", "Elm did not deny the report."),
        ("The report of a leak was denied.", "They denied the report of a leak."),
        ("Elm did not know the reason.", "Elm did not know the reason the sheep were rejected."),
        ("Elm denied the report.", "The report was denied by Elm."),
        ("He said in Oslo that it was so and that it is so.", "He said so in Oslo."),
    ],
)
def test_other_words_for_the_same_pass(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence", "kind"),
    [
        ("Putin arrived with 13 officials.", PUTIN, "number"),
        ("Putin arrived with twenty officials.", PUTIN, "number"),
        ("The fire burned more than 12,000 acres.", FIRE, "number"),
        ("The fire killed five acres.", FIRE, "number"),
        ("About 1,200 hectares burned.", FIRE, "number"),
        ("It was a COVID-20 case.", "It was a COVID-19 case.", "number"),
        ("At 6:30 p.m. she spoke.", FIRE, "number"),
        ("Fewer than 50 died.", "More than 50 died.", "number"),
        ("He finished with 5.", "He finished 5th.", "number"),
        ("It grew by more than 30.", "It grew by 30 percent.", "number"),
        ("Two mayors met one judge.", "Two mayors met.", "number"),
        ("Putin arrived on Tuesday.", PUTIN, "date"),
        ("Putin arrived on Dec. 18.", PUTIN, "date"),
        ("Putin arrived in January.", PUTIN, "date"),
        ("Putin arrived on Dec. 19, 2021.", PUTIN, "date"),
        ("In 2000 he won.", "He won the 2000 metres.", "date"),
        ("Xi Jinping arrived in Minsk.", PUTIN, "name"),
        ("Vladimir Lukin arrived in Minsk.", PUTIN, "name"),
        ("Lukashenko said it would not be absorbed.", PUTIN, "name"),
        ("Putin arrived in Kyiv.", PUTIN, "name"),
        ("Then Mara spoke in Rome.", "Then Mira spoke in Rome.", "name"),
        ("Then Lara spoke in Rome.", "Then Lars spoke in Rome.", "name"),
        ("AOL lost 846,000 subscribers.", "America Online lost 846,000 subscribers.", "name"),
        ("They wrote to the Times.", "They said that the time had come, and wrote.", "name"),
        ("Brown said they had “seldom seen anything like it.”", FIRE, "quotation"),
        ("Brown called it “a monstrous thing to see.”", FIRE, "quotation"),
        (
            "Lee said the bridge was “old and unsafe for cars.”",
            "Lee said “I am sorry.” The bridge was old and unsafe for cars.",
            "quotation nobody makes",
        ),
        ("Putin said Belarus would be absorbed.", PUTIN, "negation left out"),
        ("Putin never arrived in Minsk.", PUTIN, "negation put in"),
        ("Putin didn’t arrive in Minsk on Monday.", PUTIN, "negation put in"),
        ("He denied that it was true.", "He said that it was true.", "negation put in"),
        ("He did not deny that Elm knew.", "He denied that Elm knew.", "denied in one"),
        ("He denied that Elm knew.", "He did not deny that Elm knew.", "denied in one"),
        ("The firm never denied the leak.", "The firm denied the leak.", "denied in one"),
        ("Elm failed to reject the bid.", "Elm rejected the bid.", "denied in one"),
        ("He stopped short of denying the report.", "He denied the report.", "denied in one"),
        ("Elm reached the target.", "Elm fell short of the target.", "negation left out"),
        ("Elm has nurses.", "Elm is short of nurses.", "negation left out"),
        ("He called for it.", "He stopped just short of calling for it.", "negation left out"),
        ("The club lost its lead.", "The club did not keep its lead.", "opposite"),
        ("Elm did not pay for meals.", "Elm stopped paying for buses and paid for meals.", "nega"),
        ("The trial began on Monday.", "The trial will begin on Monday.", "done in the text"),
        ("Elm sold its mine.", "Elm said it would sell its mine.", "done in the text"),
        ("Harald Brun wants to question police.", "Police want to question Harald Brun.", "role"),
        ("He denied the report.", "He refused to confirm or deny the report.", "neither"),
        ("He confirmed the report.", "He would neither confirm nor deny the report.", "neither"),
        ("He denied the report.", "He has neither confirmed nor denied the report.", "neither"),
        ("He confirmed the sale.", "He neither denied nor confirmed the sale.", "neither"),
        ("He has neither confirmed nor denied the report.", "He denied the report.", "neither"),
        ("The report was not denied by Elm.", "The report was denied by Elm.", "denied in one"),
        ("The report was denied by Elm.", "The report was never denied by Elm.", "denied in one"),
        ("Elm denied the report.", "The report has not been denied by Elm.", "denied in one"),
        ("He denied he had not paid.", "He denied he had paid.", "denied in one"),
        ("He stopped the leak.", "He failed to stop the leak.", "negation left out"),
        ("They had evidence.", "They had no evidence.", "negation left out"),
        ("It was possible.", "It was impossible.", "opposite"),
        ("Prices fell on Monday.", "Prices rose on Monday.", "opposite"),
        ("Prices may rise on Monday.", "Prices will rise on Monday.", "only possible"),
        ("Prices will rise on Monday.", "Prices may rise on Monday.", "certain"),
        ("He said that there may be a new law.", "He said there will be a new law.", "only"),
        ("The firm kept the old files.", "The firm deleted the old files.", "opposite"),
        ("The alien queen praised cheap green cheese loudly.", PUTIN, "new words"),
        ("", PUTIN, "says nothing"),
    ],
)
def test_a_lie_is_caught_with_its_reason(text: str, evidence: str, kind: str) -> None:
    verdict = supported(text, evidence)
    assert not verdict.ok
    assert any(reason.startswith(kind) for reason in verdict.reasons), verdict
    assert verdict.score <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Ann met Bob in Oslo and gave him 5 books on Friday.",
        "Bob met Ann in Paris and gave him 5 books on Friday.",
        "Ann met Bob in Paris and gave him 7 books on Friday.",
        "Ann met Bob in Paris and gave him 5 books on Sunday.",
    ],
)
def test_names_and_numbers_of_the_article_in_the_wrong_place_are_caught(text: str) -> None:
    article = (
        "Ann met Bob in Paris and gave him 5 books on Friday. On Sunday the two had gone to Oslo "
        "in a car with 7 others."
    )
    assert not supported(text, article).ok
    assert supported("Ann met Bob in Paris and gave him 5 books on Friday.", article).ok


def test_a_claim_is_compared_with_the_sentences_nearest_to_it() -> None:
    """Of two that share as many words the shorter is nearer; others share half as many at least."""
    searched = "Divers searched the ferry in heavy rain near Port Elm."
    evidence = Content((f"{searched} Divers searched the ferry. The captain of the ferry left.",))
    claim = Content(("Divers searched the ferry on Monday.",))
    near = [sentence.text for sentence in evidence.nearest(claim)]
    assert near == ["Divers searched the ferry.", searched]
    other = Content((f"{searched} The captain of the ferry left. It rained.",))
    assert [sentence.text for sentence in other.nearest(claim)] == [searched]


def test_a_weekday_is_that_of_the_same_week_where_the_evidence_tells_the_date() -> None:
    """On Wednesday 21 December 2022, "Monday" is the 19th."""
    day = datetime(2022, 12, 21, tzinfo=UTC)
    evidence = "He left for Oslo on Dec. {}, 2022, with all his men."
    assert supported("He left on Monday.", evidence.format(19), published=day).ok
    assert not supported("He left on Monday.", evidence.format(12), published=day).ok


def test_words_of_one_family_are_not_new() -> None:
    """Five letters make a family: investigators and investigation, but not inverted."""
    evidence = Content(("The investigation of the fire ended.",))
    claim = Content(("Investigators inverted fires endlessly.",))
    assert new_words(claim, evidence) == ["invert", "endless"]


def test_counted_things_keep_their_numbers() -> None:
    evidence = "Five soldiers and twelve civilians were killed."
    assert supported("Twelve civilians were killed.", evidence).ok
    assert not supported("Twelve soldiers were killed.", evidence).ok


VOTE = "The motion was carried by 61 votes to 54 after a long night."
DRONES = "Officials said 30 of the 35 drones launched by the rebels were shot down."
WELL = "The well is 90 metres deep, 12 metres below the old one, the village of Arl said."


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # shares, of a hundred and of counts, and what is left of them
        ("Three in ten voters stayed away.", "30 percent of voters stayed away."),
        ("About 33 percent of voters stayed away.", "A third of voters stayed away."),
        ("More than two-thirds voted.", "Some 69 percent voted."),
        ("Prices fell by 12.5 percent.", "Prices fell by an eighth."),
        ("Four out of five boats sank.", "Of the 25 boats, 20 of them sank."),
        ("Some 4,000 pupils walk.", "The town has 12,000 pupils. A third of them walk."),
        ("A quarter of the $8 million was lost.", "He lost $2 million of the $8 million."),
        ("Six of the eight boats sank.", "There were eight boats, all but two of them sank."),
        ("It uses 60% of the power.", "It uses 40% less power."),
        # a bound put before fewer digits, or turned around
        ("Sales rose by more than 7 percent.", "Sales rose by 7.3 percent."),
        ("More than three thousand left.", "Around 3,400 left."),
        ("Crews worked for more than five months.", "Crews worked for 23 weeks."),
        ("Rents may rise by no more than 4 percent.", "Rents may not rise by more than 4 percent."),
        ("At least 20 died.", "Between 20 and 30 died."),
        # times, rates, differences, what is counted on from another day
        ("It began at half past five.", "It began at 5.30 p.m."),
        ("It began at 6:45 a.m.", "It began at a quarter to seven."),
        ("They meet every six months.", "They meet twice a year."),
        ("The motion had a majority of seven.", VOTE),
        (
            "He came on in the 70th minute.",
            "He scored in the 74th minute, four minutes after that.",
        ),
        ("The fire began on Wednesday.", "The shop shut on Tuesday. A day later the fire began."),
        ("He was born in 2011.", "His sister was born in 2009 and he two years later."),
        ("She knew nothing until Saturday.", "She knew of nothing before; on Saturday she did."),
        # the whole told of the whole, a part as a part
        ("The 35 drones launched by the rebels were old.", DRONES),
        ("30 drones were shot down.", DRONES),
        ("Some villagers fled.", "Half of the villagers fled."),
    ],
)
def test_numbers_that_follow_from_those_given_pass(text: str, evidence: str) -> None:
    reasons = supported(text, evidence, published=datetime(2022, 12, 21, tzinfo=UTC)).reasons
    assert [each for each in reasons if each.startswith(("number", "date"))] == []


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # shares that do not follow
        ("Four in ten voters stayed away.", "30 percent of voters stayed away."),
        ("Some 5,000 pupils walk.", "The town has 12,000 pupils. A third of them walk."),
        ("A fifth of the $8 million was lost.", "He lost $2 million of the $8 million."),
        ("Five of the eight boats sank.", "There were eight boats, all but two of them sank."),
        ("It uses 40% of the power.", "It uses 40% less power."),
        # bounds put in, left out or exchanged
        ("Sales rose by more than 8 percent.", "Sales rose by 7.3 percent."),
        ("Crews worked for more than six months.", "Crews worked for 23 weeks."),
        ("More than 50 miners left.", "Fifty miners left."),
        ("The grant is 900 euros.", "The grant is up to 900 euros."),
        ("At least 30 died.", "Between 20 and 30 died."),
        # other times, rates, differences and units
        ("It began at half past six.", "It began at 5.30 p.m."),
        ("They meet twice a month.", "They meet twice a year."),
        ("The motion had a majority of 61.", VOTE),
        ("Rates rose by 2 percentage points.", "Rates rose by 2 percent."),
        ("Rates rose by 2 percent.", "Rates rose by 2 percentage points."),
        # a part told as the whole
        ("35 drones were shot down.", DRONES),
        ("The villagers fled.", "Half of the villagers fled."),
        ("All villagers fled.", "Most of the villagers fled."),
        # the number of another thing: in the sentence, in the next one, by what follows it
        (
            "Among farmers, 44 percent voted for it.",
            "Among farmers, 31 percent voted for it, against 44 percent of people in towns.",
        ),
        (
            "The older ferry carries 700 passengers.",
            "The new ferry will have room for 700 passengers. The older ferry carries 450.",
        ),
        ("The well is 90 metres below the old one.", WELL),
        (
            "Some 8,000 barns would be insured.",
            "Barns are old. Mr. Ebb said some 8,000 farmers would be insured.",
        ),
        # the date of another thing, or the other end of a time
        (
            "The bridge was opened in 1954.",
            "The bridge was opened in 1931. The road to it was paved in 1954.",
        ),
        ("The bridge is shut since May 3.", "The bridge is shut until May 3."),
    ],
)
def test_numbers_and_dates_of_another_thing_or_kind_are_caught(text: str, evidence: str) -> None:
    reasons = supported(text, evidence).reasons
    assert any(each.startswith(("number", "date")) for each in reasons)


def test_names_of_the_story_count_in_every_form() -> None:
    table = NameTable.build(
        [
            "So the Institute for the Study of War (ISW) spoke of Alexander Lukashenko.",
            "Then Mr. Lukashenka left.",
        ]
    )
    assert supported("Alexander Lukashenko left.", "Then Mr. Lukashenka left.", names=table).ok
    assert not supported("Alexander Lukashenko left.", "Then Mr. Lukashenka left.").ok
    assert supported("The ISW spoke.", "The Institute for the Study of War spoke.", names=table).ok


def test_a_text_much_longer_than_its_evidence_fails() -> None:
    reasons = supported("Putin arrived. " * 30, "Putin arrived in Minsk.").reasons
    assert any(reason.startswith("longer") for reason in reasons)


def test_evidence_in_several_texts_is_taken_together() -> None:
    assert supported("Putin met Brown.", [PUTIN, "Earlier he met Brown."]).ok
    assert not supported("Putin met Brown.", [PUTIN, "Earlier he met Green."]).ok


@given(st.text(alphabet="Ab 1.5%,“”'n’t$\nmay not", min_size=1, max_size=80))
def test_any_text_with_a_word_supports_itself(text: str) -> None:
    assert supported(text, text).ok == any(letter.isalnum() for letter in text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_get_the_same_verdict_twice(text: str, evidence: str) -> None:
    verdict = supported(text, evidence)
    assert verdict == supported(text, evidence)
    assert 0 <= verdict.score <= (1 if verdict.ok else 0.5)
    assert verdict.ok == (not verdict.reasons)


@pytest.mark.parametrize("unit", ["A ", "“A ", "'a ", "not ", "1 ", "may ", "a-1 ", "May 5-", "x"])
@pytest.mark.slow
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        supported(text + "b", [text, "c"])
        return time.process_time() - start

    # What else the machine does only adds to a time: the least of three is nearest to the truth.
    # Sixteen times the text: 16 times as long where time is linear, 256 times where it is square.
    small, large = (min(seconds(length) for _ in range(3)) for length in (2_000, 32_000))
    assert large < 64 * small


@pytest.mark.skipif(not DATA.exists(), reason=f"no development data at {DATA}")
@pytest.mark.slow
def test_real_sentences_never_raise_an_alarm_and_most_lies_do() -> None:
    from benchmarks.corruptions import KINDS, corruptions

    made = corruptions(DATA, each=60, seed=7)
    assert all(supported(lie.sentence, lie.sentence).ok for lie in made)
    for kind in KINDS:
        lies = [lie for lie in made if lie.kind == kind]
        caught = sum(not supported(lie.corrupted, lie.sentence).ok for lie in lies)
        assert caught >= 0.9 * len(lies), kind


STORIES = {
    "ru": (
        "Президент России Владимир Путин прибыл в Минск в понедельник вместе с 12 чиновниками. "
        "Он сказал: «Мы не будем никого поглощать». Переговоры длились 3 часа."
    ),
    "zh": "消防员星期一说，里昂一家工厂发生火灾，12人死亡。工厂关闭了。市长说：“我们失去了一切。”",
    "ar": "قال المسؤولون يوم الاثنين إن ١٢ شخصا قتلوا في حريق في ليون. هل أغلق المصنع؟ نعم أغلق.",
    "hi": "लियोन के एक कारखाने में आग लगने से १२ लोग मारे गए। कारखाना अब बंद है।",
    "ja": "市長は「すべてを失った」と話した。火災で12人が死亡した。",
    "de": "Bürgermeister Paul Keller sagte: „Wir haben alles verloren.“ Zwölf Menschen starben.",
    "es": "El alcalde Juan Pérez dijo el lunes que 12 personas murieron. «Lo perdimos todo», dijo.",
}


@pytest.mark.parametrize("language", STORIES)
def test_every_sentence_of_the_evidence_is_supported_in_any_script(language: str) -> None:
    article = STORIES[language]
    for span in split_spans(article, language=language):
        assert supported(span.of(article), article, language=language) == Verdict(ok=True)


@given(st.text(alphabet="Ab. 1?!,“”'’\n)(no ", min_size=1, max_size=80))
def test_every_sentence_of_any_text_is_supported_by_the_text(text: str) -> None:
    spoken = [span.of(text) for span in split_spans(text) if any(map(str.isalnum, span.of(text)))]
    assert [sentence for sentence in spoken if not supported(sentence, text).ok] == []


@pytest.mark.parametrize("evidence", ["", ".", "The cat sat."])
def test_a_text_about_something_else_is_refused_however_short(evidence: str) -> None:
    assert supported("The bridge closed.", evidence).reasons == (
        "nothing of it is in the evidence",
    )


def test_whole_sentences_are_found_wherever_they_stand() -> None:
    """The words stand first inside a longer sentence and then as one: the second place counts."""
    evidence = Content(("He did not say “Prices rose.” to anyone. Prices rose. Sales fell.",))
    assert evidence.says("Prices rose.")
    assert evidence.says("Prices rose.\nSales fell.")
    assert not evidence.says("say “Prices rose.”")
    assert not Content(("It is false (he said) prices rose.",)).says("prices rose.")


@pytest.mark.parametrize("tag", ["EN", "en-US", "en_GB"])
def test_a_language_may_be_named_by_a_whole_tag(tag: str) -> None:
    assert not supported("He did not go.", "He went.", language=tag).ok


@pytest.mark.parametrize("language", ["ru", "es", "", "xx"])
def test_without_rules_of_a_language_the_verdict_names_what_was_not_checked(language: str) -> None:
    evidence = "Ан встретил 5 детей и 3 кошек вчера."
    verdict = supported("Ан встретил 5 детей вчера.", evidence, language=language)
    code = language or "und"
    assert verdict.unchecked == (
        f"numbers in words: not checked in {code}",
        f"dates in words: not checked in {code}",
        f"negation: not checked in {code}",
        f"roles: not checked in {code}",
    )
    assert verdict.ok


def test_names_cannot_be_found_where_a_script_has_no_capitals() -> None:
    verdict = supported("里昂一家工厂火灾", STORIES["zh"], language="zh")
    assert "names: not checked in zh, which has no capitals" in verdict.unchecked


def test_in_english_everything_is_checked() -> None:
    assert supported("Putin came to Minsk with 12 officials.", PUTIN).unchecked == ()


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("В Минск прибыл Владимир Путин с 13 чиновниками.", "ru", "number"),
        ("В Минск прибыл Владимир Лукин с 12 чиновниками.", "ru", "name"),
        ("В Минске Путин сказал: «Мы поглотим всех».", "ru", "quotation"),
        ("在里昂，13人死亡。", "zh", "number"),
        ("市长说：“我们赢了一切。”", "zh", "quotation"),
        ("市長は「すべてを得た」と話した。", "ja", "quotation"),
        ("Der Bürgermeister sagte: „Wir haben alles gewonnen.“", "de", "quotation"),
        ("قتل ٩ أشخاص في ليون.", "ar", "number"),
        ("Murieron 13 personas, dijo Juan Pérez.", "es", "number"),
        ("Murieron 12 personas, dijo Juan López.", "es", "name"),
    ],
)
def test_what_needs_no_rules_is_checked_in_every_language(
    text: str, language: str, kind: str
) -> None:
    verdict = supported(text, STORIES[language], language=language)
    assert any(reason.startswith(kind) for reason in verdict.reasons), verdict


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Переговоры с Владимиром Путиным в Минске длились 3 часа.", "ru"),
        ("लियोन में 12 लोग मारे गए।", "hi"),
        ("在里昂，12人死亡。", "zh"),
        ("El lunes, Juan Pérez dijo que murieron 12 personas.", "es"),
    ],
)
def test_other_cases_and_other_digits_pass_without_rules(text: str, language: str) -> None:
    assert supported(text, STORIES[language], language=language).reasons == ()


def test_a_longer_word_is_no_other_case_of_a_name() -> None:
    """Three letters more are an ending (Орлова, Орловым), more are another word (Орловскую)."""
    evidence = "Борис прибыл в Орловскую область."
    assert supported("Борис Орлов прибыл.", evidence, language="ru").reasons == (
        'name: "Борис Орлов"',
    )
    assert supported("Борис Орлов прибыл.", "С Орловым прибыл Борис.", language="ru").ok


def test_evidence_read_once_gives_every_text_the_same_verdict() -> None:
    evidence = Content((PUTIN, FIRE))
    for text in ("Putin arrived with 13 officials.", "The fire killed 5 people near Salem."):
        assert compare(text, evidence) == supported(text, [PUTIN, FIRE])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They agreed on closer co-operation.", "They agreed on closer cooperation."),
        ("The mayor was re-elected on Sunday.", "The mayor was reelected on Sunday."),
        ("A pre-trial hearing began.", "A pretrial hearing began."),
        ("They rowed a life boat.", "They rowed a lifeboat."),
        ("The organisation left its defence centre.", "The organization left its defense center."),
        ("The paediatric ward closed.", "The pediatric ward closed."),
    ],
)
def test_words_in_another_spelling_are_covered(one: str, other: str) -> None:
    assert uncovered_words(Content((one,)), Content((other,))) == ()
    assert uncovered_words(Content((other,)), Content((one,))) == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The reception ended.", "The re-entry ended."),
        ("The cells charge fully here.", "The cells charge here."),
    ],
)
def test_words_that_only_begin_or_end_like_others_are_not_covered(text: str, evidence: str) -> None:
    assert len(uncovered_words(Content((text,)), Content((evidence,)))) == 1


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The White House said", "White House spokeswoman Ann Vale met Elm. Vale said"),
        ("The White House said", "Ann Vale, a spokeswoman for the White House, came. She said"),
        ("Northlight said", "Northlight's chief executive, Olive Crane, came. Crane said"),
    ],
)
def test_a_body_says_what_is_said_by_who_speaks_for_it(text: str, evidence: str) -> None:
    what = "the tariffs on steel would stay in place until June."
    assert supported(f"{text} {what}", f"{evidence} {what}").reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The White House said", "Former White House spokeswoman Ann Vale came. Vale said"),
        ("The White House said", "White House spokeswoman Ann Vale met Elm. Tom Hale said"),
        ("Vale said", "White House spokeswoman Ann Vale met Elm. The White House said"),
        ("Lund said", "Foreign Minister Jan Lund and Ruth Ames came. Ames said"),
        ("The White House learned", "White House spokeswoman Ann Vale met Elm. Vale learned"),
    ],
)
def test_nobody_else_says_it_for_a_body_or_for_its_speaker(text: str, evidence: str) -> None:
    what = "the tariffs on steel would stay in place until June."
    reasons = supported(f"{text} {what}", f"{evidence} {what}").reasons
    assert any(reason.startswith("role") for reason in reasons)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Elm fell because of rain.", "Elm fell after rain."),
        ("Elm fell due to a fall in exports.", "A fall in exports led to the fall of Elm."),
        ("Because prices rose, Elm closed.", "Prices rose. That is why Elm closed."),
        ("Elm closed because it had 40 pupils.", "Elm, which had 40 pupils, closed."),
        ("Elm left in protest at the tax.", "Elm left to protest against the tax."),
    ],
)
def test_a_cause_may_be_told_in_other_words(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The ferry was late because of a strike.", "The ferry was late. Dockers called a strike."),
        ("Because prices rose, the mill closed.", "The mill closed in May. Prices rose again."),
        ("The game ended due to a power cut.", "The game ended after the referee was hurt."),
        ("The party left in protest at the tax.", "The party left. A tax on cars was passed."),
    ],
)
def test_a_cause_that_no_sentence_links_is_put_in(text: str, evidence: str) -> None:
    assert any(reason.startswith("cause put in") for reason in supported(text, evidence).reasons)


CONDITIONS = [
    "The airport will reopen on Friday if the ash cloud clears.",
    "If the ash cloud clears, the airport will reopen on Friday.",
    "Berg said the airport will reopen on Friday, provided that the ash cloud clears.",
    "Snow fell and, unless the ash cloud stays, the airport will reopen on Friday.",
    "The airport will reopen on Friday, subject to a check of the runway.",
]


@pytest.mark.parametrize("evidence", CONDITIONS)
def test_what_is_told_without_its_condition_is_refused(evidence: str) -> None:
    reasons = supported("The airport will reopen on Friday.", evidence).reasons
    assert any(reason.startswith("left out") for reason in reasons)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The airport will reopen when the ash clears.", CONDITIONS[0]),
        ("Snow fell.", CONDITIONS[3]),
        ("Asked about it, Berg said no.", "Asked if the airport will reopen soon, Berg said no."),
        ("The airport will reopen on Friday.", f"{CONDITIONS[0]} The airport will reopen Friday."),
        ("Let us turn it into a game.", "If that is the case, let us turn it into a game."),
    ],
)
def test_a_condition_may_be_told_otherwise_or_be_of_something_else(
    text: str, evidence: str
) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("It is the largest dam in the world.", "It is the largest dam in the north."),
        ("The bridge is the longest.", "The bridge is the longest in Elm."),
        ("Kern is the youngest member of parliament.", "Kern is the youngest member of the board."),
    ],
)
def test_the_most_of_something_else_is_refused(text: str, evidence: str) -> None:
    reasons = supported(text, evidence).reasons
    assert any(reason.startswith("of something else") for reason in reasons)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("In the north, no dam is the largest.", "No dam is the largest in the north."),
        ("The best summer in 2 decades ended.", "The best summer in two decades ended."),
        ("It was the worst fire in a decade.", "It was the worst fire in a generation."),
        (
            "It was one of the largest in U.S. history.",
            "It was one of the largest in U.S. history.",
        ),
        ("The largest dam was closed.", "The largest dam, in the north, was closed."),
        (
            "It was the year's closest by-election.",
            "It was the closest in a by-election this year.",
        ),
    ],
)
def test_the_most_of_the_same_passes(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "Finance Minister Ilse Varga resigned.",
            "Housing Minister Ilse Varga resigned on Monday.",
        ),
        ("The finance minister resigned.", "Ilse Varga, the minister for housing, resigned."),
        ("President Lark spoke in Elm.", "Vice President Lark spoke in Elm on Monday."),
        ("Vice President Lark spoke in Elm.", "President Lark spoke in Elm on Monday."),
        (
            "Finance Minister Varga spoke after Housing Minister Lark.",
            "Housing Minister Varga spoke after Finance Minister Lark.",
        ),
        ("The appeals court upheld the ban.", "The district court in Elm upheld the ban."),
    ],
)
def test_another_post_or_body_is_refused(text: str, evidence: str) -> None:
    assert any(each.startswith("post: ") for each in supported(text, evidence).reasons)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The housing minister resigned.", "Ilse Varga, the minister for housing, resigned."),
        ("The minister resigned.", "Housing Minister Ilse Varga resigned."),
        ("The defense secretary spoke.", "Defence Secretary Jo Lark spoke in Elm."),
        ("The health department said so.", "The state Department of Health and Welfare said so."),
        (
            "Foreign Minister Lark and Defense Minister Varga came.",
            "Jo Lark and Ilse Varga, the ministers of foreign affairs and defense, came.",
        ),
    ],
)
def test_one_post_in_other_words_is_no_other(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence", "kind"),
    [
        (
            "Sales in Europe grew 3 percent.",
            "Sales in Asia rose 9 percent, while those in Europe fell 3 percent, the firm said.",
            "direction: ",
        ),
        (
            "Ida Holm said that the coffee division would be sold to Hansol.",
            "Ida Holm denied that Velora was preparing to sell the coffee division to Hansol.",
            "not told as a fact: ",
        ),
        (
            "The fire was started by a barbecue at a campsite.",
            "Police are investigating whether the fire was started by a barbecue at a campsite.",
            "not told as a fact: ",
        ),
        (
            "Two firefighters were killed by smoke.",
            "Two firefighters were treated for smoke.",
            "fate: ",
        ),
    ],
)
def test_what_went_the_other_way_is_only_asked_or_killed_nobody_is_refused(
    text: str, evidence: str, kind: str
) -> None:
    assert any(each.startswith(kind) for each in supported(text, evidence).reasons)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Profit fell 3 percent.", "Profit, which rose 9 percent in May, fell by 3 percent."),
        (
            "Police are looking into whether a barbecue started the fire.",
            "Police are investigating whether the fire was started by a barbecue at a campsite.",
        ),
        (
            "A barbecue started the fire at the campsite.",
            (
                "Police had asked whether a barbecue started the fire at the campsite. On Monday "
                "they said that a barbecue had started the fire at the campsite."
            ),
        ),
        ("Nine people died.", "The flood killed nine people."),
        ("Nine people died.", "The flood took the lives of nine people."),
    ],
)
def test_what_went_that_way_is_asserted_or_cost_lives_is_not_refused(
    text: str, evidence: str
) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence", "is_other"),
    [
        (
            "The council dismissed police chief Nora Halden.",
            "The council dismissed complaints against police chief Nora Halden on Friday.",
            True,
        ),
        ("The senate rejected changes to the budget.", "The senate rejected the budget.", True),
        ("It rejected a ban on timber.", "It rejected an end to a ban on timber.", True),
        ("It rejected the budget.", "It rejected the budget of the government on Tuesday.", False),
        ("It signed a gas transit deal.", "It signed a deal on gas transit on Tuesday.", False),
    ],
)
def test_what_a_verb_takes_is_not_what_its_object_governs(
    text: str, evidence: str, *, is_other: bool
) -> None:
    reasons = supported(text, evidence).reasons
    assert any(each.startswith("object: ") for each in reasons) == is_other
