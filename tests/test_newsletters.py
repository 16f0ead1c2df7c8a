"""Newsletters of many makes: the article, without what their programs and outlets put around it."""

from pathlib import Path

import pytest

from summarize.readers.mail.openings import is_day
from summarize.readers.mail.titles import title_of
from tests.test_mail import HTML, PARAGRAPHS, TEXT, TITLE, articles, mail, one

# Lines below the article, each as one program or outlet writes it.
BELOW = [
    (
        "You receive this mail because you signed up at tolmenpost.example. <a href='#'>Manage "
        "preferences</a>"
    ),
    "You're getting this email because you subscribed on our website.",
    (
        "Tolmen Post is a reader-supported publication. To receive new posts and support my work, "
        "consider becoming a free or paid subscriber."
    ),
    "Thanks for reading Tolmen Post! Subscribe for free to receive new posts.",
    "<a href='#'>Upgrade to paid</a>",
    "<a href='#'>Like</a> <a href='#'>Comment</a> <a href='#'>Restack</a>",
    "Was this forwarded to you? <a href='#'>Sign up here</a>.",
    "How did you like today's newsletter?",
    "You just read issue #41 of Tolmen Post.",
    "Brought to you by Buttondown, the easiest way to grow your newsletter.",
    "Follow us: <a href='#'>X</a> · <a href='#'>LinkedIn</a>",
    "Download our app for <a href='#'>iOS</a> or <a href='#'>Android</a>",
    "© 2026 Tolmen Post<br>12 High Street, Tolmen",
    "Tolmen Post<br>12 High Street<br>Tolmen TO1 2AB</p><p><a href='#'>Unsubscribe</a>",
    "That's all for today. See you tomorrow!",
    "P.S. If you liked this, please forward it to someone who would enjoy it.",
    "Notes to editors",
    "Hat Ihnen dieser Artikel gefallen?",
    "Sie bekommen diesen Newsletter, weil Sie ihn auf unserer Website abonniert haben.",
    "Rückfragen bitte an:<br>Tolmen Post, Redaktion",
    "Vous recevez cet e-mail car vous êtes inscrit.",
    "Merci d’avoir lu Tolmen Post ! Abonnez-vous gratuitement.",
    "Recibes este correo porque te has suscrito a nuestro boletín.",
    "¿Te han reenviado este correo? <a href='#'>Suscríbete aquí</a>",
    "Je krijgt deze mail omdat je je hebt ingeschreven.",
    "Ricevi questa email perché ti sei iscritto alla newsletter.",
    "Recebeu esta mensagem porque subscreveu a nossa newsletter.",
    "Otrzymujesz tę wiadomość, ponieważ zapisałeś się na nasz newsletter.",
    "Du får det här mejlet eftersom du prenumererar på vårt nyhetsbrev.",
]


@pytest.mark.parametrize("line", BELOW)
def test_what_newsletters_say_below_their_text_is_none_of_it(line: str, tmp_path: Path) -> None:
    assert one(mail(None, f"<html><body>{HTML}<p>{line}</p></body></html>"), tmp_path).text == TEXT


# Lines between headline and text, and whom they name.
ABOVE = [
    ("Sheila Grange", ("Sheila Grange",)),
    ("By Sheila Grange", ("Sheila Grange",)),
    ("Words by Sheila Grange", ("Sheila Grange",)),
    ("Sheila Grange, Harbour correspondent", ("Sheila Grange",)),
    ("<b>Sheila Grange</b><br>Courts reporter", ("Sheila Grange",)),
    ("Sheila Grange in Coastal Notes · 3 min read", ("Sheila Grange",)),
    ("by Sheila Grange and Bo Lund | 10 Nov 2026 | 2 min read", ("Sheila Grange", "Bo Lund")),
    ("By Sheila Grange • 10 Nov 2026 <a href='#'>View in browser</a>", ("Sheila Grange",)),
    ("Von Klara Seidel", ("Klara Seidel",)),
    ("Article rédigé par Luc Perrin", ("Luc Perrin",)),
    ("Por Rita Nunes, 10 de novembro de 2026", ("Rita Nunes",)),
    ("Tekst: Anneke de Vos", ("Anneke de Vos",)),
    ("di Marco Bassi", ("Marco Bassi",)),
    ("10. November 2026 · Lesezeit: 2 Minuten", ()),
    ("Temps de lecture : 2 min", ()),
    ("Nov 10, 2026 ∙ Preview", ()),
]


@pytest.mark.parametrize(("line", "authors"), ABOVE)
def test_labels_below_a_headline_are_read_and_no_text(
    line: str, authors: tuple[str, ...], tmp_path: Path
) -> None:
    letter = f"<html><body><h1>{TITLE}</h1><p>{line}</p>{HTML}</body></html>"
    article = one(mail(None, letter), tmp_path)
    assert (article.text, article.authors) == (TEXT, authors)


def test_a_byline_above_the_headline_is_read(tmp_path: Path) -> None:
    letter = f"<p>Tolmen Post</p><p>By Lena Ford · Nov 10, 2026</p><h2>{TITLE}</h2>{HTML}"
    article = one(mail(None, f"<html><body>{letter}</body></html>"), tmp_path)
    assert (article.text, article.authors) == (TEXT, ("Lena Ford",))


def test_a_name_that_the_text_is_of_stays(tmp_path: Path) -> None:
    text = "Sheila Grange was elected mayor of Tolmen on Tuesday with 61 percent of the vote."
    letter = f"<html><body><h1>New mayor</h1><p>Sheila Grange</p><p>{text}</p></body></html>"
    article = one(mail(None, letter, Subject="New mayor"), tmp_path)
    assert (article.text, article.authors) == (f"Sheila Grange\n\n{text}", ())


ADS = [
    (
        "<h3>Together with Crumbwell</h3><p>Crumbwell makes oat bars. Get 20% off your first box."
        "</p><p><a href='#'>Get your box</a></p>"
    ),
    (
        "<p>ADVERTISEMENT</p><p><b>Loamly</b> delivers compost to your door. Order today and save "
        "15%.</p>"
    ),
    (
        "<p>A MESSAGE FROM TALLOW BANK</p><p>Tallow Bank lends to small firms</p><p>Get a business "
        "loan in a day with Tallow Bank. <a href='#'>Learn more.</a></p>"
    ),
    "<p>– Anzeige –</p><p>Bettenhaus Traum: Jetzt 20 % Rabatt auf alle Matratzen sichern!</p>",
    "<p>In partnership with</p><p><a href='#'><img src='a.png'></a></p>",
    "<p>ADVERTISEMENT</p>",
]


@pytest.mark.parametrize("ad", ADS)
def test_advertisements_between_paragraphs_go(ad: str, tmp_path: Path) -> None:
    before, after = (f"<p>{each}</p>" for each in PARAGRAPHS[1:3])
    letter = f"<html><body><p>{PARAGRAPHS[0]}</p>{before}{ad}{after}<p>{PARAGRAPHS[3]}</p></body>"
    assert one(mail(None, letter), tmp_path).text == TEXT


NEWS = [
    "Together with unions from Selby, teachers marched through Ardley on Sunday.",
    "“Thank you for reading our demands,” their leader told the mayor.",
    "More from the council is expected on Friday.",
    "“You are receiving this email because you signed up” is no reason, the regulator wrote.",
    "The company was sponsored by a fund from Selby and has 300,000 customers.",
    "A fire destroyed a shop at 12 High Street, Selby YO8 4PU, on Monday night.",
    "The bank will give every customer 20% off the fee, and a free month, from today.",
]


@pytest.mark.parametrize("line", NEWS)
def test_news_that_sounds_like_a_newsletter_stays(line: str, tmp_path: Path) -> None:
    text = f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{line}"
    html = "".join(f"<p>{each}</p>" for each in (*PARAGRAPHS[:2], line))
    assert one(mail(None, f"<html><body>{html}</body></html>"), tmp_path).text == text
    assert one(mail(text), tmp_path).text == text


def test_news_below_the_label_of_an_advertisement_stays(tmp_path: Path) -> None:
    html = HTML.replace("<p>Engineers", "<p>ADVERTISEMENT</p><p>Engineers").replace(
        "tankers.", "tankers, and families save up to 30% of their bill."
    )
    text = TEXT.replace("tankers.", "tankers, and families save up to 30% of their bill.")
    assert one(mail(None, f"<html><body>{html}</body></html>"), tmp_path).text == text


def test_a_line_of_plain_text_that_goes_on_below_is_no_button(tmp_path: Path) -> None:
    text = (
        "The families of Tolmen ask for political and social reforms on\n"
        "Facebook\n\nThe shop of the harbour was closed by the new owners of the old\nshop"
    )
    told = text.replace("\nFacebook", " Facebook").replace("\nshop", " shop")
    assert one(mail(f"{PARAGRAPHS[0]}\n\n{text}"), tmp_path).text == f"{PARAGRAPHS[0]}\n\n{told}"


def test_a_mail_that_ends_where_one_must_pay_is_marked_as_cut(tmp_path: Path) -> None:
    letter = (
        f"<html><body>{HTML}<h2>Subscribe to Tolmen Post to unlock the rest.</h2><p>A "
        "subscription gets you:</p><p>Post comments and join the community</p></body></html>"
    )
    article = one(mail(None, letter), tmp_path)
    assert (article.text, article.cut) == (TEXT, "the rest is for those who pay")
    assert not one(mail(None, f"<html><body>{HTML}</body></html>"), tmp_path).cut


def test_a_mail_that_is_quoted_as_a_whole_is_the_article(tmp_path: Path) -> None:
    quoted = "".join(f"> {each}\n> \n" for each in PARAGRAPHS)
    letter = (
        "Begin forwarded message:\n\n> From: Tolmen Post <news@tolmenpost.example>\n"
        f"> Subject: {TITLE}\n> Date: 10 February 2026 at 17:05:00 GMT\n> To: a@mail.example\n"
        f"> \n{quoted}\nSent from my iPhone\n"
    )
    article = one(mail(letter, From="Anna <anna@icloud.com>", Subject="Fwd: news"), tmp_path)
    assert (article.source, article.title, article.text) == ("Tolmen Post", TITLE, TEXT)


def test_who_writes_to_a_list_from_a_site_of_their_own_is_the_author(tmp_path: Path) -> None:
    message = mail(
        From="Ida Moor <ida@moor.example>",
        List_Id="coast-news <coast-news.lists.example>",
        List_Post="<mailto:coast-news@lists.example>",
    )
    article = one(message, tmp_path)
    assert (article.source, article.authors) == ("coast-news", ("Ida Moor",))


def test_a_word_for_a_wire_is_no_headline(tmp_path: Path) -> None:
    letter = f"{TITLE}\n\nBy Ida Moor\n\n{TEXT}\n\n((ida.moor@tolmenpost.example))\n"
    article = one(mail(letter, Subject="TOLMEN-WATER (URGENT)"), tmp_path)
    assert (article.title, article.text, article.authors) == (TITLE, TEXT, ("Ida Moor",))


def test_subjects_lose_what_says_no_more_than_press_release() -> None:
    assert title_of("PRESS RELEASE: Ferry pier to close") == "Ferry pier to close"
    assert title_of("Tolmen Weekly - Issue #12", "Tolmen Weekly") == "Tolmen Weekly - Issue #12"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("November 10, 2026", True),
        ("10 nov.", True),
        ("martes, 10 de noviembre de 2026", True),
        ("10/11/2026 06h05", True),
        ("May 10 people leave", False),
        ("14 homes in March Street", False),
        ("Tolmen 2026", False),
    ],
)
def test_a_line_is_a_day_or_more(text: str, *, told: bool) -> None:
    assert is_day(text) is told


def test_stories_of_one_mail_are_not_all_of_one_author(tmp_path: Path) -> None:
    site = "https://www.tolmenpost.example"
    stories = "".join(
        f"<h2><a href='{site}/{at}'>{title}</a></h2><p>By {name}</p>{HTML.replace('14', f'{at}4')}"
        for at, (title, name) in enumerate(
            (("Water cut in the valley", "Ida Roe"), ("Tankers come to schools", "Bo Lund")), 1
        )
    )
    found = articles(mail(None, f"<html><body>{stories}</body></html>", Subject="News"), tmp_path)
    assert [each.title for each in found] == ["Water cut in the valley", "Tankers come to schools"]
    assert all(each.authors == () for each in found)


BRIEFLY = (
    (
        "Water cut in the valley",
        "The town of Tolmen cut the water of 140 homes on Monday, it said.",
    ),
    ("School roof to be mended", "Pupils of Velm go to school in tents while its roof is mended."),
    ("Ferry sold", "The ferry to Sulmer was sold on Monday for 4 million crowns, its owner said."),
)


LINKED = "<h2><a href='https://www.tolmenpost.example/{0}'>{1}</a></h2>"


def briefly(count: int, head: str = LINKED) -> str:
    told = enumerate(BRIEFLY[:count], 1)
    return "".join(f"{head.format(at, title)}<p>{text}</p>" for at, (title, text) in told)


def test_three_stories_of_a_paragraph_each_are_articles_marked_as_cut(tmp_path: Path) -> None:
    html = f"<html><body>{briefly(3)}</body></html>"
    found = articles(mail(None, html, Subject="News of Monday"), tmp_path)
    assert [(each.title, each.text) for each in found] == [*BRIEFLY]
    assert {each.cut for each in found} == {"only a summary"}
    assert [each.url[-2:] for each in found] == ["/1", "/2", "/3"]


@pytest.mark.parametrize("html", [briefly(3, "<h2>{1}</h2>"), briefly(2)], ids=["no pages", "two"])
def test_a_mail_whose_parts_are_not_surely_stories_stays_one(html: str, tmp_path: Path) -> None:
    (found,) = articles(mail(None, f"<html><body>{html}</body></html>", Subject="News"), tmp_path)
    assert BRIEFLY[0][1] in found.text
    assert BRIEFLY[1][1] in found.text
