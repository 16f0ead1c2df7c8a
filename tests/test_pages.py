"""Web pages: what is the article of a page, what it says of itself, and pages that hold none."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import read

BODY = (
    "The reservoir above Tolmen dropped to a third of its capacity on Tuesday, its board said.",
    "Engineers will cut the evening supply to 14,000 homes from Friday, and schools get tankers.",
    "Farmers were asked to stop irrigating at night, and most of them agreed to it.",
    "The board will meet again on Monday to decide on a price for summer water.",
)
TITLE = "Tolmen to cut evening water"
ADDRESS = "https://www.tolmenpost.example/news/tolmen-to-cut-evening-water"
CANONICAL = f"<link rel='canonical' href='{ADDRESS}'>"


def paragraphs(texts: tuple[str, ...] = BODY) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(head: str = "", body: str = "", title: str = TITLE) -> str:
    article = body or f"<article><h1>{TITLE}</h1>{paragraphs()}</article>"
    return f"<html lang='en'><head><title>{title}</title>{head}</head><body>{article}</body></html>"


def linked(*objects: Mapping[str, object]) -> str:
    told = json.dumps({"@context": "https://schema.org", "@graph": objects})
    return f"<script type='application/ld+json'>{told}</script>"


def article_of(markup: str, folder: Path) -> Article:
    (folder / "a.html").write_text(markup, "utf-8")
    (article,) = read([folder / "a.html"]).articles
    return article


def news(**fields: object) -> Mapping[str, object]:
    return {"@type": "NewsArticle", "headline": TITLE, **fields}


# --- pages without an article

NO_ARTICLES = {
    "error": (
        "an error page",
        page(
            title="Page not found - Tolmen Post",
            body="<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or "
            "has been moved.</p><p>Try searching for it or go to the front page.</p>",
        ),
    ),
    "error that apologises": (
        "an error page",
        page(
            title="Tolmen Post",
            body="<h1>Oops! That link seems to be lost</h1><p>The article may have been renamed or "
            "taken down.</p><a href='/'>Front page</a>",
        ),
    ),
    "error of a server": (
        "an error page",
        page(
            title="503 Service Unavailable",
            body="<h1>503 Service Unavailable</h1><p>No server is available to handle this.</p>",
        ),
    ),
    "withheld from Europe": (
        "a page that is not shown in this country",
        page(
            title="451: Unavailable due to legal reasons",
            body="<h1>451: Unavailable due to legal reasons</h1><p>We see that you are in a "
            "country of the European Economic Area, which enforces the GDPR. Access therefore "
            "cannot be granted at this time.</p><p>For any issues, call 555-010-2000.</p>",
        ),
    ),
    "withheld from a region": (
        "a page that is not shown in this country",
        page(
            title="Tolmen Post",
            body="<h1>This content is not available in your region.</h1><p>Our site is currently "
            "unavailable in most European countries.</p>",
        ),
    ),
    "error in German": (
        "an error page",
        page(
            title="Seite nicht gefunden | Ellmarer Bote",
            body="<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert nicht mehr.</p>",
        ),
    ),
    "consent": (
        "a consent wall",
        page(
            title="Tolmen Post",
            body="<h1>Your privacy matters</h1><p>We and our 91 partners use cookies to store "
            "information on your device and to show your kind of ads.</p><button>Agree</button>",
        ),
    ),
    "consent in French": (
        "a consent wall",
        page(
            title="La Gazette",
            body="<div><p>Nous et nos partenaires utilisons des cookies pour traiter vos données "
            "personnelles.</p><p>Vous pouvez retirer votre consentement à tout moment, nous "
            "respectons vos choix.</p><button>Accepter</button></div>",
        ),
    ),
    "consent in German": (
        "a consent wall",
        page(
            title="Bevor Sie fortfahren",
            body="<p>Wir brauchen Ihre Einwilligung für Cookies und Tracking.</p>",
        ),
    ),
    "robot check": (
        "a robot check",
        page(
            title="Just a moment...",
            body="<h1>tolmenpost.example</h1><p>Checking if the site connection is secure</p>",
        ),
    ),
    "robot check by its words": (
        "a robot check",
        page(
            title="tolmenpost.example",
            body="<div><p>To continue, please confirm that you are not a robot.</p><p>Our systems "
            "have detected unusual traffic from your network.</p></div>",
        ),
    ),
    "robot check by its element": (
        "a robot check",
        page(title="Tolmen Post", body="<p>One second please.</p><div class='h-captcha'></div>"),
    ),
    "login": (
        "a login wall",
        page(
            title="Log in | Tolmen Post",
            body="<h1>Log in</h1><p>Welcome back to the Tolmen Post.</p><form><input type='email'>"
            "<input type='password'></form>",
        ),
    ),
    "login by its words": (
        "a login wall",
        page(
            title="Tolmen Post",
            body="<p>To continue reading, subscribe or log in to your account.</p>"
            "<p>Already a subscriber? Sign in to read the story.</p>",
        ),
    ),
    "login by its form": (
        "a login wall",
        page(title="Tolmen Post", body="<p>Good morning.</p><input type='password'>"),
    ),
    "front page": (
        "a page of links to articles",
        page(
            title="News | Tolmen Post",
            body="<h1>News</h1>"
            + "".join(
                f"<article class='c'><h2><a href='/news/{at}'>{text[:40]}</a></h2>"
                f"<p>{text}</p></article>"
                for at, text in enumerate(BODY)
            ),
        ),
    ),
    "front page of links alone": (
        "a page of links to articles",
        page(
            title="Archive | Tolmen Post",
            body="<h1>Archive</h1><ul>"
            + "".join(f"<li><a href='/a/{at}'>Story of day {at}</a></li>" for at in range(20))
            + "</ul><p>Stories of the month of May.</p>",
        ),
    ),
    "front page whose cards are links": (
        "a page of links to articles",
        page(
            title="Sport | Tolmen Post",
            body="<main><h1>Sport</h1>"
            + "".join(
                f"<a href='/sport/{at}'><h3>{text[:30]}</h3><p>{text}</p></a>"
                for at, text in enumerate(BODY)
            )
            + "<p>All about sport in the valley.</p></main>",
        ),
    ),
    "robot check by its script": (
        "a robot check",
        page(
            title="tolmenpost.example",
            body="<p>One moment.</p><script src='https://ct.captcha.example/c.js'></script>",
        ),
    ),
    "maintenance": (
        "an error page",
        page(title="We'll be right back", body="<h1>Sorry</h1><p>We are working on it.</p>"),
    ),
    "front page of a site": (
        "a page of links to articles",
        page(
            "<link rel='canonical' href='https://www.tolmenpost.example/'>",
            "".join(
                f"<div><a href='/n/{at}'>A story {at} of the long harbour</a><b>2h</b></div>"
                for at in range(14)
            ),
            title="Tolmen Post",
        ),
    ),
    "script": (
        "a page that a script would draw",
        page(
            title="Tolmen Today",
            body="<noscript>You need to enable JavaScript to run this app.</noscript><div></div>",
        ),
    ),
}


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_page_without_an_article_is_called_what_it_is(name: str, tmp_path: Path) -> None:
    kind, markup = NO_ARTICLES[name]
    path = tmp_path / "a.html"
    path.write_text(markup, "utf-8")
    with pytest.raises(InputError) as caught:
        read([path])
    assert str(caught.value) == f"{path}: {kind}, no article"


def test_a_page_without_an_article_among_others_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), "utf-8")
    (tmp_path / "b.html").write_text(NO_ARTICLES["error"][1], "utf-8")
    for paths in ([tmp_path], [tmp_path / "a.html", tmp_path / "b.html"]):
        pile = read(paths)
        assert [article.title for article in pile.articles] == [TITLE]
        assert pile.warnings == (f"{tmp_path / 'b.html'}: an error page, no article",)


LOOK_ALIKES = {
    "of pages that are missing": (
        "Missing page of the Tolmen charter found",
        "A page of the Tolmen charter that was thought to be lost has been found in an attic.",
        "The town archive will show it from Monday, its keeper said.",
    ),
    "of consent": (
        "Regulator fines Tolmen Post over cookies",
        "The regulator fined the Tolmen Post 40,000 crowns on Monday over its cookie banner.",
        "It found that readers had no way to refuse, which the law on personal data demands.",
    ),
    "of robots": (
        "Robot checks keep blind readers out, court says",
        "Sites must offer the blind another way to prove that they are human, a court ruled.",
        "The case was brought by a reader from Tolmen who could not solve a picture puzzle.",
    ),
    "of access that was denied": (
        "Access denied: 40,000 voters turned away in Tolmen",
        "Polling stations in Tolmen turned away 40,000 voters on Sunday, the commission said.",
        "Their names were missing from lists that had been printed in March.",
    ),
    "of subscribers": (
        "Tolmen Post loses a tenth of its subscribers",
        "The Tolmen Post lost a tenth of its subscribers in May, its publisher said on Monday.",
        "Most of them moved to a rival that costs two crowns a month.",
    ),
    "of an error": (
        "Error 404 becomes a museum piece",
        "The museum of Tolmen opened a hall on Monday that shows how pages used to be lost.",
        "Its oldest piece is a server from 1994, and 300 people came on the first day.",
    ),
}


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_news_about_walls_and_errors_is_news(name: str, tmp_path: Path) -> None:
    title, *texts = LOOK_ALIKES[name]
    markup = page(title=title, body=f"<h1>{title}</h1>{paragraphs(tuple(texts))}")
    article = article_of(markup, tmp_path)
    assert all(text in article.text for text in texts)


def test_a_short_article_among_many_cards_is_an_article(tmp_path: Path) -> None:
    cards = "".join(
        f"<div><h3><a href='/n/{at}'>A story of day {at}</a></h3><p>What it is about.</p></div>"
        for at in range(12)
    )
    article = article_of(page(body=f"<h1>{TITLE}</h1>{paragraphs(BODY[:3])}{cards}"), tmp_path)
    assert article.text == "\n\n".join(BODY[:3])


# --- the body

NOTE = "<div class='wall'><h3>Keep reading</h3><p>Subscribe now for one crown a week.</p></div>"
TEASER = f"<article><h1>{TITLE}</h1><p>{BODY[0]}</p>{NOTE}</article>"


@pytest.mark.parametrize(
    "told",
    [
        "\n\n".join(BODY),
        "".join(f"<p>{text}</p>" for text in BODY),
        "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in BODY),
        "\n".join(BODY),
    ],
)
def test_the_whole_body_in_json_ld_goes_before_a_teaser_and_its_note(
    told: str, tmp_path: Path
) -> None:
    article = article_of(page(linked(news(articleBody=told)), TEASER), tmp_path)
    assert article.text == "\n\n".join(BODY)


def test_a_body_in_json_ld_that_says_no_more_changes_nothing(tmp_path: Path) -> None:
    for told in (BODY[0], " ".join(BODY), " ".join(BODY * 2)):
        article = article_of(page(linked(news(articleBody=told))), tmp_path)
        assert article.text == "\n\n".join(BODY)


def test_the_body_of_another_story_in_json_ld_is_not_taken(tmp_path: Path) -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Quokka count doubles on Marl Island",
        "url": "https://www.tolmenpost.example/news/quokka-count-doubles-on-marl-island",
        "articleBody": "Rangers counted 812 quokkas on Marl Island. " * 20,
    }
    head = f"{CANONICAL}{linked(other)}"
    article = article_of(page(head, TEASER), tmp_path)
    assert "quokka" not in article.text
    assert BODY[0] in article.text


def test_what_follows_the_end_of_the_body_in_json_ld_is_not_of_the_article(tmp_path: Path) -> None:
    appeal = "An open society needs good journalism that everybody can read, so support it today."
    body = f"<article><h1>{TITLE}</h1>{paragraphs()}<p>{appeal}</p></article>"
    with_end = article_of(page(linked(news(articleBody=" ".join(BODY))), body), tmp_path)
    assert with_end.text == "\n\n".join(BODY)
    cut_off = article_of(page(linked(news(articleBody=" ".join(BODY)[:-20])), body), tmp_path)
    assert appeal in cut_off.text


STANDFIRST = "Two dry months have emptied the reservoir, and schools will get water from tankers."


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (f"<meta name='description' content='{STANDFIRST}'>", f"<div>{STANDFIRST}</div>"),
        ("", f"<div class='story__standfirst'>{STANDFIRST}</div>"),
        ("", f"<div class='article-lead'><p>{STANDFIRST}</p></div>"),
        (f"<meta property='og:description' content='{STANDFIRST[:60]}'>", f"<h2>{STANDFIRST}</h2>"),
    ],
)
def test_the_standfirst_is_of_the_article(head: str, above: str, tmp_path: Path) -> None:
    body = f"<header><h1>{TITLE}</h1>{above}</header><article>{paragraphs()}</article>"
    article = article_of(page(head, body), tmp_path)
    assert article.text == "\n\n".join((STANDFIRST, *BODY))


def test_a_standfirst_that_the_text_has_is_told_once(tmp_path: Path) -> None:
    body = f"<article><h1>{TITLE}</h1><p class='lead'>{STANDFIRST}</p>{paragraphs()}</article>"
    assert article_of(page(body=body), tmp_path).text.count(STANDFIRST) == 1


OTHER = "Sugar mill fined for spill"
ABOUT_OTHER = "The mill must pay 20,000 crowns for a spill that killed fish in May."
BESIDE = {
    "card in a link": f"<a href='/b'><h3>{OTHER}</h3><p>{ABOUT_OTHER}</p></a>",
    "teaser": f"<div><h4><a href='/b'>{OTHER}</a></h4><p>{ABOUT_OTHER}</p></div>",
    "picture and words": (
        f"<div><a href='/b'><img src='m.jpg'></a><div><a href='/b'>{OTHER}</a>"
        f"<p>{ABOUT_OTHER}</p></div></div>"
    ),
    "list of links": f"<ul><li><a href='/b'>{OTHER}</a></li><li><a href='/c'>{OTHER}</a></li></ul>",
    "line with a label": f"<p><b>Also:</b> <a href='/b'>{OTHER}</a></p>",
    "box": f"<div class='story-related'><p>{OTHER}</p><p>{ABOUT_OTHER}</p></div>",
    "newsletter": f"<section class='c-newsletter'><p>{OTHER}</p><p>{ABOUT_OTHER}</p></section>",
    "for screen readers": f"<span class='sr-only'>{OTHER}</span>",
    "caption": f"<div class='media-block'><img src='m.jpg'><div>{OTHER}</div></div>",
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_stands_beside_the_article_is_not_of_it(name: str, tmp_path: Path) -> None:
    body = (
        f"<article><h1>{TITLE}</h1>{paragraphs(BODY[:2])}{BESIDE[name]}{paragraphs(BODY[2:])}"
        "</article>"
    )
    assert article_of(page(body=body), tmp_path).text == "\n\n".join(BODY)


STAYS = {
    "link in a sentence": f"<p>The <a href='/b'>{OTHER.lower()}</a> in one valley last year.</p>",
    "linked sentence": f"<p><a href='/b'>{ABOUT_OTHER}</a></p>",
    "list of facts": f"<ul><li>{ABOUT_OTHER}</li><li>It has <a href='/b'>a month</a>.</li></ul>",
    "heading of the text": f"<h2>{OTHER}</h2><p>{ABOUT_OTHER}</p>",
}


@pytest.mark.parametrize("name", STAYS)
def test_what_the_article_says_stays(name: str, tmp_path: Path) -> None:
    body = f"<article><h1>{TITLE}</h1>{paragraphs()}{STAYS[name]}{paragraphs(BODY[:1])}</article>"
    text = article_of(page(body=body), tmp_path).text
    assert text != "\n\n".join((*BODY, BODY[0]))


def test_a_list_of_products_under_links_is_an_article(tmp_path: Path) -> None:
    items = "".join(
        f"<section><h3><a href='https://shop.example'>Lamp {at}</a></h3><p>{text}</p></section>"
        for at, text in enumerate(BODY)
    )
    body = f"<article><h1>{TITLE}</h1>{items}</article>"
    text = article_of(page(linked(news()), body), tmp_path).text
    assert all(each in text for each in BODY)


def test_a_body_in_several_pieces_is_read_whole(tmp_path: Path) -> None:
    long = " ".join(BODY)
    pieces = "".join(
        f"<div class='articleBody'><p>{at}. {long}</p></div><div class='ad'></div>" for at in "123"
    )
    text = article_of(page(body=f"<main><h1>{TITLE}</h1>{pieces}</main>"), tmp_path).text
    assert [f"{at}. {long}" in text for at in "123"] == [True] * 3


# --- live blogs

UPDATES = (
    ("2026-03-09T01:10:00+01:00", "Oster district is counted, and the Alliance holds the seat."),
    ("2026-03-08T22:45:00+01:00", "Norrick is the first to report, and the League keeps it."),
    ("2026-03-08T21:00:00+01:00", "Polls have closed in all districts except Pellan."),
)


def timed(shape: str) -> str:
    return "".join(
        shape.format(moment=moment, clock=moment[11:16], text=text) for moment, text in UPDATES
    )


LIVE = {
    "articles": timed("<article><time datetime='{moment}'>x</time><p>{text}</p></article>"),
    "sections with headings": timed(
        "<section class='u'><h2>News</h2><time datetime='{moment}'>x</time><p>{text}</p></section>"
    ),
    "list": f"<ul>{timed('<li><time datetime={moment}>x</time><p>{text}</p></li>')}</ul>",
}


@pytest.mark.parametrize("name", LIVE)
def test_every_update_of_a_live_blog_is_read_with_its_time(name: str, tmp_path: Path) -> None:
    text = article_of(page(body=f"<main><h1>{TITLE}</h1>{LIVE[name]}</main>"), tmp_path).text
    lines = text.split("\n\n")
    for moment, said in UPDATES:
        shown = f"[{datetime.fromisoformat(moment).isoformat(' ', 'minutes')}]"
        assert shown in lines[: lines.index(said)][-2:]


def test_the_clock_that_a_live_blog_shows_stands_above_its_update(tmp_path: Path) -> None:
    items = timed("<div class='item'><span class='item-time'>{clock} Uhr</span><p>{text}</p></div>")
    text = article_of(page(body=f"<main><h1>{TITLE}</h1>{items}</main>"), tmp_path).text
    assert [f"{moment[11:16]} Uhr\n\n{said}" in text for moment, said in UPDATES] == [True] * 3


def test_updates_that_only_json_ld_has_are_read_too(tmp_path: Path) -> None:
    told = [
        {"@type": "BlogPosting", "datePublished": moment, "articleBody": said}
        for moment, said in UPDATES
    ]
    blog: dict[str, object] = {
        "@type": "LiveBlogPosting", "headline": TITLE, "liveBlogUpdate": told,
        "coverageStartTime": UPDATES[-1][0],
    }  # fmt: skip
    article = article_of(page(linked(blog), f"<h1>{TITLE}</h1><p>Wait for it.</p>"), tmp_path)
    assert all(said in article.text for _, said in UPDATES)
    assert article.published == datetime.fromisoformat(UPDATES[-1][0])


def test_an_article_with_dates_is_no_live_blog(tmp_path: Path) -> None:
    dates = "".join(f"<time datetime='2026-02-1{at}'>Feb 1{at}</time>" for at in range(4))
    body = f"<article><h1>{TITLE}</h1><div>{dates}</div>{paragraphs()}</article>"
    assert article_of(page(body=body), tmp_path).text == "\n\n".join(BODY)


# --- what a page says of itself

MOMENT = "2026-02-10T17:05:00+01:00"
DATES = {
    "a picture before it": linked(
        {"@type": "ImageObject", "datePublished": "2025-11-05T20:16:00Z"},
        news(datePublished=MOMENT, image={"@type": "ImageObject", "datePublished": "2019-01-01"}),
    ),
    "a related story before it": linked(
        {"@type": "NewsArticle", "headline": "Tolmen had water", "datePublished": "2024-05-06"},
        news(datePublished=MOMENT),
    ),
    "a story with another address before it": CANONICAL
    + linked(
        {"@type": "Article", "url": f"{ADDRESS}-again", "datePublished": "2024-05-06"},
        {"@type": "Article", "url": f"{ADDRESS}/", "datePublished": MOMENT},
    ),
    "a video": linked({"@type": "VideoObject", "datePublished": "2020-01-01"})
    + f"<meta property='article:published_time' content='{MOMENT}'>",
    "a list of stories": linked(
        {"@type": "ItemList", "itemListElement": [
            {"@type": "NewsArticle", "headline": TITLE + " again", "datePublished": "2020-01-01"}]},
        news(datePublished=MOMENT),
    ),
    "broken JSON": "<script type='application/ld+json'>{'x': 1, \"@type\": \"NewsArticle\", "
    '"image": {"@type": "ImageObject", "datePublished": "2019-01-01"}, '
    f'"datePublished": "{MOMENT}",}}</script>',
}  # fmt: skip


@pytest.mark.parametrize("name", DATES)
def test_a_page_is_dated_by_its_own_article(name: str, tmp_path: Path) -> None:
    article = article_of(page(DATES[name]), tmp_path)
    assert article.published == datetime.fromisoformat(MOMENT)


@pytest.mark.parametrize(
    "body",
    [
        (
            f"<aside><ol><li><a href='/b'>Otter</a> <time datetime='2025-10-30'>x</time></li></ol>"
            f"</aside><article><h1>{TITLE}</h1><time datetime='{MOMENT}'>x</time>{paragraphs()}"
        ),
        (
            f"<article><h1>{TITLE}</h1>{paragraphs()}<time datetime='{MOMENT}'>x</time></article>"
            "<div class='comments'><time datetime='2026-03-01'>later</time></div>"
        ),
        (
            f"<figure><time datetime='2019-01-01'>x</time></figure><article><h1>{TITLE}</h1><div>"
            f"<time datetime='{MOMENT}'>then</time>, changed <time datetime='2026-02-12'>x</time>"
            f"</div>{paragraphs()}</article>"
        ),
    ],
)
def test_the_time_that_the_article_shows_dates_it(body: str, tmp_path: Path) -> None:
    article = article_of(page(body=body), tmp_path)
    assert article.published == datetime.fromisoformat(MOMENT)


def test_the_address_dates_a_page_that_nothing_else_dates(tmp_path: Path) -> None:
    head = "<link rel='canonical' href='https://post.example/2026/02/10/water'>"
    article = article_of(page(head), tmp_path)
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-02-10"


OUTLETS = {
    "a slogan as publisher": (
        "<meta property='og:site_name' content='Tolmen Post'>"
        + linked(
            news(publisher={"@id": "#o"}),
            {"@type": "Organization", "@id": "#o", "name": "Where Rivers Begin"},
        ),
        TITLE,
    ),
    "a company": (
        CANONICAL + linked(news(publisher={"name": "Tolmen Verlag GmbH & Co. KG"})),
        f"{TITLE} | Tolmen Post",
    ),
    "an account": (
        (
            f"{CANONICAL}<meta property='article:publisher' "
            "content='https://www.facebook.com/post'><meta name='twitter:site' content='@post'>"
        ),
        f"{TITLE} near St. Mary's | Tolmen Post",
    ),
    "a section as site": (
        f"{CANONICAL}<meta property='og:site_name' content='Security'>",
        f"{TITLE} | Tolmen Post",
    ),
    "small letters": (
        f"{CANONICAL}<meta property='og:site_name' content='tolmenpost'>",
        f"{TITLE} - Tolmen Post",
    ),
    "nothing but the title": ("", f"{TITLE} | Water | Tolmen Post"),
    "a site in JSON-LD": (linked(news(), {"@type": "WebSite", "name": "Tolmen Post"}), TITLE),
}


@pytest.mark.parametrize("name", OUTLETS)
def test_the_outlet_is_what_readers_call_it(name: str, tmp_path: Path) -> None:
    head, title = OUTLETS[name]
    assert article_of(page(head, title=title), tmp_path).source == "Tolmen Post"


def test_no_part_of_a_headline_is_an_outlet(tmp_path: Path) -> None:
    for title in ("Ferry aground near St. Mary's - a report", "Water: Tolmen to cut it"):
        head = CANONICAL
        body = f"<h1>{title}</h1>{paragraphs()}"
        article = article_of(page(head, body, title=title), tmp_path)
        assert (article.title, article.source) == (title, "tolmenpost.example")


ABOVE = "<header><h1><a href='/'>Tolmen Post</a></h1></header><h1>Water and Weather Centre</h1>"
TITLES = {
    "a section's heading": ("", f"{ABOVE}<article><h2>{TITLE}</h2>{paragraphs()}</article>", TITLE),
    "the outlet behind": (
        (f"<meta property='og:title' content='{TITLE} – Tolmen Post'>"
        "<meta property='og:site_name' content='Tolmen Post'>"), "", f"{TITLE} – Tolmen Post",
    ),
    "the outlet before": (
        "<meta property='og:site_name' content='Tolmen Post'>", "", f"Tolmen Post: {TITLE}",
    ),
    "cut short": (
        f"<meta property='og:title' content='{TITLE[:18]}...'>" + linked(news()), "", TITLE,
    ),
    "a kicker in the heading": (
        f"<meta property='og:title' content='{TITLE}'>",
        f"<article><h1><b>Drought</b><b>{TITLE}</b></h1>{paragraphs()}</article>", TITLE,
    ),
    "a style in the heading": (
        "",
        f"<article><h1><style>.x{{color:red}}</style>{TITLE}</h1>{paragraphs()}</article>", TITLE,
    ),
    "more than the window has": (
        "<meta property='og:site_name' content='Tolmen Post'>",
        f"<article><h1>{TITLE}</h1>{paragraphs()}</article>", "Tolmen water | Tolmen Post",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TITLES)
def test_the_title_is_the_headline_of_the_article(name: str, tmp_path: Path) -> None:
    head, body, title = TITLES[name]
    article = article_of(page(head, body, title=title), tmp_path)
    assert article.title == TITLE
    assert article.text == "\n\n".join(BODY)


def test_a_short_title_that_the_first_heading_does_not_have_stays(tmp_path: Path) -> None:
    body = f"<h1>Town and country</h1><article><h2>{TITLE}</h2>{paragraphs()}</article>"
    assert article_of(page("", body, title="Dry summer"), tmp_path).title == "Dry summer"


def test_a_place_that_the_outlet_is_called_by_stays_in_the_headline(tmp_path: Path) -> None:
    title = "Tolmen: board cuts evening water"
    head = "<link rel='canonical' href='https://tolmen.example/news/board-cuts-evening-water'>"
    body = f"<article><h1>{title}</h1>{paragraphs()}</article>"
    assert article_of(page(head, body, title=title), tmp_path).title == title


def test_a_dash_and_a_colon_of_the_headline_stay(tmp_path: Path) -> None:
    title = "“We will not sell”: the owner of the Ronda - an interview"
    head = "<meta property='og:site_name' content='El Faro'>"
    body = f"<article><h1>{title}</h1>{paragraphs()}</article>"
    assert article_of(page(head, body, title=f"El Faro | {title}"), tmp_path).title == title


# --- short pages, whose text trafilatura takes from the whole article

SHORT = (
    "The ferry to Holm will not sail before Thursday because of a damaged propeller.",
    "The operator, Fjordline Nord, runs a bus over the bridge at Tun instead.",
)
HEADLINE = "Ferry to Holm cancelled until Thursday"
CAPTION = "The ferry in the port of Holm last summer."
SHORT_PAGES = {
    "header and figure": f"<article><header><h1>{HEADLINE}</h1><div class='who'>By Ida Strand</div>"
    f"<div>December 2, 2025</div></header><figure><img src='a'><figcaption>{CAPTION}</figcaption>"
    f"</figure><div class='asset-body'>{paragraphs(SHORT)}</div></article>",
    "figure within the text": f"<article><h1>{HEADLINE}</h1><p class='meta'>By Ida Strand</p>"
    f"<p>{SHORT[0]}</p><figure><img src='a'><figcaption>{CAPTION}</figcaption></figure>"
    f"<p>{SHORT[1]}</p></article>",
    "elements without names": f"<main><article><div><h1>{HEADLINE}</h1></div>"
    "<div><time>2 December 2025</time><button>Share</button></div>"
    + "".join(f"<div><p>{text}</p></div>" for text in SHORT)
    + "</article></main>",
    "no paragraphs": f"<article><h1>{HEADLINE}</h1><div>By Ida Strand</div>"
    + "".join(f"<div class='text'>{text}</div>" for text in SHORT)
    + "</article>",
}


@pytest.mark.parametrize("name", SHORT_PAGES)
def test_nothing_runs_into_the_text_of_a_short_page(name: str, tmp_path: Path) -> None:
    article = article_of(page(body=SHORT_PAGES[name], title=HEADLINE), tmp_path)
    assert article.title == HEADLINE
    assert article.text == "\n\n".join(SHORT)


@pytest.mark.parametrize("name", ["photo-desc", "image-caption", "story__img-credit"])
def test_what_is_called_a_caption_is_one_without_a_picture_beside_it(
    name: str, tmp_path: Path
) -> None:
    caption = f"<div class='top'><span class='{name}'>{CAPTION}</span></div>"
    body = f"<article><h1>{HEADLINE}</h1>{caption}{paragraphs(BODY)}</article>"
    article = article_of(page(body=body, title=HEADLINE), tmp_path)
    assert CAPTION not in article.text
    assert CAPTION in [removal.text for removal in article.removed]


def test_a_paragraph_within_what_is_called_a_photo_story_stays(tmp_path: Path) -> None:
    body = f"<article class='photo-description'><h1>{HEADLINE}</h1>{paragraphs()}</article>"
    assert article_of(page(body=body, title=HEADLINE), tmp_path).text == "\n\n".join(BODY)


def test_a_short_page_with_a_notice_of_copyright_keeps_its_text(tmp_path: Path) -> None:
    """All of it was one paragraph, which then ended like such a notice."""
    notice = "<p>Copyright 2026 WQRL. All rights reserved.</p>"
    head = f"<header><h1>{HEADLINE}</h1><div>By Ida Strand</div><div>May 2, 2025</div></header>"
    body = f"<article>{head}<div class='article-body'>{paragraphs(SHORT)}{notice}</div></article>"
    assert article_of(page(body=body, title=HEADLINE), tmp_path).text == "\n\n".join(SHORT)


def test_a_short_page_that_only_its_article_element_tells_stays_in_paragraphs(
    tmp_path: Path,
) -> None:
    head = f"<h1>{HEADLINE}</h1><div>By Ida Strand</div><div>May 2, 2025</div>"
    body = f"<article>{head}<div class='tags-news'>{paragraphs(SHORT)}</div></article>"
    assert article_of(page(body=body, title=HEADLINE), tmp_path).text == "\n\n".join(SHORT)


def test_labels_above_the_headline_of_a_table_are_no_text(tmp_path: Path) -> None:
    body = (
        "<table><tr><td><a href='/'>Home</a><br><a href='/a'>Archive</a></td>"
        f"<td><b>{TITLE}</b><br>{paragraphs()}</td></tr></table>"
    )
    assert article_of(page(body=body), tmp_path).text == "\n\n".join(BODY)


def test_an_outlet_before_the_headline_of_the_window_is_no_title(tmp_path: Path) -> None:
    body = f"<div class='post'><h3 class='post-title'>{TITLE}</h3><div>{paragraphs()}</div></div>"
    assert article_of(page(body=body, title=f"Brunnau Bulletin: {TITLE}"), tmp_path).title == TITLE
