"""Titles: which headline is chosen, what is trimmed off it, and how a point becomes one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from summarize.data import Article
from summarize.languages.titles import shorten, title_rules
from summarize.patterns import stands_in
from summarize.pipeline import Method, draft, title_of
from summarize.selection import choose_title

RULES = title_rules("en")
# Two outlets on one event, in words of their own.
DAM = (
    (
        "The council of Tarn approved the new dam on the river Ell on Tuesday. The dam will cost "
        "90 million crowns. About 300 families have to move, the mayor said."
    ),
    (
        "Tarn is to have a new dam on the Ell after the council approved it by seven votes to two. "
        "The dam costs 90 million crowns, and 300 families lose their homes."
    ),
)


def titled(*headlines: str, texts: tuple[str, ...] = DAM, days: tuple[int, ...] = ()) -> str:
    """The title of a story whose articles have these headlines, texts and days of May."""
    articles = [
        Article(
            id=f"a{at}",
            source=f"Outlet {'ABCDE'[at]}",
            title=headline,
            text=texts[at % len(texts)],
            published=datetime(2026, 5, days[at], 9, tzinfo=UTC) if days else None,
        )
        for at, headline in enumerate(headlines)
    ]
    return title_of(draft(articles, Method()))


@pytest.mark.parametrize(
    "slip",
    [
        "Ostrin, Velk pledges more money for new dam in Tarn",
        "Tarn council approves new dam, more then 300 families to move",
        "Tarn council to approves new dam on river Ell",
        "Tarn counncil approves new dam on river Ell",
        "Dam row: Millions was spent in Tarn on river Ell",
        "The council dam are approved on river Ell in Tarn",
        "Councillors says yes to new dam in Tarn, 300 families to move",
        "Tarn approves the the new dam on river Ell, 300 families to move",
    ],
)
def test_a_broken_headline_gives_way_to_a_plain_one(slip: str) -> None:
    assert titled(slip, "Tarn gets a new dam") == "Tarn gets a new dam"
    # Though it says more.
    assert titled(slip, "New dam for Tarn council?") != slip


def test_a_word_stands_in_a_text_only_as_a_whole_run_of_letters() -> None:
    assert stands_in("voter", "voters, a voter")
    assert stands_in("vote", "1vote_")
    assert not any(stands_in("vote", each) for each in ("voter", "unvote", "votevote", "évote", ""))
    assert not stands_in("i̇n", "i̇n")  # its dot is no letter


def test_what_agrees_is_no_slip() -> None:
    assert RULES is not None
    for headline in (
        "Ostrin, Velk pledge more money for dam",
        "Ostrin, Velk talks on water stall",
        "Harris says no to dam",
        "Men sue over dam",
        "Officials say dam is safe",
        "Mayor plans for a dam in Tarn",
        "Trump reverses, agrees to delay",
        "Southeast sees gas shortages amid shutdown",
    ):
        assert not RULES.is_slip(headline), headline


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("BREAKING: Tarn council approves new dam", "Tarn council approves new dam"),
        ("UPDATE 2-Tarn council approves new dam", "UPDATE 2-Tarn council approves new dam"),
        ("Politics | Tarn council approves new dam", "Tarn council approves new dam"),
        ("Outlet A: Tarn council approves new dam", "Tarn council approves new dam"),
        ("Tarn council approves new dam | Politics | Outlet A", "Tarn council approves new dam"),
        ("Tarn council approves new dam (VIDEO)", "Tarn council approves new dam"),
        ("Tarn council approves new dam.", "Tarn council approves new dam"),
        ("Tarn council approves new dam. Will it hold?", "Tarn council approves new dam"),
        ("Tarn council approves dam in the U.S.", "Tarn council approves dam in the U.S."),
        ("Dam is approved: report", "Dam is approved: report"),
    ],
)
def test_labels_and_sites_are_taken_off_a_headline(headline: str, title: str) -> None:
    assert titled(headline, "") == title


def test_a_headline_longer_than_a_line_loses_a_clause_but_not_who_says_it() -> None:
    long = (
        "Tarn council approves new dam on the river Ell by seven votes to two after a debate of "
        "nine hours in a packed hall"
    )
    assert (
        titled(long, "") == "Tarn council approves new dam on the river Ell by seven votes to two"
    )
    claimed = (
        "Tarn council approves new dam on the river Ell by seven votes to two after taking money, "
        "opponents of the plan say"
    )
    assert titled(claimed, "") == claimed


@pytest.mark.parametrize(
    "lesser",
    [
        "Watch: Tarn council approves new dam on river Ell for 90 million crowns",
        "Opinion | Tarn council approves new dam on river Ell for 90 million crowns",
        "What we know about Tarn council's new dam on river Ell for 90 million crowns",
        "The Tarn dam on river Ell for 90 million crowns, explained",
        "Here's why Tarn council approved new dam on river Ell for 90 million crowns",
        "No, the Tarn dam on the river Ell does not cost 90 million crowns",
        "You won't believe what Tarn council pays for new dam on river Ell",
        "'The council approved a dam on the Ell for 90 million crowns'",
        "Will Tarn council's new dam on river Ell for 90 million crowns hold?",
        "Tarn council approves new dam on river Ell for 90 million ...",
    ],
)
def test_no_label_question_comment_or_cut_headline_is_the_title(lesser: str) -> None:
    assert titled(lesser, "Tarn gets a new dam") == "Tarn gets a new dam"
    alone = titled(lesser, "")
    assert alone.startswith(("The council of Tarn", "Tarn is to have", "The dam")), alone


def test_a_word_that_judges_costs_a_headline_its_place() -> None:
    loaded = "Tarn council slams through controversial new dam on river Ell"
    assert titled(loaded, "Tarn council approves new dam on Ell") != loaded


def test_what_only_its_own_article_says_speaks_against_a_headline() -> None:
    texts = (f"{DAM[0]} Gardeners, bakers, anglers and florists were angry.", DAM[1])
    own = "Tarn dam angers gardeners, bakers, anglers, florists"
    assert titled(own, "Tarn council approves new dam", texts=texts) == (
        "Tarn council approves new dam"
    )


def test_copies_of_one_wire_text_are_one_voice() -> None:
    copied = "Anglers of Tarn marched to the town hall with drums on Tuesday, police said."
    texts = (f"{copied} {DAM[0]}", DAM[1], f"{copied} {DAM[0]}")
    title = titled("Anglers march with drums", "New dam approved in Tarn", "", texts=texts)
    assert title == "New dam approved in Tarn"


def test_the_dearest_number_is_told_where_two_articles_have_it() -> None:
    plain, told = "Tarn council approves dam", "Tarn approves dam for 90 million crowns"
    second = (
        "Tarn is to have a new dam on the Ell for 90 million crowns after the council approved it "
        "by seven votes to two. 300 families lose their homes."
    )
    assert titled(plain, told, texts=(DAM[0], second)) == told


def test_what_was_to_come_gives_way_to_what_came() -> None:
    texts = ("The council of Tarn will vote on the new dam on Tuesday.", DAM[0], DAM[1])
    heads = ("Tarn council due to vote on new dam on Tuesday", "Dam approved in Tarn", "Watch live")
    assert titled(*heads, texts=texts, days=(4, 5, 5)) == "Dam approved in Tarn"
    assert titled(*heads, texts=texts, days=(5, 5, 5)) == heads[0]


@pytest.mark.parametrize(
    ("point", "title"),
    [
        # What a party claims keeps who claims it.
        (
            "The bridge was never safe, prosecutors said on Monday, as ten had warned.",
            "The bridge was never safe, prosecutors said on Monday",
        ),
        ("Ten houses burned down in Elm, police said.", "Ten houses burned down in Elm"),
        (
            "According to lawyers, the mayor was paid.",
            "According to lawyers, the mayor was paid",
        ),
        # What restricts a claim stays, or the sentence is not cut there.
        (
            "The mayor will resign in May, unless the council keeps the dam.",
            "The mayor will resign in May, unless the council keeps the dam",
        ),
        (
            "The mayor was paid by Velk, but he denied it.",
            "The mayor was paid by Velk, but he denied it",
        ),
        # Lists are not cut.
        (
            "The thief has been accused of theft, arson, or fraud in four towns.",
            "The thief has been accused of theft, arson, or fraud in four towns",
        ),
        # The subject is no clause, whatever verbs stand in it.
        (
            "The last stage of the vote, the first since Osk was ousted, was quiet.",
            "The last stage of the vote, the first since Osk was ousted, was quiet",
        ),
        (
            (
                "Ashes from the grave of Jon the Baker, one of the Twelve of Elm, have been found "
                "in a tube of lead by students of the university during work on the old port."
            ),
            "Ashes from the grave of Jon the Baker have been found in a tube of lead",
        ),
        (
            "The board of Tarn county voted, 4-1, on Tuesday to leave the union of the valley.",
            "The board of Tarn county voted on Tuesday to leave the union of the valley",
        ),
        (
            (
                "The police of Elm on Monday declared the march around the city hall unlawful "
                "and ordered all marchers to go home at once or be held for two days."
            ),
            "The police of Elm on Monday declared the march around the city hall unlawful",
        ),
        (
            "Ida Holm used a plan modeled after that of her rival in the last long campaign.",
            "Ida Holm used a plan modeled after that of her rival in the last long campaign",
        ),
    ],
)
def test_a_shortened_point_is_a_whole_clause_that_says_no_more(point: str, title: str) -> None:
    assert shorten(point) == title


@pytest.mark.parametrize(
    ("point", "title"),
    [
        # An adjective goes with its noun.
        (
            (
                "Divers on Monday have told of the find of a big, shell-covered wreck in the "
                "water off Elm, which is on the coast of Velk and has sunk many ships."
            ),
            "Divers have told of the find of a big, shell-covered wreck in the water off Elm",
        ),
        # A verb goes with its particle.
        (
            (
                "The mayor of Tarn has decided to look in on the works at the old bridge over the "
                "Ell after a long and dry spring of many fires."
            ),
            "The mayor of Tarn has decided to look in on the works at the old bridge over the Ell",
        ),
        # A verb goes with the clause or the infinitive that it governs.
        (
            (
                "The ministers of Velk and Osk agreed after nine hours of talks in Elm that their "
                "ports will stay open to all ships."
            ),
            "The ministers of Velk and Osk agreed that their ports will stay open to all ships",
        ),
        (
            (
                "The council of Tarn decided on Tuesday after a long debate in the packed hall to "
                "close the old bridge over the Ell for good."
            ),
            "The council of Tarn decided to close the old bridge over the Ell for good",
        ),
        (
            (
                "Ida Holm turned to the oldest of the monks of Elm shortly before her death at the "
                "end of a winter that had taken many."
            ),
            "Ida Holm turned to the oldest of the monks of Elm",
        ),
        # What stands before the main clause, or is said of its subject, is no clause.
        (
            (
                "Walking home with the dog that had found two lost children last winter in the "
                "woods of Elm, Ida Holm came upon a wolf on Monday."
            ),
            "Ida Holm came upon a wolf on Monday",
        ),
        (
            (
                "Baker Ida Holm, one of four people in a boat presumed lost off Elm, survived for "
                "two nights in the cold water of the bay."
            ),
            "Baker Ida Holm survived for two nights in the cold water of the bay",
        ),
        (
            (
                "Bread for Tarn, a well-loved charity, released a list on Wednesday of bakers who "
                "give their bread to the poor of the town."
            ),
            "Bread for Tarn released a list of bakers who give their bread to the poor of the town",
        ),
        # A year stays: without it what is past would seem new.
        (
            "In 2012, a court in Elm found Ida Holm guilty of theft.",
            "In 2012, a court in Elm found Ida Holm guilty of theft",
        ),
        # "That" behind a noun begins no clause that the verb governs.
        (
            (
                "Deputies of the council committee of Velk voted Monday in favor of releasing a "
                "secret memo that alleges misconduct by judges."
            ),
            (
                "Deputies of the council committee of Velk voted in favor of releasing a secret "
                "memo that alleges misconduct by judges"
            ),
        ),
        # What is said of the subject is no sentence without the verb that follows.
        (
            (
                "One of the guards ousted from the agency this week for their part in the Velk "
                "scandal made light of his work for the king on his page."
            ),
            (
                "One of the guards ousted from the agency this week for their part in the Velk "
                "scandal made light of his work"
            ),
        ),
        (
            (
                "Velk Ltd. granted Ida Holm, chief executive of its main business, an award of "
                "nearly 20 million crowns."
            ),
            (
                "Velk Ltd. granted Ida Holm, chief executive of its main business, an award of "
                "nearly 20 million crowns"
            ),
        ),
        (
            "The repair was small but, thanks to the earlier ones, the bridge now stands.",
            "The repair was small but, thanks to the earlier ones, the bridge now stands",
        ),
        (
            "The crash of the car took place while it was driving itself, police said.",
            "The crash of the car took place while it was driving itself",
        ),
        (
            "A ferry of the line sank near the port of Elm last Sunday with 162 people on board.",
            "A ferry of the line sank near the port of Elm with 162 people on board",
        ),
        (
            "The council of Velk -- the oldest in Osk, and the smallest -- closed the port.",
            "The council of Velk closed the port",
        ),
    ],
)
def test_a_cut_parts_nothing_that_belongs_together(point: str, title: str) -> None:
    assert shorten(point) == title


DAM_POINT = "Ida Holm opened the dam at Tarn on the Ell."


@pytest.mark.parametrize(
    "first",
    [
        "Provided by the Elm River Office Authorities are at work on the dam at Tarn on the Ell.",
        "An artist's impression of the dam on the Ell, a wall at Tarn that Ida Holm opened.",
        "OSTRIN/VELK BUN, Norland Search crews of Ida Holm opened the dam at Tarn on the Ell.",
        "The move to open the dam was made by Ida Holm at Tarn on the Ell.",
        "The engineer opened the dam at Tarn on the Ell with a speech.",
        (
            "What has been built at Tarn on the Ell is one of those works of which Ida Holm of the "
            "dam office says that nobody who opened one sleeps well."
        ),
    ],
)
@pytest.mark.parametrize("at", [1, 4])
def test_a_caption_a_half_and_what_points_back_give_way_to_a_clause(first: str, at: int) -> None:
    article = Article(id="a", source="A", title="", text=f"{first}\n{DAM_POINT}")
    material = draft([article], Method()).material
    passage, told = material.passages
    assert choose_title(material, [passage] * at + [told]) == DAM_POINT.rstrip(".")


def test_what_came_of_a_visit_goes_before_the_arrival() -> None:
    texts = (
        (
            "Ida Holm offered Velk cheaper water and an open bridge on Tuesday. Holm arrived in "
            "Velk for talks on water and the bridge."
        ),
        (
            "Ida Holm arrived in Velk on Tuesday for talks on water and the bridge. She offered "
            "Velk cheaper water and an open bridge."
        ),
    )
    arrival = "Ida Holm arrives in Velk for talks on water and the bridge"
    offer = "Holm offers Velk cheaper water"
    assert titled(arrival, offer, texts=texts, days=(5, 5)) == offer
    assert titled(arrival, "", texts=texts, days=(5, 5)) == arrival


def test_without_headlines_a_point_that_gives_a_clause_goes_before_a_cut_first_one() -> None:
    text = (
        "The council that the people of Tarn and of the six villages along the upper valley of the "
        "Ell elected in March wants what no council before it has wanted of the valley.\n"
        "The council of Tarn approved the dam on the Ell in the valley."
    )
    article = Article(id="a", source="A", title="", text=text)
    material = draft([article], Method()).material
    assert choose_title(material, material.passages) == (
        "The council of Tarn approved the dam on the Ell in the valley"
    )
    assert choose_title(material, material.passages[:1]).endswith("…")


def test_a_language_without_rules_loses_site_and_full_stop_only() -> None:
    text = "El puente cayó en Elm el lunes. Diez personas murieron en la caída del puente."
    headline = "Cae un puente en Elm. | El Faro"
    article = Article(id="a", source="El Faro", title=headline, text=text, language="es")
    assert title_of(draft([article], Method())) == "Cae un puente en Elm"


BRIBE = (
    (
        "Police in Elm did not arrest the mayor, a spokesman for the police said on Tuesday. "
        "The mayor of Elm was questioned about bribes for the dam."
    ),
    (
        "The mayor of Elm was questioned about bribes for the dam and was not arrested. "
        "Police in Elm did not arrest the mayor on Tuesday."
    ),
)


@pytest.mark.parametrize(
    "untrue",
    [
        "Mayor of Elm arrested over bribes for the dam. Not true, say police",
        "Mayor of Elm arrested over bribes for the dam (updated: charges dropped)",
        "Satire: Mayor of Elm arrested over bribes for the dam",
        "Rumour | Mayor of Elm arrested over bribes for the dam",
        "Denied: Mayor of Elm arrested over bribes for the dam",
        "Mayor of Elm arrested over bribes for the dam... Police deny report",
        "False claim: Mayor of Elm arrested over bribes for the dam",
        "Mayor of Elm arrested over bribes for the dam - hoax",
        "Mayor of Elm arrested over bribes for the dam | Hoax",
        # The first point denies it.
        "Mayor of Elm arrested over bribes for the dam",
    ],
)
def test_what_takes_itself_back_or_the_first_point_denies_is_no_title(untrue: str) -> None:
    told = "Mayor of Elm questioned about bribes"
    assert titled(untrue, told, texts=BRIBE) == told
    assert "arrested over" not in titled(untrue, "", texts=BRIBE)
    assert titled(untrue, "", texts=("Bread.", "Bread.")) in {untrue, "News briefing"}


@pytest.mark.parametrize(
    "opinion",
    [
        "The Tarn council is a disgrace over new dam on river Ell",
        "The Tarn council and its dam on the Ell are a disgrace",
        "Tarn council must go over new dam on river Ell",
        "Tarn council should scrap its new dam on river Ell",
        "Opinion: Tarn council approves new dam on river Ell",
    ],
)
def test_an_opinion_is_no_title(opinion: str) -> None:
    assert titled(opinion, "Tarn gets a new dam") == "Tarn gets a new dam"
    assert titled(opinion, "").startswith(("The council of Tarn", "Tarn is to have", "The dam"))
    article = Article(id="a", source="A", title=opinion, text=DAM[0])
    material = draft([article], Method()).material
    assert choose_title(material, []) == ""
    assert choose_title(
        replace(material, articles=(replace(article, title="Dam opens in Tarn"),)), []
    )


def test_the_stamp_of_a_live_page_is_no_part_of_a_title() -> None:
    for stamp in ("10.15 am", "10:15", "9.05pm", "14:30 GMT", "14:30 –"):
        assert titled(f"{stamp} Tarn council approves new dam", "") == (
            "Tarn council approves new dam"
        )
        assert shorten(f"{stamp} Fire crews arrived in Elm.") == "Fire crews arrived in Elm"


@pytest.mark.parametrize(
    ("point", "title"),
    [
        # Who claims it stays, unless an authority speaks in its own name.
        ("He had not slept for two days, his lawyer told the court on Monday.", None),
        ("The dam has leaked for a year, a neighbour told reporters.", None),
        ("The pump never failed in nine years of use, its maker said in a statement.", None),
        ("The pill halves the risk of a stroke, according to a study by its maker.", None),
        (
            (
                "Forty soldiers were killed in the raid on the port of Elm by the army, rebels "
                "said in a statement."
            ),
            "Forty soldiers were killed in the raid on the port of Elm by the army, rebels said",
        ),
        (
            "Ten houses burned down in Elm, the ministry told reporters.",
            "Ten houses burned down in Elm",
        ),
        # So does what limits a claim, be the title longer than a line.
        ("Nine of the forty deputies voted for the bill, too few to pass it.", None),
        (
            (
                "Unless the owners of the mill pay their workers what they owe them, the union of "
                "Tarn will strike by Friday noon."
            ),
            None,
        ),
        (
            (
                "The union will close all of the schools in the valley of the Ell on Monday unless "
                "the council of Tarn pays the teachers by Friday."
            ),
            None,
        ),
        (
            (
                "Sales of the mill of Tarn fell by a tenth in the first half of the year but rose "
                "by a fifth in the second one."
            ),
            None,
        ),
        (
            (
                "The mill of Tarn had a loss of 40 million crowns in the first half of the year, "
                "up from 10 million crowns a year before."
            ),
            None,
        ),
        ("The ships may not leave the port before Friday.", None),
        (
            (
                "The new pill cut the risk of a stroke by 40 percent among women over 60 who had "
                "taken it every day for at least two years, or longer, and had no other ailment."
            ),
            "The new pill cut the risk of a stroke by 40 percent among women over 60 …",
        ),
        (
            (
                "The mayor of Tarn on Monday rejected a claim by the council of Velk that she had "
                "been paid by the builders of the dam for the contract."
            ),
            ("The mayor of Tarn rejected a claim by the council of Velk that she had been paid"),
        ),
        (
            (
                "The woman, first believed dead, was found alive in a barn near the river Ell by "
                "two boys who were out to fish."
            ),
            None,
        ),
        ("Reportedly, the mayor of Tarn was paid by Velk.", None),
    ],
)
def test_no_shorter_claim_says_more_than_the_whole(point: str, title: str | None) -> None:
    assert shorten(point) == (title or point.rstrip("."))
