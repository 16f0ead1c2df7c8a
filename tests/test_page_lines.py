"""What a page prints around its article is never a point, and what only looks like it stays."""

from pathlib import Path
from time import process_time
from typing import cast

import pytest

from summarize.cleaning import clean
from summarize.cleaning.head_signs import may_have_head, runs_together
from summarize.cleaning.head_tokens import head_tokens
from summarize.cleaning.heads import FILE
from summarize.cleaning.splits import FEATURES, find_splits
from summarize.data import Article, RawArticle
from summarize.languages.cleaning import cleaning_rules
from summarize.passages import make_passages
from summarize.pipeline import Method, draft
from summarize.readers import read_articles
from summarize.resources import read_json
from summarize.sentences import split_sentences

BODY = (
    "The town council of Pennock voted on Thursday to drain the lake behind the old paper mill.",
    "Seven members voted in favour and two against after a debate of three hours.",
    "Work is expected to begin in the summer of next year, the council said.",
)
NEWS = "A swan has bred on the lake of Pennock for the first time since the mill closed in 1970."


def cleaned(*lines: str, title: str = "", source: str = "Harrow Courier") -> Article:
    return clean(RawArticle("a", source, title, "\n\n".join(lines)))


def points(article: Article) -> list[str]:
    """What of an article could be printed, beside its body."""
    made = make_passages(article, split_sentences(article)).passages
    return [passage.text for passage in made if not passage.text.startswith(BODY)]


@pytest.mark.parametrize(
    "head",
    [
        "Swan breeds on the lake of Pennock4 hours agoShareSaveJo LarkScience editorGetty Images",
        "2 days agoMina CoultasNorth Reporter, Radio Pennock",
        "Skip in Skip x Embed x Share ",
        "Breaking — ",
        "FacebookTwitterWhatsAppEmailPrintCopy Link",
        "By Tomas Larkin | 4 min read | Updated Feb 11, 2026 ",
        "Listen to this article 5 min ",
        "Play Video Play Mute 0:00 / 1:34 Fullscreen ",
        "Published: 09:12 GMT, 5 February 2026 | Updated: 11:47 GMT, 5 February 2026 24 comments ",
        "Home > News > Local ",
        "Advertisement Supported by ",
        "Video Loading… Hide Caption ",
        "Share this: Click to share on X (Opens in new window) ",
        "Sport > Rowing > Domestic ",
        "By Mina Coultas Science reporter, Pennock ",
        "By Mina Coultas, Pennock | ",
        "Gift this article Remaining gift links: 10 ",
        "3-Minute Listen Download Transcript ",
        "Decrease article font size Increase article font size ",
        "Tuesday 3 February 2026 10:20, UK ",
        "Published On 3 Feb 20263 Feb 2026",
        "Swan returns to the lake 14:32, 9 FEB 2026Updated14:50, 9 FEB 2026",
    ],
)
def test_labels_that_run_into_the_first_sentence_go(head: str) -> None:
    article = cleaned(head + NEWS, *BODY)
    assert article.text.split("\n\n") == [NEWS, *BODY]
    assert article.removed[0].text == head.strip()


@pytest.mark.parametrize("head", ["ShareSave", "By Jo Lark 4 min read ", "Updated 6:12 p.m. EST "])
def test_labels_before_a_dateline_go_and_its_service_is_credited(head: str) -> None:
    article = cleaned(f"{head}PENNOCK, Feb. 3 (Reuters) - {NEWS}", *BODY)
    assert article.text.split("\n\n") == [NEWS, *BODY]
    assert article.credit == ("Reuters",)


def test_what_follows_the_labels_of_a_gallery_is_a_caption() -> None:
    caption = "1 of 10 Full Screen Autoplay Close Skip Ad × A swan looks at the lake of Pennock."
    assert points(cleaned(caption, *BODY)) == []


def test_labels_that_end_nobody_knows_where_are_no_point() -> None:
    line = (
        "Nia Prydderch Pennock News Share Save Comments Plans for a lake in Oak Hill were refused."
    )
    article = cleaned(line, *BODY)
    assert not any("Share" in text for text in points(article))


@pytest.mark.parametrize(
    "line",
    [
        "Two drugs, made by GlaxoSmithKline and sold in Pennock, were taken off shelves on Monday.",
        "The Harbour Board (HB) chairwoman Jo Lark resigned on Tuesday after a week of protests.",
        "The council said on Tuesday that YouTube, LinkedIn and eBay had left for Port Ellis.",
        "Yields of the bond US10YT rose on Monday after the vote, dealers in Pennock said.",
        "TechCrunch first reported the arrest, which his lawyer confirmed on Monday.",
        "Police searched LiveScore and PhotoBox, two firms that he owns, on Monday.",
        "The chief of Kessel, who owns PlayStation Cafe and PhotoBox, was arrested on Monday.",
        "StoryHouse said on Monday it would merge with ReadWrite; SaveOurSeas will buy the rest.",
        "LiveScore, PrintNight and CopyCat were named in the report, the court heard.",
        "20SecondsToFame, a talent show, was taken off the air on Monday.",
        "3M-Ostra will pay 20 million euros to the city of Pennock.",
        "WhatsUp, FaceHall and TikTak were fined on Monday by the court in Pennock.",
        "HealthCare.gov was down for nine hours on Monday, officials in Pennock said.",
        "Story Bridge was closed on Monday after a crash of two lorries, police said.",
        "Image Software, a firm in Pennock, fired half of its staff on Monday.",
        "Reporter Ada Flett was killed in Port Ellis on Sunday, her newspaper said.",
        "Staff Sgt. Piet Aalm was charged on Monday with the theft of fuel.",
        "By Land and Sea, a play by Otto Fenn, opened in Pennock on Monday.",
    ],
)
def test_names_with_capitals_within_are_no_labels(line: str) -> None:
    assert cleaned(line, *BODY).text.split("\n\n") == [line, *BODY]
    assert cleaned(*BODY, line).text.split("\n\n") == [*BODY, line]


def test_every_weight_of_the_heads_is_of_a_feature() -> None:
    weights = cast("dict[str, dict[str, float]]", read_json(FILE))["weights"]
    assert tuple(weights) == FEATURES


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of three paper mills sank on Monday after the vote of the town council.",
        "Four hours ago was too late, a judge told the lawyers of the mill on Friday.",
        "Facebook, Twitter and two smaller networks were asked on Monday to remove the video.",
        "Home Office officials were told on Monday that the lake would be drained by May.",
        "Print media groups in the county lost a third of their readers within five years.",
        "Video games made in Pennock sold two million copies within a week, the studio said.",
    ],
)
def test_a_sentence_that_opens_with_the_word_of_a_label_stays(line: str) -> None:
    assert cleaned(line, *BODY).text.startswith(line)


@pytest.mark.parametrize(
    "tail",
    [
        "Its owner said it would appeal and that 70 jo… [+1843 chars]",
        "Villagers have gathered 3,000 names against the […]",
        "The nest, in a poplar behind the mill, was found by Continue reading →",
        "It was sold to a collector in View Full Article »",
        "Anyone with a boat may fish there until (more…)",
        "The keepers believe that it is still on the ... (Read full story)",
        "The mayor left before the result was …»",
        "Divers hope that the bell will show whether it is the Santa Vela, which went do",
    ],
)
def test_a_sentence_that_was_cut_off_is_no_point_and_those_before_it_are(tail: str) -> None:
    article = cleaned(*BODY, f"{NEWS} {tail}")
    assert points(article) == [NEWS]
    last = split_sentences(article)[-1]
    assert (last.kind, last.text[:9]) == ("fragment", tail[:9])


@pytest.mark.parametrize(
    "tail",
    ["The post Swans are back appeared first on Harrow Courier.", "[+210 chars]", "Read more »",
     "Click here to read the full article."],
)  # fmt: skip
def test_a_label_behind_a_whole_sentence_goes(tail: str) -> None:
    assert cleaned(*BODY, f"{NEWS} {tail}").text.endswith(NEWS)


@pytest.mark.parametrize(
    ("credit", "services"),
    [("(AFP/Reuters)", ("AFP", "Reuters")), ("- AP", ("AP",)), ("[Reuters]", ("Reuters",)),
     ("(with inputs from PTI)", ("PTI",))],
)  # fmt: skip
def test_a_credit_behind_news_goes_alone(credit: str, services: tuple[str, ...]) -> None:
    article = cleaned(BODY[0], f"{NEWS} {credit}", BODY[1])
    assert article.text.split("\n\n")[1] == NEWS
    assert article.credit == services


@pytest.mark.parametrize(
    "line",
    [
        "📷 Swans on the lake behind the mill, 3 February 2026. EPA-EFE/Mika Laine",
        "FILE - Mayor Inga Quade speaks at the mill, Oct. 12, 2025. (AP Photo/Jon Tully)",
        "A swimmer leaves the lake on Monday. (Photo by Carla Mench/Getty Images)",
    ],
)
def test_captions_go(line: str) -> None:
    assert cleaned(BODY[0], line, BODY[1]).text.split("\n\n") == [BODY[0], BODY[1]]


SHOWN = "A swimmer leaves the lake of Pennock on Monday."


@pytest.mark.parametrize(
    "credit",
    ["(Carla Mench/AP)", "Photo by Jo Lark / Staff", "(L) Photo: Carla Mench", "Credit...C. Roe",
     "| Photo courtesy of Pennock Rowers", "Photograph: Carla Mench/The Courier", "Pic: PA",
     "THE CANADIAN PRESS/HO-Town of Pennock", "PTI Photo", "Supplied: Carla Mench"],
)  # fmt: skip
def test_news_before_a_caption_stays_and_the_caption_goes(credit: str) -> None:
    assert cleaned(BODY[0], f"{SHOWN} {credit}", BODY[1]).text.split("\n\n") == [BODY[0], BODY[1]]
    both = cleaned(BODY[0], f"{NEWS} {SHOWN} {credit}", BODY[1])
    assert both.text.split("\n\n") == [BODY[0], NEWS, BODY[1]]
    assert both.credit == ()


def test_a_sentence_that_runs_into_a_caption_stays() -> None:
    line = f"Image caption Swimmers at the lake on Monday{NEWS}"
    assert cleaned(BODY[0], line).text.split("\n\n") == [BODY[0], NEWS]


@pytest.mark.parametrize(
    "line",
    [
        "Two swimmers pictured beside the lake on Sunday were found alive on Tuesday.",
        "Watch sales in Pennock doubled last year, figures of the council show.",
        "Advertisement revenue of the Courier fell by a fifth in the six months to June.",
    ],
)
def test_news_that_looks_like_a_caption_is_a_point(line: str) -> None:
    assert points(cleaned(*BODY, line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "A swimmer leaves the lake on Wednesday Members of the council were told to wait.",
        "(Carla Mench - AP) A swimmer waits for the vote of the council on Wednesday.",
        "Council Votes To Drain Lake As Swans Return The lake behind the mill is full of fish.",
        "Pennock is to lose its lake in two months Members of the council were told to wait.",
    ],
)
def test_a_sentence_that_something_runs_into_is_no_point(line: str) -> None:
    assert points(cleaned(line, *BODY)) == []


def test_capitals_of_names_are_no_headline() -> None:
    line = "Foreign Minister Ada Flett and Prime Minister Jo Lark met in Port Ellis on Tuesday."
    assert points(cleaned(line, *BODY)) == [line]


NOTICES = [
    "This report by The Canadian Press was first published March 2, 2026.",
    "(Except for the headline, this story has not been edited by our staff.)",
    "This article was amended on 4 February 2026 to give the right height of the mill.",
    "CORRECTION: This story originally said that the lake was drained in 1970.",
    "An earlier version of this article gave the wrong name of the lake.",
    "Originally published by Coast Commons on February 3, 2026, under a free licence.",
    "The views expressed are the author's own.",
    "Wendell Price covers courts for the Harrow Courier. Reach him at wprice@courier.example.",
    "Jo Lark is the science editor of the Courier and the author of two books on rivers.",
    "The writer is a professor of law and was a member of the council until 2019.",
    "Get in-depth reporting for only $5 a month.",
    "If you value our reporting, please consider a gift of any size.",
    "Join our editors on 12 March at the mill. Tickets from £8, free for members.",
    "Follow Harrow Courier on Facebook and Instagram.",
    "Like the Courier on Facebook",
    "Kate Larsen reports for the NBC4 News at 11 on Sunday.",
    "To contact the reporters on this story: Jo Lark at jlark@courier.example",
    "This article is for subscribers only.",
    "The rest of this story is available only to our paying members.",
    "You’ve reached your limit of free articles for this month.",
    "Only subscribers can read the full text of this article.",
    "This is a premium article.",
    "Sign in to read more.",
    "Unlimited articles for 99 cents a week. Cancel anytime.",
    "Samaritans: 116 123 (free, 24 hours)",
    "Readers seeking support can contact the Harrow Line on 0300 555 123.",
    "Register for free to continue reading.",
    "If you are affected by anything in this story, call the Lakeside Helpline on 0300 555 123.",
    "In Harrow, Samaritans can be contacted on freephone 116 123, or by email at jo@help.example.",
    "Support is available around the clock from the Crisis Line: call or text 988.",
    "Details of help and support with grief are available at Harrow Action Line.",
    "This summary was created by AI and reviewed by an editor.",
    "The key points above were generated with the help of artificial intelligence.",
    "This audio is auto-generated. Please let us know of any mistakes.",
]


@pytest.mark.parametrize("line", NOTICES)
def test_what_an_article_says_of_itself_goes(line: str) -> None:
    article = cleaned(*BODY, line)
    assert article.text.split("\n\n") == list(BODY)
    assert line in [removal.text for removal in article.removed]


@pytest.mark.parametrize("line", NOTICES[:10])
def test_it_goes_where_it_is_glued_to_the_last_paragraph(line: str) -> None:
    assert cleaned(*BODY, f"{NEWS} {line}").text.split("\n\n") == [*BODY, NEWS]


@pytest.mark.parametrize(
    "line",
    [
        "The newspaper said it will sign up 400 schools for a free delivery scheme by September.",
        "The author of two books on rivers was arrested at the airport on Sunday night.",
        "The article of the constitution that was amended on Tuesday had stood since 1921.",
        "The Pennock Daily News reports the value of the mill at $380,600.",
        "This report was written by two judges, and the council read it in one night.",
        "Get your house in order, the newsletter of the council told its members.",
        "If you drain the lake, the swans will leave, Jo Lark told the council.",
        "Jo Lark reports to the board of the mill and has no say in the vote.",
        "Visit the lake on a Sunday and half of Pennock is there, the mayor told the council.",
        "Only members can vote on the lake, and 400 of them did so on Sunday, the club said.",
        "The hotline for tenants of the mill took 400 calls on its first day.",
        "Samaritans said that calls to its helpline had risen by 12 percent since the mill closed.",
        "The crisis line, which can be reached at 988, took 4,000 calls in its first week.",
        "Anyone affected by the flood can claim 2,000 euros from the county, the council said.",
        "The helpline, 0300 555 123, was set up by the county after the mill closed in 1970.",
        "The Courier put up a paywall in 2014 and has 9,000 subscribers in the county.",
        "The archive of the mill is for members of the club, and it was never opened before.",
        "The image was generated by AI, the council said, and shows a lake that is not there.",
        "The summary was written by an AI system, a court found, and three of its cases are false.",
        "The council blocked the site of the mill for legal reasons, its lawyer said.",
        "Like the rest of the county, Pennock gets its water from the hills.",
    ],
)
def test_news_that_looks_like_a_notice_stays(line: str) -> None:
    assert cleaned(*BODY, line).text.split("\n\n") == [*BODY, line]
    assert cleaned(BODY[0], line, *BODY[1:]).text.split("\n\n") == [BODY[0], line, *BODY[1:]]


def test_a_writer_the_article_tells_of_is_not_its_own() -> None:
    line = "The writer has lived in Pennock since 1990."
    told = "A writer of ghost stories voted for the swans on Thursday, the council said."
    assert cleaned(*BODY, line).text.split("\n\n") == list(BODY)
    assert cleaned(told, *BODY, line).text.split("\n\n") == [told, *BODY, line]


def test_somebody_the_article_tells_of_is_not_its_author() -> None:
    line = "Jo Lark is the editor of the Courier and the author of two books on rivers."
    told = f"{NEWS} Jo Lark saw it first."
    assert cleaned(told, *BODY, line).text.split("\n\n") == [told, *BODY, line]


@pytest.mark.parametrize("name", ["caption-credit.txt", "wrapped-indent.txt"])
def test_cases_from_public_reports_keep_their_facts(name: str) -> None:
    (article,) = read_articles([Path("tests/cases") / name])
    kinds = {sentence.kind for sentence in split_sentences(article)}
    assert kinds == {"body"}
    assert article.text.count("\n\n") == 2


@pytest.mark.parametrize(
    "name", ["cutoff-newsapi.json", "glue-head.json", "furniture-printed.json"]
)
def test_cases_from_public_reports_print_only_news(name: str) -> None:
    foreign = ("wat…", "ShareSave", "first published", "syndicated", "science editor", "amended",
               "$5 a month", "Originally")  # fmt: skip
    for article in read_articles([Path("tests/cases") / name]):
        printed = draft([article], Method()).material.passages
        assert printed
        assert not any(word in passage.text for passage in printed for word in foreign)


def test_an_item_of_a_list_is_none_of_its_headings(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text(
        f"# A lake\n\n{BODY[0]}\n\n- The mill will be pulled down in May\n\n{BODY[1]}\n"
    )
    (article,) = read_articles([page])
    assert [each.kind for each in split_sentences(article)] == ["body"] * 3


def test_the_frames_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "lake.html").write_text(f"<article><p>{BODY[0]}</p><p>{BODY[1]}</p></article>")
    for folder in ("lake_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "saved.html").write_text(
            f"<article><p>{NEWS}</p><p>{BODY[2]}</p></article>"
        )
    found = {article.id for article in read_articles([tmp_path])}
    assert found == {"lake.html", "other_files/saved.html"}
    assert len(read_articles([str(tmp_path / "**" / "*.html")])) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Video referees will be used in the second division from August, the league said.",
        "Print shops in Pennock shut on Wednesday in protest at a new tax on paper.",
        "Shares in Top Mill, the owner of the lake, rose 8% on Monday.",
        "Posted wages in Pennock rose by a tenth in January, the council said.",
    ],
)
def test_a_sentence_that_opens_like_a_label_stays(sentence: str) -> None:
    assert cleaned(sentence, *BODY).text.split("\n\n")[0] == sentence


def test_a_label_in_brackets_behind_an_ellipsis_leads_on_from_a_cut_sentence() -> None:
    cut = "Their union wants the wages of fourteen months paid before ..... (To go on, subscribe)"
    printed = make_passages(article := cleaned(NEWS, cut), split_sentences(article)).passages
    assert [each.text for each in printed] == [NEWS]


@pytest.mark.parametrize(
    "glued",
    [
        "By Ada Flett, Daily Echo, Leeds Police have found a boat on the lake of Pennock.",
        "SWAN COMES BACK HOME Ada Flett A swan has bred on the lake of Pennock again.",
        "Ada Flett | Staff reporter | A swan has bred on the lake of Pennock again.",
        "For the latest from Pennock, bookmark this page and turn on notifications.",
    ],
)
def test_a_sentence_with_more_of_the_page_before_it_is_no_point(glued: str) -> None:
    article = cleaned(glued, *BODY)
    printed = make_passages(article, split_sentences(article)).passages
    assert not [each.text for each in printed if glued[:12] in each.text]


def test_no_place_behind_a_whole_sentence_is_asked() -> None:
    words = cleaning_rules("en").head_words
    line = "Home News The swan has bred on the lake of the town. It is the first of its kind there"
    line = f"{line} since the old mill at its north end"
    found = find_splits(f"{line} closed, and nobody had hoped for it any more", "", "", words)
    # What stands far behind is not even read.
    assert found == find_splits(
        f"{line} Saturday Share Save Jo Roe and others said so", "", "", words
    )
    assert "Saturday" not in [each.text for each in head_tokens(f"{line} or so Saturday", words)]
    assert 0 < max(found.places) < line.index("It is")


@pytest.mark.parametrize(
    "joint", ["ShareSaveThe", "ago.The", "4)The", "ABCThe", "café.The", "5A b"]
)
def test_what_runs_together_is_found(joint: str) -> None:
    assert runs_together(f"The dam {joint} lake")
    assert not runs_together("The U.S. dam, Mr. A B and 5 Men said 'The lake' (A) is St. Mary's.")


def test_sentences_seldom_begin_like_a_label() -> None:
    rules = cleaning_rules("en")
    openings = ("The", "A swan", "In", "Police", "At noon", "An owl", "New York", "Members", "He")
    assert not any(may_have_head(f"{each} told the town.", rules) for each in openings)
    assert may_have_head("Home News The swan is back.", rules)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Hat Ihnen der Artikel gefallen? Dann unterstützen Sie uns bitte mit einer Spende."),
        ("de", "Deine Privatsphäre-Einstellungen verhindern das Laden aller externen Inhalte."),
        ("de", "In: Seeblatt, 20.10.2025, https://see.example/a/58 (abgerufen am: 20.10.2025)"),
        ("de", "Braucht jemand Hilfe? Die Telefonseelsorge ist unter 0800 111 0 111 da."),
        ("fr", "Abonnez-vous à notre chaîne WhatsApp pour suivre l'actualité du lac."),
        ("es", "Suscríbete a nuestro canal para recibir todas las noticias del lago."),
        ("pt", "ATENÇÃO: Comentários com textos ofensivos não serão aprovados pelo moderador."),
        ("no", "Trenger du noen å snakke med? Ring Kirkens SOS på 116 123."),
        ("ja", "記事に『リアクション』ができます。ご利用には会員登録が必要です。"),
        ("ja", "※紙の新聞とは、湖日新聞の朝刊と夕刊です。"),
    ],
)  # fmt: skip
def test_what_pages_of_other_languages_tell_their_readers_goes(language: str, line: str) -> None:
    news = {
        "ja": ("湖の水位は月曜日に二メートル下がったと市は発表した。", "水は八月に戻る。"),
    }.get(language, ("Die Stadt hat am Montag den See gesperrt.", "Der Rat stimmte dafür."))
    raw = RawArticle("a", "Seeblatt", "", "\n\n".join((*news, line)), language=language)
    assert clean(raw).text.split("\n\n") == list(news)


@pytest.mark.parametrize(
    "tail",
    [
        "This is a premium article. Already a member?",
        "This article is exclusive to members. Log in",
        "Subscribe now to read the full story.",
    ],
)
def test_a_notice_that_breaks_into_a_sentence_goes_and_the_rest_is_no_point(tail: str) -> None:
    article = cleaned(*BODY, f"{NEWS} The keepers were taken to Port Ellis hospi {tail}")
    assert article.text.endswith("hospi")
    assert points(article) == [NEWS]


@pytest.mark.parametrize("label", ["0 comment", "0 comments", "Comments", "43 Comments"])
def test_a_count_of_comments_at_the_head_of_a_page_is_no_end(label: str) -> None:
    head = ("Swan comes home", "By Ada Flett Chief Reporter", label)
    assert cleaned(*head, NEWS, *BODY).text.split("\n\n")[-4:] == [NEWS, *BODY]
    below = cleaned(NEWS, *BODY, label, "What a lovely swan, I saw it on Sunday with my son.")
    assert below.text.split("\n\n") == [NEWS, *BODY]


def test_no_sentence_before_labels_goes_with_them() -> None:
    article = cleaned(f"{NEWS}ShareSaveThe mill lost nothing, its owner said on Thursday.", *BODY)
    assert NEWS in article.text
    assert not any("ShareSave" in text for text in points(article))


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to a newspaper and the state will pay half, the government said on Wednesday.",
        "Click here to pay, said the text message that emptied 400 accounts in Pennock.",
        "Share this week of 40 hours among six people, the union told the owner of the mill.",
        "Copyright Act changes passed parliament on Monday by two votes.",
        'The court found on Monday that the caption "Photo: Getty Images" was false.',
    ],
)
def test_news_in_the_words_of_a_prompt_stays(line: str) -> None:
    assert cleaned(*BODY, line).text.split("\n\n") == [*BODY, line]


@pytest.mark.parametrize(
    ("language", "line", "news"),
    [
        ("fr", "Lire aussi : Accident à Sarvik", "Le conseil a voté lundi la fermeture du lac."),
        ("es", "Lea también: Accidente en Sarvik", "El consejo votó el lunes el cierre del lago."),
        ("nl", "Lees ook: Ongeluk in Sarvik", "De raad stemde maandag voor sluiting van het meer."),
        ("pl", "Czytaj też: Wypadek w Sarviku", "Rada miasta zamknęła w poniedziałek jezioro."),
        ("ru", "Читайте также: Авария в Сарвике", "Совет закрыл озеро в понедельник."),
        ("ja", "関連記事:サルビクの事故", "市は月曜日に湖を閉鎖したと発表した。"),
    ],
)
def test_a_pointer_to_another_story_is_no_title(language: str, line: str, news: str) -> None:
    article = clean(RawArticle("a", "P", "", f"{line}\n\n{news}", language=language))
    assert (article.title, article.text) == ("", news)


def test_a_long_chain_of_labels_takes_no_long() -> None:
    started = process_time()
    cleaned("ShareSaveAdvertisement" * 200 + NEWS, *BODY, title="")
    assert process_time() - started < 2.0


@pytest.mark.parametrize(
    "label",
    [
        "Advertisement ",
        "ADVERTISEMENT",
        "Story continues below advertisement ",
        "Share this article ",
        "Video Ad Feedback ",
        "Read more Subscribe to our newsletter ",
        "- Advertisement - ",
    ],
)
def test_labels_between_two_sentences_go_and_both_stay(label: str) -> None:
    article = cleaned(f"{NEWS} {label}{BODY[0]}", *BODY[1:])
    assert article.text.split("\n\n")[0] == f"{NEWS} {BODY[0]}"
    assert label.strip() in [each.text for each in article.removed]


@pytest.mark.parametrize(
    "news",
    [
        "Video shows the swan on the water.",
        "Share prices of the mill fell by a tenth.",
        "Advertisement sales of the Courier rose.",
        "Images of the swan won a prize in Sarvik.",
        "Facebook Marketplace had a boat for sale there.",
        "Reading Football Club trains at its shore.",
        "Google Maps calls it a pond.",
        "Print Media Council members met there.",
        "Sign Language Week begins there on Monday.",
    ],
)
def test_a_sentence_that_begins_like_a_label_stays_in_its_paragraph(news: str) -> None:
    paragraph = f"{NEWS} {news} {BODY[0]}"
    article = cleaned(paragraph, *BODY[1:])
    assert article.text.split("\n\n")[0] == paragraph
    passages = make_passages(article, split_sentences(article)).passages
    assert news in [passage.text for passage in passages]


@pytest.mark.parametrize(
    "label",
    ["Image caption The mill in 2019 ", "Image source, Getty Images Image caption, A mill "],
)
def test_a_caption_between_two_sentences_is_in_no_point(label: str) -> None:
    article = cleaned(f"{NEWS} {label}{BODY[0]}", *BODY[1:])
    texts = [each.text for each in make_passages(article, split_sentences(article)).passages]
    assert NEWS in texts
    assert not any("mill in 2019" in text or "Image" in text for text in texts)


@pytest.mark.parametrize("credit", ["Photo: Jo Lark/AFP ", "Photo: Jo Lark/AFP. "])
def test_a_credit_between_two_sentences_takes_neither_with_it(credit: str) -> None:
    article = cleaned(f"{NEWS} {credit}{BODY[0]}", *BODY[1:])
    assert NEWS in article.text
    assert BODY[0] in article.text


@pytest.mark.parametrize(
    "teaser",
    [
        "Also read: Mill of Sarvik burns for a day.",
        "READ MORE: Mr. Haddon buys the mill of Sarvik.",
        "Related: The U.S. wants its swans back.",
        "See also: 20 lakes to see.",
    ],
)
def test_a_pointer_between_two_sentences_goes(teaser: str) -> None:
    article = cleaned(f"{NEWS} {teaser} {BODY[0]}", *BODY[1:])
    assert article.text.split("\n\n")[0] == f"{NEWS} {BODY[0]}"
    assert teaser in [each.text for each in article.removed]


@pytest.mark.parametrize(
    "news",
    [
        "The sign reads: Read more: books are free on Monday.",
        "Related: none of the fires was set, the ministry said.",
        "He wrote two words, “Read more: books”, on the wall.",
    ],
)
def test_words_of_a_pointer_in_a_sentence_stay(news: str) -> None:
    assert news in cleaned(f"{NEWS} {news} {BODY[0]}", *BODY[1:]).text


def test_a_box_in_one_line_with_its_dateline_goes() -> None:
    box = "The Brief - The lake is drained. - Two members voted against. - Work begins next year."
    article = cleaned(f"Local News Share {box} PENNOCK, Ohio - {BODY[0]}", *BODY[1:], title="Lake")
    assert article.text.endswith("\n\n".join(BODY))
    assert "The Brief" not in article.text
    assert "PENNOCK" not in article.text
    assert article.dateline is not None
    assert article.dateline.place.startswith("PENNOCK")


def test_a_box_on_lines_of_its_own_goes() -> None:
    items = ("- The lake is drained.", "- Two members voted against.")
    article = cleaned("The Brief", *items, f"PENNOCK, Ohio - {BODY[0]}", *BODY[1:], title="Lake")
    assert article.text.split("\n\n") == list(BODY)


@pytest.mark.parametrize(
    "news",
    [
        "The Brief Encounter - a cinema of Pennock - closed. - It said so.",
        "He told the court. The brief - 40 pages - was late.",
    ],
)
def test_news_with_dashes_stays_in_one_line(news: str) -> None:
    assert news in cleaned(f"{NEWS} {news}", *BODY).text


@pytest.mark.parametrize(
    "news",
    [
        "By April Pallion Mines may close nine of its 60 pits, Edda Gylde told reporters.",
        "By Friday Norhaven Ferries had sold 4,000 seats for the summer.",
        "By 2031 Velden Steel wants to burn no coal, its chief said on Monday.",
    ],
)
def test_a_sentence_with_a_time_by_which_is_no_byline(news: str) -> None:
    article = cleaned(news, *BODY)
    assert article.text.split("\n\n")[0] == news
    passages = make_passages(article, split_sentences(article)).passages
    assert news in [passage.text for passage in passages]


@pytest.mark.parametrize(
    "news",
    [
        "Click Labs of Pennock hired 40 engineers on Monday.",
        "Listen Technologies sold its hall to the county for 3 million euros.",
        "Please Call Me was the costliest service that the firm ever took over.",
    ],
)
def test_a_name_that_begins_like_a_prompt_can_be_a_point(news: str) -> None:
    article = cleaned(*BODY, news)
    texts = [each.text for each in make_passages(article, split_sentences(article)).passages]
    assert news in texts


@pytest.mark.parametrize("part", ["Article 5.", "Page 12.", "Story 3."])
def test_a_numbered_part_is_no_label(part: str) -> None:
    article = cleaned(f"{part} {NEWS}", *BODY)
    assert article.text.startswith(part)


@pytest.mark.parametrize(
    "name", ["Live Music Now", "By George Orwell Day", "By Easter Velden Shipping"]
)
def test_a_name_of_words_of_labels_is_never_cut(name: str) -> None:
    news = f"{name} begins at the lake on Friday, the council said."
    assert cleaned(news, *BODY).text.startswith(news)


def test_a_label_that_is_not_taken_out_bars_its_sentence() -> None:
    article = cleaned(f"{NEWS} Continue Reading Below {BODY[0]}", *BODY[1:])
    passages = make_passages(article, split_sentences(article)).passages
    assert not any("Reading Below" in passage.text for passage in passages)


@pytest.mark.parametrize(
    "line",
    [
        "A version of this story will appear in print on page B4 of the Sunday edition.",
        "A shorter version of this column appeared in the Pennock Review in May.",
        "If this report helped you, please consider becoming a member.",
        "Our reading of the council costs money: consider a small gift.",
        "Reporting like this takes weeks - please consider supporting independent journalism.",
        "Members of the Pennock Club can comment on this article.",
        "Readers of the Echo can now listen to this story.",
    ],
)
def test_what_a_page_offers_its_readers_is_no_point(line: str) -> None:
    assert points(cleaned(*BODY, line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "A version of this law was passed in Port Ellis in 1990.",
        "The council will consider a gift of three barges from the mill on Monday.",
        "Members of the Pennock Club can vote on the sale of the lake until Friday.",
    ],
)
def test_what_only_looks_like_such_an_offer_is_a_point(line: str) -> None:
    assert points(cleaned(*BODY, line)) == [line]


@pytest.mark.parametrize("head", ["(Pennock) – ", "[Pennock] ", "(PENNOCK) - "])
def test_a_place_alone_in_brackets_is_a_dateline(head: str) -> None:
    news = "Two men from Pennock were fined on Monday for selling swans."
    assert cleaned(head + news, *BODY).text.split("\n\n") == [news, *BODY]
