"""Sentences: exact spans, true boundaries, and the kinds that a briefing never quotes."""

import re
import runpy
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.data import Article
from summarize.languages.en.sentences_kinds import kind_of
from summarize.sentences import split_sentences, split_spans
from tests import strategies

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"


def _split(text: str) -> list[str]:
    return [span.of(text) for span in split_spans(text)]


# "|" marks every true boundary.
@pytest.mark.parametrize(
    "marked",
    [
        "Sen. J.D. Vance spoke first.| He left.",
        "He left at 5 p.m.| He was tired.",
        "The talks begin at 5 p.m. Monday in Geneva.| They end Friday.",
        "At 5 a.m. Mr. Smith went to the bank.| He left at 6 P.M.| Mr. Smith then went home.",
        "He works for the U.S.| The president agreed.",
        "He works for the U.S. Government.| It pays.",
        "The fee is Rs. 500 per head.| It was Rs. 300 in 2019.",
        "Yahoo! said it would buy Tumblr.| The deal closed.",
        "“Who is it?” he asked.| “It is me,” she said.",
        "“Who is it?” Mr. Smith asked.| Nobody knew.",
        "“Why now?”| The minister smiled.",
        "The No. 1 seed lost.| Did he mind?| No.| He did not.",
        "He was born Feb. 3, 1950, in St. Louis, Mo., and died in L.A. on Sunday.",
        "Inflation rose 2.5 percent in Jan. 2023.| It fell in Feb.| The Fed acted.",
        "She has a Ph.D. in physics.| Dr. Jones has an M.D. too.",
        "Ford Motor Co. CEO Jim Farley spoke.",
        "The firm (based in the U.K.) grew.| It sold assets.",
        "Prices rose (by 4 p.m. on Monday, they were up 3%. It was odd) and fell.",
        "(The company declined to comment.)| Shares fell.",
        "He paused ... then spoke.| She said nothing…| He left.",
        "I never meant that....| She left the store.",
        "“We won.”| He smiled.| “We did it.”",
        "“We will go.| We will win,” he said.",
        "He said he was “very happy”.| It showed.",
        "‘It’s the players’ union,’ he said.| ‘They’re done.’| The union agreed.",
        "Visit www.example.com.| Then call 1-800-555-1234.",
        "See https://www.bbc.co.uk/news/world-123.html?x=1.| It is free.",
        "Her email is Jane.Doe@example.com.| I wrote to her.",
        "The new iPhone is out.| iPhone sales rose.",
        "the server crashed again.| we called them twice.| nobody came.",
        "Plan B. failed.| They went on to plan C.| The end was near.",
        "It was you and I.| Did Albert I. Jones call?",
        "He scored 3 goals vs. Spain.| He plays for A.C. Milan.",
        "The vote was 52-48.| 12 senators abstained.",
        "It began in a conflict.|The other side struck back.",
        "It threatened our sovereignty.|“None of it is true,” he said.",
        'It threatened our sovereignty.|"None of it is true," he said.',
        "The cat has a virus.[12][13]| It recovered.",
        "1. The first item| 2. The second item",
        "1.) The first item.| 2.) The second item.",
        "• 9. The first item| • 10. The second item",
        "P.S. I am moving.| Write soon.",
        "The laws will appear less complex [...]” (Smith 55).| He agreed.",
        "The region is calm .| The talks go on .",
        "One man died.\u2028|Two were hurt.",
        "Two women ran\n|Three men walked",
        "A picture of the Fawn| Image: Nick Moreau.| ***| Next came the rest.",
        "Google, Inc. of Mountain View, Calif., and Yahoo! and AOL grew.",
        "It sold 1,214 cars in the U.S.| Howard Mosher expects more.",
        "They prayed at St. John the Baptist on Wall St.| The crowd left.",
        "A former sales rep.| He left in 2019.| Rep. Adam Schiff stayed.",
        "Orenthal James “O.J.” Simpson was acquitted.",
        "Robert Kennedy Jr. agreed.| So did Trump Sr.| They left.",
        "We compared them.| . . . The rest was lost . . . in time.",
        "“We think ... I hope so,” he said.",
        "What do you see?| - Posted like sentinels, men stand there.",
        "Some are -- if I may say so? -- questionable.",
        "SPOKANE, Wash. - Seattle tries again.",
        "He kept on typing :-)| The others slept.",
        "More at http://example.com/a.b| The end is near.",
        "See www.example.com Monday to Friday.",
        "Please call.| Best regards,| Jane Doe| 12/19/2022 05:30 PM| See the notes.",
        "She was a star of Hello, Dolly and sent her best regards, Smith said.",
        "(CNN)| The president spoke to H.R. McMaster.",
        "See vol. 3, no. 4, pp. 12 and Fig. 3b.| It is free.",
        "They said no.| I do that.| Oct. came.",
        "The answer was no.| Trump agreed.",
        "It fell by 1,000.|That is a lot.",
        "He is 5 ft. 3 in. tall.",
        "(He left.| It rained.| We stayed at home (all day).",
        "Officials said:| • One man died| • Two fled",
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(marked: str) -> None:
    assert _split(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


# The kinds that public tests of segmenters ask for, in words of our own; "|" as above.
@pytest.mark.parametrize(
    "marked",
    [
        # Lists whose line ends were lost.
        "i. The harbour| ii. The bridge| iii. The mill",
        "I. Beginnings| II. The flood| III. What remained",
        "a.) pears| b.) plums| c.) figs",
        "(a) Read the form.| (b) Sign it.| (c) Send it back.",
        "A. Count the votes.| B. Read them out.",
        "The council gave two reasons:| 1. The bridge is old.| 2. The ferry is slow.",
        "There are three rules.| 1. Be early.| 2. Be kind.| 3. Be brief.",
        "1. Prices rose 2.5 percent| 2. Wages fell",
        "(1) we are late and (2) we are lost, she said.",
        "The aims are: a) to learn, b) to teach and c) to play.",
        "Steps 1) and 2) are easy.",
        "A. Lindqvist and B. Okafor led the study.| It took years.",
        "IV. The king returned.",
        "It was Ana E. Brandt.| a. she is here| b. she is there| c. she is gone",
        "1. First point| 2. Second point| a. The mill| b. The bridge",
        "1.) The mill| 2.) The bridge| 1.) The harbour| 2.) The wall",
        "Why the ferry sank............... 19",
        # Brackets of every kind.
        "See the note [page. 42] on this.| It is short.",
        "The set {1. and 2. only} is small.| The rest is large.",
        "The sign （open. daily） was new.| Few read it.",
        "Col. (ret.) Ana Brandt agreed.| She had served there.",
        "He met Ruiz (no relation) and Roe (a cousin.)| Then they left.",
        # Notes after the stop.
        "The mill burned down. [3]| It was rebuilt.",
        "The mill burned down.[3]:45| It was rebuilt.",
        "The dose was too high.1,2| It was halved.",
        "The dose was too high.¹| It was halved.",
        "It was found (Roe et al., 2003(Poe et al., 2005) in Rome.| Later (2010) it was lost.",
        # A quotation within a sentence that goes on after it, or that has straight single marks.
        "She cried, 'Run! They are here! Go!'| They ran.",
        "'It is late,' he said.| 'We must go.'| Rock 'n' roll was on.| They left.",
        "He called it “a farce. A sad one” and left.| Nobody followed.",
        'The crowd chanted "Whose street? Our street" at the police.| They left.',
        'The sign says "Slow! Children!".| Few drivers see it.',
        "“We will act.| We will win,” he said.",
        "Leave us alone! she yelled.| Who is it? he said.",
        # Measures, and words that no list has.
        "Pour in 3 oz. water.| Wait 5 min.| Drink it.",
        "It weighs 10 lbs. 4 oz. and is 3 yds. long.",
        "Ask the med. staff here.| They know.",
        "The 3rd Rgmt. fought there.| It lost.",
        "We care.| you know that.",
        "She moved to Los Angeles, CA.| The move took days.",
        # Titles, numbers and parts.
        "The Rt. Hon. Sir Giles Amory arrived.| He was late.",
        "Flight no. KL405 landed.| It was late.",
        "Turn to Fig. B in App. C for this.| Fig. D is older.",
        "Apt. 4B is empty.| Res. 242 passed.",
        "It is settled law, ex rel. Amory, in 5 F. Supp. 2d 100.",
        "He pardoned I. Lewis Amory.| It was you and I.| Did he call?",
        "Polls close at 5 a.m. California time.| They open at 8 p.m. Monday.",
        "He spoke in Troy, N.Y.| “He’s late,” they said.",
        "Prices rose in the U.S.| Millions noticed.",
        "It opens at 5p.m. Monday.| It weighs 10km.| Nobody noticed.",
        "Join us at 3 p.m. AST.| Come at 4 P.M. E.S.T. or later.",
        # Lost spaces.
        "He said yes.|She said no.|They left.",
        "He works at Corvo Corp.|She owns it.",
        "It was reported by CNN.|The rest followed.",
        "The vote was narrow (52-48.)|The bill passed.",
        # Pages and mails.
        "Email: jo@example.org| Groups met on Monday.",
        "See the letters - Rates.doc| - Tables.xls",
        "It was a good stay.| Thanks,| We will be back.",
        "“Hello, Ana,” he said.| “Thanks, Bob.”",
        # Items behind the mark that their line opens with; a dash may stand within one.
        "* Harbour reopens after storm| * Two crews still missing",
        "- The mill burns| - The bridge holds| - The road is shut",
        "- The mill - the oldest in town - burned.",
        "* Velk * and * Elbe * are rivers.",
        "→ Sign the form| → Post it",
        "☐ Book the hall| ☑ Print the bills",
        "A. Count the votes| B. Read them| C. Burn them",
        # What an abbreviation counts.
        "He lives in Apt. A, behind Bldg. C.| Room 12 is hers.",
        "Vol. II. was burned.| Vol. III. is here.",
        "The proof is in ex. IV and eqs. 3 and 4.",
        "Did he vote?| No.| A. Roe voted.",
        # Abbreviations of law and learning, and names that have a mark of their own.
        "It breaks Cal. Civ. Code rules.| Fed. R. Civ. P. 12 says so.",
        "He wrote it (2nd ed. (2004), repr. 2011).| It sold.",
        "Ola Brandt, a.k.a. The Miller, left.| He never came back.",
        "She works at Corvo Inc.| Dr. Roe owns it.",
        "He signed “P.S. I am late.”| Nobody read it.",
        "He sells Where Is Ola? books.| She buys none.",
        "Was it true? asked Ola.| “No,” they said.",
        # Broken-off speech, a note in brackets, another script, and more lost spaces.
        "“We never meant to--”| She stopped.| “Go on--” he said.",
        "(See Map 4. It shows the mill.)| The road is short.",
        "She wrote 我们很好。| It means that they are well.",
        "Is there a bus to the mill?|thanks for telling me.",
        "We waited for more than an hour...|I left then.",
        "“Well... I... I saw it,” she said.| “Then he fell.”",
    ],
)
def test_the_kinds_of_public_rule_lists_are_known(marked: str) -> None:
    assert _split(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@given(strategies.news_articles(), st.booleans())
def test_every_sentence_of_a_news_text_is_found(
    article: tuple[tuple[str, ...], ...], blank_line: bool
) -> None:
    text = strategies.text_of(article, blank_line=blank_line)
    assert _split(text) == [sentence for sentences in article for sentence in sentences]


@given(strategies.hostile_texts())
def test_spans_are_ordered_bare_and_hold_every_visible_character(text: str) -> None:
    spans = split_spans(text)
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert not any(re.search(r"[\n\r\x85\u2028\u2029]", span.of(text)) for span in spans)


@given(strategies.hostile_texts())
def test_sentences_are_slices_of_their_article_whatever_it_holds(text: str) -> None:
    article = Article("a", "Outlet", "", text, language="en")
    sentences = split_sentences(article)
    assert tuple(sentence.span for sentence in sentences) == split_spans(text)
    assert all(sentence.span.of(text) == sentence.text for sentence in sentences)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    paragraphs = [sentence.paragraph for sentence in sentences]
    assert paragraphs == sorted(paragraphs)
    assert sentences == split_sentences(article)


@given(strategies.urls(), st.sampled_from(["", "(", "“", '"']))
def test_an_address_is_never_cut(url: str, opener: str) -> None:
    text = f"Readers saw {opener}{url} on Monday."
    assert any(url in sentence for sentence in _split(text))


@given(strategies.numbers(), strategies.numbers())
def test_a_number_is_never_cut(first: str, second: str) -> None:
    text = f"It rose from {first} to ${second} in a year, they said."
    assert _split(text) == [text]


@given(
    strategies.hostile_texts(), st.sampled_from(["“", "‘", '"', "("]), strategies.hostile_texts()
)
def test_an_opening_mark_stays_with_its_first_word(before: str, mark: str, after: str) -> None:
    """A mark opens when a space is before it and a word behind it."""
    text = f"{before} {mark}Word {after}"
    place = len(before) + 1
    assert not any(span.end == place + 1 for span in split_spans(text))


@pytest.mark.parametrize(
    "unit",
    [
        *(".", "?", '"', "”", "A. ", "A.", ". ", "“", "(", "( A. ", ")", "x", "1. ", "a.b", "... "),
        *("'", '."', ".A", "<a@", "http://a.", "The U.S. (", "• ", "- ", "[1]", ".[1]", "\n", " "),
        *("a. ", "Hi, A ", "1/1/11 1:11 ", "-----", "* * ", ":) A ", "U.S. ", "? B ", "漢。"),
        *("i. ii. ", "I. A II. B ", "a) ", "“a. B” c. ", "[a. B ", '. "a', "x.1 A ", "- a.doc "),
    ],
)
@pytest.mark.slow
def test_any_text_is_split_in_linear_time(unit: str) -> None:
    """Four times the text takes about four times as long, not sixteen."""
    small, large = unit * (100_000 // len(unit)), unit * (400_000 // len(unit))
    first, second = _seconds(small), _seconds(large)
    assert second < 0.2 + 7 * first


@pytest.mark.parametrize(
    "unit", ["@", "“", "“a", '"a ', "a said ", "a.", "a-", "(", "[1]", "é’", ": ", ". ", "."]
)
@pytest.mark.parametrize("tail", ["", " x"])
def test_any_sentence_gets_its_kind_in_linear_time(unit: str, tail: str) -> None:
    small, large = unit * 10_000 + tail, unit * 40_000 + tail
    assert _seconds(large, _kind_alone) < 0.2 + 7 * _seconds(small, _kind_alone)


def _kind_alone(text: str) -> str:
    return kind_of(text, alone=True)


def _seconds(text: str, work: Callable[[str], object] = split_spans) -> float:
    """The best of three runs: a busy machine slows some, hardly all."""

    def once() -> float:
        started = time.process_time()
        work(text)
        return time.process_time() - started

    return min(once(), once(), once())


def _kinds(text: str) -> list[tuple[str, str]]:
    sentences = split_sentences(Article("a", "Outlet", "", text))
    return [(sentence.kind, sentence.text) for sentence in sentences]


BODY = "Putin arrived in Minsk on Monday for talks with his counterpart."


@pytest.mark.parametrize(
    "heading",
    [
        "Meeting Prompts Concern in Kyiv",
        "Close but not too close",
        "‘We Will Never Be Russia’s Enemy’",
        "WEATHER FACTOR",
        "Friday, July 21, 2017",
        "SEE ALSO: Putin sends singers and actors to entertain Russian soldiers in Ukraine",
        "What are the symptoms?",
        "[Celebrities who died in 2014]",
        "Royal Bodyguard Warns: ‘The Duchess’s Baby Is In Danger!’",
    ],
)
def test_a_heading_inside_the_article_is_recognised(heading: str) -> None:
    assert _kinds(f"{BODY}\n\n{heading}\n\n{BODY}")[1] == ("heading", heading)


@pytest.mark.parametrize(
    "fragment",
    [
        "He noted that Belarus is not only a good neighbor, but Belarus is also definitely",
        "The minister said on Monday that the",
        "The company said it would…",
        "The report gives the first details of the attack and...",
        "Among those killed were:",
        "The minister, who resigned on Friday (after a long",
        "and the rest was history.",
        "Image: United States Navy.",
        "(Reuters)",
        "***",
        "https://www.example.com/story",
        "So many great people.",
        "We talked about it with Mr.",
        "Russell Square after the bombings.",
        "Ambulances at Russell Square, London after the July 7, 2005 bombings.",
        "Having the time of their lives while trying hard to keep a very straight face.",
        "Carter Roe and his two sisters before he was diagnosed with a rare disease of the nerves.",
        "The mill will keep the tracks in its yard, according to (cont. on A4)",
        "The union has asked the judge of the upper court for a Continued on Page 12",
        "The board had warned the mayor of Ostby that the old Please see DEPOT, page 7",
    ],
)
def test_what_is_cut_off_or_has_no_verb_is_a_fragment(fragment: str) -> None:
    assert _kinds(f"{BODY} It rained.\n{fragment}\n{BODY}")[2] == ("fragment", fragment)


@pytest.mark.parametrize(
    "sentence",
    [
        "It took place on St. Nicholas Day, the start of the Christmas season in Ukraine",
        "We can prevail only if we stand united,” Lukashenko noted",
        "Prices fell again.",
        "Ukrainian children ask for weapons.",
        "Jane Roe arrived as her sisters were leaving.",
        "The bombings followed the talks.",
        "Keeping the schools open in the long winter helps many families in the northern valleys.",
        "al-Assad fled.",
        "iPhone sales rose 5%.",
        "“That’s all,” he said.",
        "Several organizations in the U.S. are dedicated to this.[57]",
        "There’s little progress on replacing Obamacare.",
        "Why did the government wait until the last week before it told the public?",
    ],
)
def test_a_whole_sentence_is_body_even_without_its_full_stop(sentence: str) -> None:
    assert _kinds(f"{BODY} {sentence}\n\n{BODY}")[1] == ("body", sentence)


def test_a_headline_after_a_shout_is_a_fragment() -> None:
    headline = "Hale Picks The Key Trends To Start Wearing Now"
    assert _kinds(f"{BODY}\n\nHello, New Season! {headline}")[2] == ("fragment", headline)


def test_a_quotation_with_its_speaker_is_body_even_alone_and_without_its_full_stop() -> None:
    sentence = "“We can prevail if we stand united,” Lukashenko noted"
    assert _kinds(f"{BODY}\n\n{sentence}\n\n{BODY}")[1] == ("body", sentence)


def test_an_article_written_without_capitals_keeps_its_sentences() -> None:
    text = "the server crashed again on monday. we called them twice and they came."
    assert [kind for kind, _ in _kinds(text)] == ["body", "body"]


def test_paragraphs_are_counted_by_lines_that_are_not_blank() -> None:
    sentences = split_sentences(Article("a", "o", "", f"{BODY} {BODY}\n\n \n{BODY}\n{BODY}"))
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 2]


def test_an_empty_article_has_no_sentences() -> None:
    assert split_sentences(Article("a", "o", "", " \n\n ")) == ()


@pytest.mark.skipif(
    not (DATA / "sbd").is_dir(), reason="needs the development data (../shared/data)"
)
def test_boundaries_reach_the_goals_of_the_development_sets() -> None:
    measures = runpy.run_path(str(ROOT / "benchmarks/measures/sentences.py"))
    figures = measures["own_figures"](DATA)
    assert figures["sentences/gum_news_a/f1"] >= 0.98
    assert figures["sentences/ewt_dev/f1"] >= 0.94
    assert figures["sentences/pysbd_golden_en/f1"] >= 0.93


@pytest.mark.parametrize(
    "told",
    ["The river burst its banks in Melk.", "The court upheld it.", "The party split in two."],
)
def test_a_past_without_a_common_form_makes_a_sentence(told: str) -> None:
    assert _kinds(f"{BODY}\n\n{told}\n\n{BODY}")[1] == ("body", told)
