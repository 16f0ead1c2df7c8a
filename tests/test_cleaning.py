"""What cleaning promises: boilerplate goes with its reason, what the article says stays."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import cleaning
from summarize.cleaning import boilerplate, clean, outlet_boilerplate
from summarize.cleaning.dates import parse_date
from summarize.data import Article, Block, RawArticle
from summarize.languages.cleaning import cleaning_rules
from summarize.readers import read_articles

ENGLISH = cleaning_rules("en").boilerplate

BODY = (
    "The ferry to Norhaven ran aground on a sandbank early on Tuesday, the coast guard said.",
    "All 84 passengers were brought ashore by noon. Nobody was hurt, the operator said.",
    "“We were lucky with the weather,” Captain Ida Strand told reporters at the harbour.",
)


def cleaned(
    *lines: str, title: str = "Ferry runs aground", source: str = "Harbour Post"
) -> Article:
    return clean(RawArticle("a", source, title, "\n\n".join(lines)))


def kept(line: str) -> bool:
    """Whether a line in the middle of an article survives as it is."""
    article = cleaned(BODY[0], BODY[1], line, BODY[2])
    return article.text == "\n\n".join((BODY[0], BODY[1], line, BODY[2]))


BOILERPLATE = {
    "SEE ALSO: Ten ferries that changed the coast": "related link",
    "Read more: How sandbanks move": "related link",
    "Live briefing: Storm on the coast": "related link",
    "Click here for more of our coverage.": "related link",
    "EMBED More News Videos Firefighters reached the ferry at noon.": "caption",
    "Sponsored Stories": "advertisement",
    "Advertisement": "advertisement",
    "Subscribe to our newsletter": "share or subscribe prompt",
    "Sign up for our free daily newsletter and get the news in your inbox.": (
        "share or subscribe prompt"
    ),
    "Follow Jane Roe on Twitter: @janeroe": "share or subscribe prompt",
    "Share this article": "share or subscribe prompt",
    "Please read our comment policy before commenting.": "comment prompt",
    "We use cookies to make this site better. By continuing you agree.": "cookie or legal notice",
    "Copyright © 2023 The Harbour Post, LLC. All rights reserved.": "copyright",
    "© 2023 Harbour Post": "copyright",
    "• Jane Roe can be reached at jroe@harbourpost.example.": "contact line",
    "Source link": "source link",
    "With reporting by AFP and AP": "credit",
    "The Associated Press contributed to this report.": "credit",
    "FILE - In this Nov. 4, 2015 file photo, the ferry leaves Norhaven. (AP Photo/J. Roe)": (
        "caption"
    ),
    "Image copyright Getty Images Image caption The ferry in the harbour": "caption",
    "The ferry on the sandbank on Tuesday. (Photo: Jane Roe/Harbour Post)": "caption",
    "***": "ornament",
    "Get the latest updates right in your inbox. Subscribe to our newsletters.": (
        "share or subscribe prompt"
    ),
    "Have your say: should it sail? Tell us in the comments.": "comment prompt",
    "The Post may earn a commission when you buy through links on our site.": "advertisement",
    "($1 = 9.12 kronor)": "conversion note",
    "This story was provided by Coast Newswire and has not been edited by our staff.": "credit",
    "Reporting by Jane Roe; additional reporting by John Doe; Editing by Jo Poe": "credit",
    "Starting in 1996, Alexa Internet has been donating their crawl data to the archive.": (
        "cookie or legal notice"
    ),
    "1 of 6. The ferry is seen on the sandbank on Tuesday.": "caption",
    "Passengers on the quay. REUTERS/Jane Roe": "caption",
}


@pytest.mark.parametrize(("line", "reason"), BOILERPLATE.items())
def test_boilerplate_goes_and_keeps_its_reason(line: str, reason: str) -> None:
    article = cleaned(BODY[0], line, BODY[1], BODY[2])
    assert article.text == "\n\n".join(BODY)
    assert [(removal.text, removal.reason) for removal in article.removed] == [(line, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "Like many others on Twitter, she was outraged.",
        "The report can be found in every library in the country.",
        "Related companies must publish their accounts, the minister said.",
        "Sign of the times: the harbour is empty.",
        "Copyright law is to be reformed, the ministry said.",
        "Share prices fell by 4.5% on Tuesday.",
        "The photo shows the minister boarding the ferry, a spokesman said.",
        "Subscribers to the service lost 20 euros each.",
        "“Click here,” the message said, and thousands did.",
        "Smith reported from the scene that the ferry had moved.",
        "The BBC earlier reported that the ferry had moved.",
        "Comments by the minister angered the crew.",
        "She contributed to the report, which was published in May.",
        "Additional information will follow as more details become known.",
        "If you have information about the crash, please call the police on 0800 789321.",
        "Close but not too close",
        "In this photo business, nobody earns much.",
        "The envoy, Robert Serry, has “assurances”, a statement said. (It gave none.)",
        "Follow the money, investigators were told.",
        "By Tuesday, the ferry had been pulled free.",
        "Read the label, doctors advise.",
        "Advertisement spending rose by 4% in May, the agency said.",
        "She wrote in the comments that she would leave her job.",
        "He told us that readers can read this as a warning, and should.",
        "The newsletter of the company said that it would sail again.",
        "Get your house in order, the newsletter said.",
        "The exchange rate was fixed (1 crown = 9.12 marks) in May.",
        "The bank may earn billions from the sale, analysts said.",
        "1 of 6 ferries is out of service, the operator said.",
        "Photographs taken at the scene show a hole in the hull.",
        "This story was told by many sailors, and none believed it.",
        "Also on Tuesday, a second ferry ran aground.",
        "UNITED NATIONS officials arrived in the afternoon, the mayor said.",
    ],
)
def test_what_the_article_says_stays(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    ("dateline", "credit"),
    [
        ("MINSK, Dec 19 (Reuters) - ", ("Reuters",)),
        ("WASHINGTON (AP) — ", ("AP",)),
        ("GAZA CITY, Gaza Strip (AP) — ", ("AP",)),
        ("(CNN) -- ", ("CNN",)),
        ("Beijing (AFP) - ", ("AFP",)),
        ("JELAT, Oct. 13 (Allied Newswire) - ", ("Allied Newswire",)),
        ("ST. LOUIS — ", ()),
    ],
)
def test_a_dateline_becomes_the_credit(dateline: str, credit: tuple[str, ...]) -> None:
    article = cleaned(dateline + BODY[0], BODY[1])
    assert (article.text, article.credit) == ("\n\n".join(BODY[:2]), credit)


def test_metadata_in_the_text_become_fields() -> None:
    article = clean(
        RawArticle(
            "a",
            "file-name",
            "",
            "Ferry runs aground off Norhaven | Harbour Post\n\nBy JANE ROE and John Doe\n\n"
            "- The Harbour Post - Monday, December 19, 2022\n\n" + "\n\n".join(BODY),
            named=False,
        )
    )
    assert article.text == "\n\n".join(BODY)
    assert article.title == "Ferry runs aground off Norhaven"
    assert article.source in ("Harbour Post", "The Harbour Post")
    assert article.authors == ("Jane Roe", "John Doe")
    assert article.published == parse_date("2022-12-19")


@pytest.mark.parametrize(
    "line",
    [
        "The Guardian of Tolmen, 12 May 2026",
        "The Harbour Post, page 12",
        "Norhaven, 19 December 2022",
        "Velm Herald, 19 December 2022",
    ],
)
def test_a_line_at_the_head_that_names_no_outlet_or_another_one_stays(line: str) -> None:
    raw = RawArticle("a", "Harbour Post", "Ferry aground", "\n\n".join((line, *BODY)))
    article = clean(raw)
    assert article.text.split("\n\n")[0] == line
    assert (article.source, article.published) == ("Harbour Post", None)


@pytest.mark.parametrize(
    ("written", "repaired"),
    [
        ("in the conflict.The capital is near.", "in the conflict. The capital is near."),
        ("broke the treaty.“None of it,” he said.", "broke the treaty. “None of it,” he said."),
        ('He said "no."The war went on.', 'He said "no." The war went on.'),
        ('He left."The war," she said.', 'He left. "The war," she said.'),
        ("his 28- year grip, a 28- year- old man", "his 28-year grip, a 28-year-old man"),
        ("a 10- to 12-year term", "a 10- to 12-year term"),
        ("``We won,'' he said.", "“We won,” he said."),
        ('“We won," he said.', "“We won,” he said."),
        ("Russia‘s war, isn ‘t it", "Russia’s war, isn’t it"),
        ("the ministerâ€™s wordsâ€”all", "the minister’s words—all"),
        ("two\u00a0 words\u200b here &amp; there", "two words here & there"),
        ("J.D.Vance, the U.S.A, Node.js and www.A.com/The.Page", None),
        ("at 5 p.m.The end", "at 5 p.m. The end"),
        ("a 6'2\" man “in a box”", None),
        ("a ferry (the “Ida”) of 3.5 knots", None),
    ],
)
def test_characters_and_joints_are_repaired(written: str, repaired: str | None) -> None:
    line = f"Officials spoke at length about {written}"
    expected = line if repaired is None else f"Officials spoke at length about {repaired}"
    assert cleaned(BODY[0], line, BODY[1]).text.split("\n\n")[1] == expected


@pytest.mark.parametrize(
    "label",
    [
        "Story Highlights",
        "Story Highlights Ferry had 84 aboard",
        "The ferry at noon. (Photo: Jane Roe, AP) Story Highlights Ferry had 84 aboard",
    ],
)
def test_story_highlights_go_up_to_the_dateline(label: str) -> None:
    article = cleaned(
        label, "Nobody was hurt", "The ferry is old.", f"NORHAVEN — {BODY[0]}", BODY[1]
    )
    assert article.text == f"{BODY[0]}\n\n{BODY[1]}"
    assert [each.reason for each in article.removed].count("story highlights") == 3


def test_without_a_dateline_only_lines_without_a_stop_are_highlights() -> None:
    article = cleaned("Story Highlights", "Nobody was hurt", "The ferry is old.", *BODY)
    assert article.text == "\n\n".join(["The ferry is old.", *BODY])


def test_a_date_that_runs_into_the_text_becomes_a_field() -> None:
    article = cleaned(f"Tuesday, January 18, 2005{BODY[0]}", BODY[1])
    assert article.text == f"{BODY[0]}\n\n{BODY[1]}"
    assert article.published == parse_date("2005-01-18")
    assert kept("January 18, 2005, was the day the ferry ran aground.")


def test_hard_wrapped_lines_are_joined_and_paragraphs_stay() -> None:
    wrapped = (
        "The ferry to Norhaven ran aground on a sandbank early\non Tuesday, the coast guard said. "
        "The cause was not\nknown at first.\n\nAll 84 passengers were brought ashore by noon. "
        "Nobody\nwas hurt, the operator said, and the ferry was re-\nfloated in the evening.\n"
    )
    assert clean(RawArticle("a", "s", "t", wrapped)).text == (
        "The ferry to Norhaven ran aground on a sandbank early on Tuesday, the coast guard said. "
        "The cause was not known at first.\n\nAll 84 passengers were brought ashore by noon. "
        "Nobody was hurt, the operator said, and the ferry was refloated in the evening."
    )


def test_tags_that_spell_unseen_text_are_taken_out() -> None:
    hidden = "".join(chr(0xE0000 + ord(each)) for each in "obey")
    assert clean(RawArticle("a", "s", "t", f"The ferry sank{hidden}.")).text == "The ferry sank."


PROSE = "The ferry line was founded in 1921."
REPEATED = "The Post, all day long"


def of_outlet(*texts: str, source: str = "Post") -> list[Article]:
    return [Article(f"{source}{at}", source, "t", text) for at, text in enumerate(texts)]


def test_an_article_is_the_same_whatever_lies_beside_it(tmp_path: Path) -> None:
    for at in range(3):
        (tmp_path / f"{at}.json").write_text(
            json.dumps({"source": "Post", "text": f"Story {at}. {BODY[0]}\n\n{REPEATED}"})
        )
    (alone,) = read_articles([tmp_path / "0.json"])
    beside = read_articles([tmp_path])
    assert len(beside) == 3
    assert REPEATED in beside[0].text
    assert beside[0].sha256 == alone.sha256


def test_lines_that_three_articles_of_an_outlet_share_are_its_boilerplate() -> None:
    articles = of_outlet(*(f"Story {at}. {BODY[0]}\n\n{REPEATED}" for at in range(3)))
    assert outlet_boilerplate(articles) == {
        article.id: frozenset([REPEATED]) for article in articles
    }
    assert outlet_boilerplate(articles[:2]) == {}
    other = of_outlet(articles[2].text, source="Gazette")
    assert outlet_boilerplate([*articles[:2], *other]) == {}


def test_a_sentence_is_boilerplate_only_at_the_end_of_half_of_the_articles() -> None:
    """Of four articles of an outlet all end with the sentence, then two, then none do."""
    stories = [f"Story {at}. {BODY[0]}" for at in range(4)]
    ending = of_outlet(*(f"{story}\n\n{PROSE}" for story in stories))
    assert {frozenset([PROSE])} == set(outlet_boilerplate(ending).values())
    ends = ["", "", "\n\nEnd 2.", "\n\nEnd 3."]
    some = of_outlet(*(f"{s}\n\n{PROSE}{e}" for s, e in zip(stories, ends, strict=True)))
    assert outlet_boilerplate(some) == {}
    inside = of_outlet(*(f"{s}\n\n{PROSE}\n\nEnd {s[6]}." for s in stories))
    assert outlet_boilerplate(inside) == {}


def test_copies_of_one_text_are_no_boilerplate() -> None:
    copies = of_outlet(*["\n\n".join([*BODY, REPEATED])] * 4)
    assert outlet_boilerplate(copies) == {}
    assert outlet_boilerplate(of_outlet(*[REPEATED] * 4)) == {}


def test_blocks_tell_what_each_paragraph_is() -> None:
    blocks = (
        Block("heading", "What it says"),
        Block("paragraph", BODY[0]),
        Block("list item", "Tow the ferry"),
        Block("caption", "The ferry on Tuesday"),
        Block("table", "| Aboard | 84 |\n\n| hurt in the accident | 0 |"),
        Block("block quote", "Nobody told us."),
        Block("post", "Safe and sound!\n\nWhat a day."),
        Block("paragraph", BODY[1]),
    )
    article = clean(RawArticle("a", "Post", "t", blocks=blocks))
    told = [(mark.kind, mark.span.of(article.text)) for mark in article.marks]
    assert told == [
        ("heading", "What it says"),
        ("list item", "Tow the ferry"),
        ("table", "| Aboard | 84 |"),
        ("table", "| hurt in the accident | 0 |"),
        ("block quote", "Nobody told us."),
        ("post", "Safe and sound!"),
        ("post", "What a day."),
    ]
    assert [(each.reason, each.text) for each in article.removed] == [
        ("caption", "The ferry on Tuesday"),
    ]
    assert BODY[0] in article.text


def test_marks_stay_right_where_lines_are_taken_out() -> None:
    blocks = (
        Block("paragraph", "Share this article"),
        Block("block quote", 'He said "no."The war went on.'),
        Block("list item", "Advertisement"),
        Block("list item", BODY[1]),
    )
    article = clean(RawArticle("a", "Post", "t", blocks=blocks))
    assert [(mark.kind, mark.span.of(article.text)) for mark in article.marks] == [
        ("block quote", 'He said "no." The war went on.'),
        ("list item", BODY[1]),
    ]


def test_plain_paragraphs_have_no_marks() -> None:
    assert cleaned(*BODY).marks == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("خبرنگاران می\u200cگویند که کشتی به گل نشست و همه مسافران نجات یافتند.", "fa"),
        ("渡轮搁浅了，所有人都平安！（记者）", "zh"),
        ("„Wir hatten Glück“, sagte der Kapitän und dankte den 84 Gästen.", "de"),
    ],
)
def test_what_other_scripts_and_languages_need_stays(text: str, language: str) -> None:
    article = clean(RawArticle("a", "Post", "t", text))
    assert (article.text, article.language) == (text, language)


GERMAN = (
    "Die Fähre nach Norhaven ist am frühen Dienstag auf eine Sandbank gelaufen, sagte die Wache.",
    "Alle 84 Passagiere wurden bis Mittag an Land gebracht, niemand wurde verletzt.",
)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("© 2026 Hafenpost", "copyright"),
        ("Jo Lerch/AFP via Getty Images", "caption"),
        ("19. Dezember 2022", "date"),
        ("***", "ornament"),
    ],
)
def test_what_is_written_alike_everywhere_goes_in_every_language(line: str, reason: str) -> None:
    article = cleaned(GERMAN[0], line, GERMAN[1])
    assert article.language == "de"
    assert article.text == "\n\n".join(GERMAN)
    assert [each.reason for each in article.removed] == [reason]


def test_english_rules_are_not_used_on_other_languages() -> None:
    line = "US-Streitkräfte haben im Nordatlantik einen Tanker beschlagnahmt, teilte das Amt mit."
    assert cleaned(line, *GERMAN).text.startswith("US-Streitkräfte")


def test_control_characters_leave_every_field() -> None:
    raw = RawArticle(
        "a", "The\x1b[31m Post\n", "Ferry\x07 aground", f"{BODY[0]}\x1b[2J", "https://p.example/\x1b[0m",
        authors=("Ida\x00 Roe",),
    )  # fmt: skip
    article = clean(raw)
    assert (article.source, article.title, article.text, article.url, article.authors) == (
        "The Post", "Ferry aground", BODY[0], "https://p.example/", ("Ida Roe",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (
            "Provided by Orvelle Road Police Task Force Officers are looking for this driver.",
            "Officers are looking for this driver.",
        ),
        (
            "The Tolmen Post reports (http://post.example/1XoG8q ) that the bridge is shut.",
            "The Tolmen Post reports that the bridge is shut.",
        ),
        ('" " He denied that he was on the bridge.', "He denied that he was on the bridge."),
        ('He left at 3 p.m. " " He denied it.', "He left at 3 p.m. He denied it."),
        (
            "A&E; has suspended Omar Kest, and A&E; will pay.",
            "A&E has suspended Omar Kest, and A&E will pay.",
        ),
        # What only looks like these.
        *(
            (text, text)
            for text in (
                "Provided by law since 1874, officers are at the bridge day and night.",
                "The plan (see www.post.example for more) was shown on Friday.",
                'They sang "Old Bridge," "New Bridge" and "Toll."',
                "Ida Krol was driven to A&E; she was home on Tuesday.",
            )
        ),
    ],
)
def test_what_a_page_left_in_a_sentence_is_taken_out(text: str, cleaned: str) -> None:
    article = clean(RawArticle("a", "The Post", "", f"{BODY[0]}\n\n{text}\n\n{BODY[0]}"))
    assert article.text.split("\n\n")[1] == cleaned


PIECES = st.sampled_from(
    [
        *BODY, *BOILERPLATE, "By Jane Roe", "MINSK (AP) — ", "Close but not too close", "“", '"',
        "``",
        "''", "\n", "\n\n", " ", "\u00a0", "conflict.The", "28- year", "â€™", "&amp;", "(Reuters)",
        "December 19, 2022", "- The Post - Monday, December 19, 2022", "| Post", "re-", "floated",
        "Ferry runs aground", "(Photo: Jane Roe)", "Advertisement ", "…", "\ufffd?", "\u2028", "a",
        "-- Jane Roe", "Read more", "US", "http://t.co/abcdef",
        "Provided by the Port of Tolmen Officers say", '" " ', "A&E; has", " (http://p.example/a )",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["", "Ferry runs aground", "Ferry | Post"]))
def test_cleaning_clean_text_changes_nothing(text: str, title: str) -> None:
    once = clean(RawArticle("a", "Post", title, text))
    # In its language, which a shorter text may not tell: the promise is about the cleaning.
    told = once.language, once.authors
    again = clean(RawArticle("a", "Post", once.title, once.text, "", once.published, *told))
    assert again.text == once.text


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@pytest.mark.slow
def test_lines_told_to_be_plain_are_what_the_rules_leave_as_they_are(text: str) -> None:
    manuscript = cleaning._manuscript(RawArticle("a", "Post", "t", text))
    every = cleaning._settle(replace(manuscript, settled=frozenset()))
    assert cleaning._settle(manuscript).article().text == every.article().text


@pytest.mark.parametrize("line", [*BOILERPLATE, *BODY, "Story Highlights Nobody was hurt"])
def test_a_rule_is_asked_about_every_line_that_it_knows(line: str) -> None:
    """What stands before "=>" in the file must not keep a rule from a line of its own."""
    book = boilerplate._rule_book(ENGLISH)
    rules = [*(rule for group in book.by_opening.values() for rule in group),
             *(rule for _, rule in book.by_phrase)]  # fmt: skip
    bare = line.strip(boilerplate._MARKS)
    knows = any(rule.compiled.fullmatch(bare) for rule in rules) or not bare
    assert bool(boilerplate.boilerplate_reason(line)) == knows


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_word_is_in_the_text_or_removed(text: str) -> None:
    article = clean(RawArticle("a", "Post", "", text.replace("\ufffd", "")))
    known = " ".join((article.text, *(removal.text for removal in article.removed)))
    words = [w for w in text.split() if w.isascii() and w.isalpha() and f" {w} " in f" {text} "]
    assert [word for word in words if word not in known and not parted(word, known)] == []


def parted(word: str, known: str) -> bool:
    """Whether a word was parted where two were glued: a removed name and the first of the text."""
    return any(word[:at] in known and word[at:] in known for at in range(1, len(word)))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_paragraphs_are_single_clean_lines(text: str) -> None:
    article = clean(RawArticle("a", "Post", "t", text))
    for paragraph in article.text.split("\n\n") if article.text else ():
        assert paragraph
        assert paragraph == paragraph.strip()
        assert "\n" not in paragraph


@pytest.mark.parametrize(
    "piece",
    ["a", " ", '"', "“", "'", "(", "-", "A ", "A.", "a.B", ", and", "By A", "A/", "1", "&", "Ã",
     "\n", "A line of a text\n", "``", "[", "\u00a0", "=", "A a, ", "http://", "Aa ", "share ",
     "AP/", "“a.” ", ". AP/A ", "a. Photo: ", "In this photo ", "\n\n", "subscribe "],
)  # fmt: skip
@pytest.mark.slow
def test_a_million_characters_take_less_than_a_second(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    start = time.process_time()
    clean(RawArticle("a", "Post", "", text))
    assert time.process_time() - start < 3  # measured below 1 s; the rest is for busy machines


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2022-12-19", "2022-12-19T00:00:00+00:00"),
        ("Mon, 19 Dec 2022 10:00:00 GMT", "2022-12-19T10:00:00+00:00"),
        ("Dec. 19, 2022 5:04 p.m. EST", "2022-12-19T17:04:00-05:00"),
        ("Published: December 19th, 2022", "2022-12-19T00:00:00+00:00"),
        ("1671444000", "2022-12-19T10:00:00+00:00"),
        ("1671444000000", "2022-12-19T10:00:00+00:00"),
        ("Monday", None),
        ("10:30", None),
        ("Dec 19", None),
        ("0001-01-01T00:00:00", None),
        ("9" * 70, None),
        ("yesterday at 12", None),
        ("05.12.2022", "2022-12-05T00:00:00+00:00"),
        ("05/12/2022", None),
        ("05/13/2022", "2022-05-13T00:00:00+00:00"),
        ("2022-12-19 22:30:00 UTC-4", "2022-12-19T22:30:00-04:00"),
        ("Mon Dec 19 2022 23:00:00 GMT+0200", "2022-12-19T23:00:00+02:00"),
    ],
)
def test_dates_are_aware_and_never_guessed(written: str, expected: str | None) -> None:
    moment = parse_date(written)
    assert (moment.isoformat() if moment else None) == expected


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("lunes, 19 de diciembre de 2022", "es"),
        ("Montag, 19. Dezember 2022", "de"),
        ("19 décembre 2022", "fr"),
        ("19 декабря 2022 г.", "ru"),
        ("2022年12月19日", "zh"),
    ],
)
def test_months_are_read_in_the_language_of_the_article(written: str, language: str) -> None:
    assert parse_date(written, language=language) == parse_date("2022-12-19")
    assert parse_date("Lunes", language="es") is None


def test_a_note_of_a_correction_is_boilerplate() -> None:
    note = "This article was amended on 3 March to correct the age of the captain."
    article = clean(RawArticle("a", "The Post", "", f"{BODY[0]}\n\n{BODY[1]}\n\n{note}"))
    assert "amended" not in article.text
    assert note in [removal.text for removal in article.removed]


LEAD = "The city of Orlo closed its oldest bridge on Monday after a crack was found in a pier."
MORE = "It carries 20,000 cars a day, and nobody knows for how long it will be shut."


def titled(*lines: str) -> Article:
    return clean(RawArticle("a", "", "", "\n\n".join(lines)))


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (("Orlo bridge shut",), "Orlo bridge shut"),
        (("ORLO SHUTS BRIDGE", "By Maria Lenz"), "ORLO SHUTS BRIDGE"),
        (("Bridge of Orlo shut!",), "Bridge of Orlo shut!"),
        (("Cracks found in oldest bridge", "Late news"), "Cracks found in oldest bridge"),
        (("Orlo Courier", "Cracks found in oldest bridge"), "Cracks found in oldest bridge"),
        (("THE ORLO COURIER", "Cracks found in oldest bridge"), "Cracks found in oldest bridge"),
        (("Orlo Courier", "Bridge cracks", "March 3, 2026"), "Bridge cracks"),
    ],
)
def test_the_headline_above_the_text_is_the_title(above: tuple[str, ...], title: str) -> None:
    article = titled(*above, LEAD, MORE)
    assert article.title == title
    assert title not in article.text
    assert article.text.endswith(f"{LEAD}\n\n{MORE}")


@pytest.mark.parametrize("label", ["Live updates", "Local News", "Orlo Courier", "City Council"])
def test_a_label_above_the_text_is_no_title(label: str) -> None:
    assert titled(label, LEAD, MORE).title == ""


def test_the_name_of_an_outlet_above_the_headline_is_the_outlet() -> None:
    assert titled("Orlo Courier", "Cracks found in oldest bridge", LEAD).source == "Orlo Courier"


@pytest.mark.parametrize("name", ["Harrow Gazette", "HarborWatch"])
def test_a_name_a_section_and_a_date_above_the_text_are_its_head(name: str) -> None:
    head = f"{name}\nBUSINESS\nHundreds queue at Tolmen airport as Skandia goes under\n"
    article = clean(RawArticle("a", "f.txt", "", f"{head}Monday, August 3, 2026\n\n{BODY[0]}",
                               named=False))  # fmt: skip
    assert (article.source, article.title) == (
        name, "Hundreds queue at Tolmen airport as Skandia goes under",
    )  # fmt: skip
    assert article.published == datetime(2026, 8, 3, tzinfo=UTC)
    assert article.text == BODY[0]


def test_an_outlet_before_its_sections_is_told() -> None:
    article = clean(RawArticle("a", "f.txt", "", f"Harrow Gazette | News | Health\n\n{BODY[0]}",
                               named=False))  # fmt: skip
    assert (article.source, article.text, article.authors) == ("Harrow Gazette", BODY[0], ())
