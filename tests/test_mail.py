"""Mails and mailboxes: the article that a mail is or forwards, and nothing around it."""

import io
import textwrap
import tracemalloc
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import Context, Record, read, records_of
from summarize.readers.mail.headers import decoded, sender
from summarize.readers.mail.names import list_name, sent_by

PARAGRAPHS = (
    "The reservoir above Tolmen dropped to a third of its capacity after two dry months.",
    "Engineers will cut the evening supply to 14,000 homes, and schools will get tankers.",
    "“We hoped for rain until the very last day,” said Marta Quill, who heads the water board.",
    "Farmers were asked to stop irrigating at night.",
)
TEXT = "\n\n".join(PARAGRAPHS)
WRAPPED = "\n\n".join(textwrap.fill(each, 70) for each in PARAGRAPHS)
HTML = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
FERRY = (
    "A ferry ran aground off Norhaven early on Tuesday, and all 84 passengers were brought "
    "ashore by "
    "noon, the coast guard said. The operator said that the ship had lost its way in thick fog, "
    "and "
    "that it would be towed to the yard at Selby on Thursday."
)
POST = "Tolmen Post <news@tolmenpost.example>"
ANNA = "Anna Brandt <anna.brandt@gmail.com>"
MARTA = "Marta Quill <marta.quill@tolmenpost.example>"
TITLE = "Tolmen to cut evening water"


def mail(plain: str | None = TEXT, html: str | None = None, **headers: str) -> EmailMessage:
    """A mail of the outlet; `headers` with underscores go before the usual ones."""
    usual = {"From": POST, "To": "reader@mail.example", "Subject": TITLE}
    usual |= {"Date": "Tue, 10 Feb 2026 17:05:00 +0000", "Message-ID": "<1@tolmenpost.example>"}
    message = EmailMessage()
    for name, value in (usual | {k.replace("_", "-"): v for k, v in headers.items()}).items():
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def articles(data: bytes | EmailMessage, folder: Path, name: str = "a.eml") -> tuple[Article, ...]:
    """What is read of a mail in a file."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.as_bytes())
    return read([path]).articles


def one(data: bytes | EmailMessage, folder: Path, name: str = "a.eml") -> Article:
    """The one article of a mail."""
    (article,) = articles(data, folder, name)
    return article


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a", "a.eml.bak"])
def test_a_mail_is_told_by_its_head_whatever_its_name(name: str, tmp_path: Path) -> None:
    article = one(mail(WRAPPED, HTML), tmp_path, name)
    assert (article.source, article.title, article.text) == ("Tolmen Post", TITLE, TEXT)
    assert str(article.published) == "2026-02-10 17:05:00+00:00"


def test_lines_with_colons_above_a_text_make_no_mail(tmp_path: Path) -> None:
    text = f"Title: {TITLE}\nDate: 10 February 2026\nSource: Tolmen Post\n\n{TEXT}"
    article = one(text.encode(), tmp_path, "a.txt")
    assert (article.title, article.source, article.text) == (TITLE, "Tolmen Post", TEXT)


def test_a_mail_of_apple_is_read_without_its_count_and_its_list(tmp_path: Path) -> None:
    data = mail().as_bytes()
    whole = str(len(data)).encode() + b"       \n" + data + b"<?xml version='1.0'?><plist></plist>"
    assert one(whole, tmp_path, "12.emlx").text == TEXT


NOTES = {
    "gmail": (
        "FYI\n\n---------- Forwarded message ---------\nFrom: {post}\n"
        "Date: Tue, Feb 10, 2026 at 5:05 PM\nSubject: {title}\nTo: Anna "
        "<a@mail.example>\n\n\n{text}\n"
    ),
    "apple": (
        "Look!\n\n> Begin forwarded message:\n> \n> From: {post}\n> Subject: {title}\n"
        "> Date: 10 February 2026 at 17:05:00 GMT\n> To: a@mail.example\n> \n{quoted}\n"
    ),
    "outlook on the web": (
        "Look.\n\n________________________________\nFrom: {post}\n"
        "Sent: Tuesday, February 10, 2026 5:05:00 PM\nTo: Anna Brandt <a@firm.example>; Jan Roe\n"
        "<jan@roe.example>\nSubject: {title}\n\n{text}\n"
    ),
    "thunderbird in german": (
        "Schau\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \t{title}\n"
        "Datum: \tTue, 10 Feb 2026 17:05:00 +0000\nVon: \t{post}\nAn: "
        "\ta@mail.example\n\n\n{text}\n"
    ),
    "outlook in french": (
        "Pour info\n\n-----Message d'origine-----\nDe : Tolmen Post "
        "[mailto:news@tolmenpost.example]\n"
        "Envoyé : mardi 10 février 2026 17:05\nÀ : Anna\nObjet : {title}\n\n{text}\n"
    ),
    "mutt": (
        "----- Forwarded message from {post} -----\n\nDate: Tue, 10 Feb 2026 17:05:00 +0000\n"
        "From: {post}\nTo: a@mail.example\nSubject: {title}\n\n{text}\n\n"
        "----- End forwarded message -----\n\n-- \nAnna\n"
    ),
    "twice": (
        "2nd\n\n---------- Forwarded message ----------\nFrom: Jan Roe <jan@gmail.com>\n"
        "Date: Wed, Feb 11, 2026 at 9:00 AM\nSubject: Fwd: {title}\nTo: Anna\n\n\nsee\n\n"
        "---------- Forwarded message ----------\nFrom: {post}\n"
        "Date: Tue, Feb 10, 2026 at 5:05 PM\nSubject: {title}\nTo: Jan\n\n\n{text}\n"
    ),
}


@pytest.mark.parametrize("program", NOTES)
def test_a_forwarded_mail_is_the_article(program: str, tmp_path: Path) -> None:
    quoted = "\n".join(f"> {line}" for line in WRAPPED.split("\n"))
    note = NOTES[program].format(post=POST, title=TITLE, text=WRAPPED, quoted=quoted)
    late = "Thu, 12 Feb 2026 08:00:00 +0000"
    article = one(mail(note, From=ANNA, Subject=f"Fwd: {TITLE}", Date=late), tmp_path)
    assert (article.source, article.title, article.text) == ("Tolmen Post", TITLE, TEXT)
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-02-10"


HTML_NOTES = {
    "gmail": (
        '<div dir="ltr">FYI<br><br><div class="gmail_quote"><div class="gmail_attr">'
        "---------- Forwarded message ---------<br>Von: <strong>Tolmen Post</strong> "
        "<span>&lt;<a>news@tolmenpost.example</a>&gt;</span><br>Date: Tue, Feb 10, 2026 at 5:05 PM"
        "<br>Subject: {title}<br>To: &lt;a@mail.example&gt;<br></div><br><br>{html}</div></div>"
    ),
    "apple": (
        'Hm<br><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>'
        "<span>Tolmen Post &lt;news@tolmenpost.example&gt;<br></span></div><div><b>Subject: </b>"
        "<b>{title}</b><br></div><div><b>Date: </b>10 February 2026 at 17:05:00 GMT<br></div>"
        "<div><b>To: </b>a@mail.example<br></div><br><div>{html}</div></blockquote>"
    ),
    "outlook": (
        "<div class=WordSection1><p class=MsoNormal>Zur Info<o:p></o:p></p><div "
        "style='border:none'>"
        "<p class=MsoNormal><b>Von:</b> Tolmen Post &lt;news@tolmenpost.example&gt; "
        "<br><b>Gesendet:"
        "</b> Dienstag, 10. Februar 2026 18:05<br><b>An:</b> Anna<br><b>Betreff:</b> "
        "{title}</p></div>"
        "{html}</div>"
    ),
    "thunderbird": (
        '<p>FYI</p><div class="moz-forward-container"><br>\n      -------- Forwarded Message '
        "--------\n"
        '<table class="moz-email-headers-table"><tbody><tr><th>Subject:\n  </th><td>Tolmen to cut\n'
        "  evening water</td></tr><tr><th>Date: </th><td>Tue, 10 Feb 2026 17:05:00 "
        "+0000</td></tr><tr>"
        "<th>From: </th><td>Tolmen Post <a>&lt;news@tolmenpost.example&gt;</a></td></tr></tbody>"
        "</table>{html}</div>"
    ),
}


@pytest.mark.parametrize("program", HTML_NOTES)
def test_a_mail_forwarded_in_html_is_the_article(program: str, tmp_path: Path) -> None:
    note = f"<html><body>{HTML_NOTES[program].format(title=TITLE, html=HTML)}</body></html>"
    article = one(mail("see", note, From=ANNA, Subject=f"WG: {TITLE}"), tmp_path)
    assert (article.source, article.title, article.text) == ("Tolmen Post", TITLE, TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, Feb 10, 2026 at 5:05 PM Jan Roe <jan@roe.example>\nwrote:",
        "Am Di., 10. Feb. 2026 um 17:05 Uhr schrieb Jan Roe <jan@roe.example>:",
        "Le mar. 10 févr. 2026 à 17:05, Jan Roe <jan@roe.example> a écrit :",
        "El mar, 10 feb 2026 a las 17:05, Jan Roe (<jan@roe.example>) escribió:",
        "Il giorno mar 10 feb 2026 alle ore 17:05 Jan Roe <jan@roe.example> ha scritto:",
        "2026年2月10日(火) 17:05 Jan Roe <jan@roe.example>:",
    ],
)
def test_what_is_answered_and_signatures_go(line: str, tmp_path: Path) -> None:
    answer = (
        f"{WRAPPED}\n\n{line}\n> What about the story?\n>\n> Jan\n\n-- \nMarta Quill\nReporter\n"
    )
    article = one(mail(answer, From=MARTA, Subject="Re: story"), tmp_path)
    assert (article.text, article.authors) == (TEXT, ("Marta Quill",))
    assert article.source == "tolmenpost.example"


def test_what_is_answered_in_html_goes(tmp_path: Path) -> None:
    gmail = (
        f'<div>{HTML}</div><div class="gmail_quote"><div class="gmail_attr">On Tue, 10 Feb 2026 at '
        '17:05, Jan Roe &lt;jan@roe.example&gt; wrote:<br></div><blockquote class="gmail_quote">'
        "What about the story, when is it ready?</blockquote></div>"
    )
    outlook = (
        f'{HTML}<hr><div id="divRplyFwdMsg"><b>From:</b> Jan Roe '
        f"&lt;jan@roe.example&gt;<br><b>Sent:"
        "</b> Tuesday, February 10, 2026 5:05 PM<br><b>To:</b> Marta Quill<br><b>Subject:</b> story"
        "</div><div>What about the story, when is it ready?</div>"
    )
    for markup in (gmail, outlook):
        message = mail("x", f"<html><body>{markup}</body></html>", From=MARTA, Subject="Re: story")
        assert one(message, tmp_path).text == TEXT


def test_a_text_that_tells_what_somebody_wrote_is_whole(tmp_path: Path) -> None:
    text = (
        "The mayor of Tolmen has apologised for the cut in the evening supply.\n\n"
        "On Tuesday, 10 February, the mayor wrote:\n\n"
        "“We hoped for rain until the very last day, and we are sorry.”\n\n"
        "The council will meet on Friday at 18:00 to debate the matter."
    )
    assert one(mail(text), tmp_path).text == text


def test_news_of_newsletters_is_whole(tmp_path: Path) -> None:
    text = (
        "The government wants every newsletter to carry a button to unsubscribe, the minister "
        "said.\n\n"
        "Companies that make it hard to unsubscribe from their lists will be fined up to 20,000 "
        "euros "
        "a day, under a bill that was sent to parliament.\n\n"
        "Consumer groups welcomed the bill. “People are tired of hunting for the link,” said "
        "Jan Roe.\n\n"
        "The bill will be debated in May."
    )
    assert one(mail(text), tmp_path).text == text


def test_headings_that_are_underlined_end_no_mail(tmp_path: Path) -> None:
    text = f"{TITLE}\n{'=' * 27}\n\n{TEXT}\n\n[1] https://tolmenpost.example/a\n".replace(
        "reservoir", "reservoir[1]"
    )
    assert one(mail(text), tmp_path).text == TEXT


def _rows(*cells: str) -> str:
    return "".join(f'<tr><td style="padding:1px">{cell}</td></tr>' for cell in cells)


LETTER = (
    '<html><body><div style="display:none;max-height:0">Reservoir is '
    "low</div><table><tr><td><table>"
    + _rows(
        '<a href="https://click.tolmenpost.example/?qs=1">View in browser</a>',
        "Tolmen Post",
        "Tuesday, February 10, 2026",
        f"<h1>{TITLE}</h1>",
        "By Marta Quill",
        *(each.replace(" the ", " the\n      ") for each in PARAGRAPHS),
        '<a href="https://click.tolmenpost.example/?qs=2">Read more</a>',
        '<a href="#1">Like</a><a href="#2">Comment</a><a href="#3">Share</a>',
        "You are receiving this email because you signed up at tolmenpost.example.<br>"
        '<a href="#4">Unsubscribe</a> | <a href="#5">Manage preferences</a>',
        "© 2026 Tolmen Post Ltd, 12 High Street, Tolmen",
    )
    + '</table></td></tr></table><img src="https://t.example/o.gif" width="1" '
    'height="1"></body></html>'
)


def test_a_newsletter_is_its_article(tmp_path: Path) -> None:
    message = mail(None, LETTER, From="Tolmen Post <letter@e.tolmenpost.example>")
    article = one(message, tmp_path)
    assert (article.source, article.title, article.text) == ("Tolmen Post", TITLE, TEXT)
    assert (article.authors, article.url) == (("Marta Quill",), "")


def test_under_a_subject_of_every_day_the_heading_is_the_title(tmp_path: Path) -> None:
    message = mail(
        None, LETTER, Subject="Your daily briefing", List_Unsubscribe="<https://a.example>"
    )
    article = one(message, tmp_path)
    assert (article.title, article.text) == (TITLE, TEXT)


def test_a_newsletter_in_plain_text_is_its_article(tmp_path: Path) -> None:
    letter = (
        "View this email in your browser: https://mailchi.mp/1/abc\n\n" + "*" * 60 + "\nTOLMEN "
        "POST\n"
        + "*" * 60 + f"\n\n** {TITLE} (https://tolmenpost.example/a)\n" + "-" * 60
        + f"\n\n{TEXT.replace('tankers.', 'tankers <https://click.example/1?x=1>.')}\n\n"
        "Read more: https://tolmenpost.example/a\n\n" + "=" * 60
        + "\nYou received this email because you signed up.\n\nOur mailing address is:\nTolmen "
        "Post\n"
        "12 High Street\n\nYou can update your preferences (https://a.example/1) or unsubscribe.\n"
    )  # fmt: skip
    article = one(mail(letter, List_Unsubscribe="<https://a.example>"), tmp_path)
    assert (article.title, article.text) == (TITLE, TEXT)


def _story(title: str, url: str, text: str) -> str:
    head = f'<h2><a href="{url}">{title}</a></h2>' if url else f"<h2>{title}</h2>"
    return _rows(head, *text.split("\n\n"), '<a href="#more">Read the full story</a>')


def test_stories_that_lead_to_pages_of_their_own_are_articles(tmp_path: Path) -> None:
    site = "https://www.tolmenpost.example"
    stories = _story(TITLE, f"{site}/a", TEXT) + _story("Ferry runs aground", f"{site}/b", FERRY)
    letter = (
        f"<html><body><table>{stories}{_rows('<a href=#>Unsubscribe</a>')}</table></body></html>"
    )
    found = articles(mail(None, letter, Subject="Morning briefing"), tmp_path)
    assert [(each.title, each.url, each.text) for each in found] == [
        (TITLE, f"{site}/a", TEXT),
        ("Ferry runs aground", f"{site}/b", FERRY),
    ]


def test_stories_that_nothing_tells_apart_surely_are_one_digest(tmp_path: Path) -> None:
    stories = _story(TITLE, "", TEXT) + _story("Ferry runs aground", "", FERRY)
    letter = f"<html><body><table>{stories}</table></body></html>"
    article = one(mail(None, letter, Subject="Morning briefing"), tmp_path)
    assert article.title == "Morning briefing"
    assert article.text == f"{TITLE}\n\n{TEXT}\n\nFerry runs aground\n\n{FERRY}"
    headings = [m.span.of(article.text) for m in article.marks if m.kind == "heading"]
    assert headings == [TITLE, "Ferry runs aground"]


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        (TEXT, '<html><body><img src="a.png"><a href="#">View in browser</a></body></html>'),
        ("Your program cannot show HTML.", HTML),
    ],
)
def test_the_form_that_says_more_is_read(plain: str, html: str, tmp_path: Path) -> None:
    assert one(mail(plain, html), tmp_path).text == TEXT


def test_parts_within_parts_are_found_and_what_a_list_adds_goes(tmp_path: Path) -> None:
    message = MIMEMultipart("mixed")
    message["From"], message["Subject"] = POST, f"[tolmen] {TITLE}"
    message["Date"] = "Tue, 10 Feb 2026 17:05:00 +0000 (UTC)"
    both, related = MIMEMultipart("alternative"), MIMEMultipart("related")
    related.attach(MIMEText(f"<html><body>{HTML}<img src='cid:a'></body></html>", "html", "utf-8"))
    both.attach(MIMEText(WRAPPED, "plain", "utf-8"))
    both.attach(related)
    message.attach(both)
    foot = "_" * 47 + "\ntolmen mailing list -- tolmen@lists.example\nTo unsubscribe, write to us\n"
    message.attach(MIMEText(foot, "plain", "utf-8"))
    article = one(message.as_bytes(), tmp_path)
    assert (article.title, article.text) == (TITLE, TEXT)


def test_files_in_a_mail_are_articles_of_their_own(tmp_path: Path) -> None:
    message = mail("See attached.", From=ANNA, Subject="Fwd: water")
    message.add_attachment(mail())
    message.add_attachment(FERRY.encode(), maintype="text", subtype="plain", filename="ferry.txt")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="dam.png")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    pile = read([path])
    assert [(each.id, each.text) for each in pile.articles] == [
        (f"a.eml/{TITLE}.eml", TEXT),
        ("a.eml/ferry.txt", FERRY),
    ]
    assert any("dam.png" in warning for warning in pile.warnings)


RAW = (
    "From: =?iso-8859-1?Q?Tagblatt_M=FCnz?= <info@tagblatt.example>\r\nTo: a@b.example\r\n"
    "Subject: =?utf-8?B?RMO8cnJlIGltIFRhbDogVG9sbWVu?=\r\n =?utf-8?Q?_dreht_das_Wasser_ab?=\r\n"
    "Date: Tue, 10 Feb 2026 18:05:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
    "charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("us-ascii", "cp1252", "Der Stausee über Tolmen sank auf ein Drittel, sagte das „Amt“."),
        ("iso-8859-1", "utf-8", "Der Stausee über Tolmen sank auf ein Drittel, sagte das „Amt“."),
        ("koi8-r", "koi8-r", "Водохранилище над Толменом опустилось до трети, сообщило ведомство."),
        ("iso-2022-jp", "iso-2022-jp", "北の町の貯水池は火曜日、三分の一まで下がったと発表した。"),
        ("gb2312", "gb2312", "托尔门上方的水库周二降至容量的三分之一，水务局说。"),
    ],
)
def test_letters_are_right_whatever_the_label_says(
    label: str, codec: str, text: str, tmp_path: Path
) -> None:
    article = one(RAW.format(charset=label).encode() + text.encode(codec), tmp_path)
    assert article.text == text
    assert article.title == "Dürre im Tal: Tolmen dreht das Wasser ab"
    assert article.source == "Tagblatt Münz"


def test_lines_that_flow_are_put_together(tmp_path: Path) -> None:
    flowed = "\n\n".join(" \n".join(textwrap.wrap(each, 60)) for each in PARAGRAPHS)
    message = mail(flowed)
    message.set_param("format", "flowed")
    assert one(message, tmp_path).text == TEXT


def test_a_signed_mail_is_read_and_an_encrypted_one_is_told(tmp_path: Path) -> None:
    signed = MIMEMultipart("signed", protocol="application/pgp-signature")
    signed["From"], signed["Subject"] = POST, TITLE
    signed["Date"] = "Tue, 10 Feb 2026 17:05:00 +0000"
    signed.attach(MIMEText(TEXT, "plain", "utf-8"))
    mark = MIMEText("-----BEGIN PGP SIGNATURE-----\n")
    mark.replace_header("Content-Type", "application/pgp-signature; name=signature.asc")
    signed.attach(mark)
    assert one(signed.as_bytes(), tmp_path).text == TEXT
    with pytest.raises(InputError, match="an encrypted mail"):
        articles(mail("-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n"), tmp_path)


def test_what_is_no_article_is_told(tmp_path: Path) -> None:
    bounce = MIMEMultipart("report", report_type="delivery-status")
    bounce["From"], bounce["Subject"] = "Mail <MAILER-DAEMON@a.example>", "Undelivered"
    bounce["Date"] = "Tue, 10 Feb 2026 17:05:00 +0000"
    bounce.attach(MIMEText("I am sorry to inform you"))
    invitation = MIMEMultipart("alternative")
    invitation["From"], invitation["Subject"], invitation["To"] = POST, "Invitation", ANNA
    invitation.attach(MIMEText("You are invited"))
    invitation.attach(MIMEText("BEGIN:VCALENDAR", "calendar"))
    answer = mail(
        f"Thanks!\n\nOn 10/02/2026 17:05, Jan wrote:\n> {PARAGRAPHS[0]}", Subject=f"Re: {TITLE}"
    )
    told = {
        "was not delivered, no article": bounce.as_bytes(),
        "a calendar invitation, no article": invitation.as_bytes(),
        "a short answer, no article": answer.as_bytes(),
        "an automatic reply, no article": mail(Auto_Submitted="auto-replied").as_bytes(),
        "a mail in the bin": mail(X_Gmail_Labels="Trash,Unread").as_bytes(),
        "a mail without a text": mail("\n").as_bytes(),
    }
    for what, data in told.items():
        with pytest.raises(InputError, match=what):
            articles(data, tmp_path)


def _mailbox(*mails: bytes, mark: str = "news@tolmenpost.example") -> bytes:
    lines = f"From {mark} Tue Feb 10 17:05:00 2026\n".encode()
    return b"".join(lines + each.replace(b"\nFrom ", b"\n>From ") + b"\n\n" for each in mails)


def test_each_mail_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    second = f"{FERRY}\n\nFrom Friday on, the ferry will sail again."
    data = _mailbox(mail().as_bytes(), mail(second, Subject="Ferry").as_bytes())
    for name in ("box.mbox", "Inbox", "box.txt"):
        found = articles(data, tmp_path, name)
        assert [each.text for each in found] == [TEXT, second]
    assert [each.id for each in found] == ["box.txt/message-1.eml", "box.txt/message-2.eml"]


def test_a_folder_of_thunderbird_is_found_without_a_suffix(tmp_path: Path) -> None:
    deleted = b"X-Mozilla-Status: 0009\n" + mail(FERRY, Subject="Ferry").as_bytes()
    (tmp_path / "Inbox").write_bytes(_mailbox(mail().as_bytes(), deleted, mark="-"))
    (tmp_path / "Inbox.msf").write_text('// <!-- <mdb:mork:z v="1.4"/> -->\n')
    pile = read([tmp_path])
    assert [each.text for each in pile.articles] == [TEXT]
    assert any("Inbox.msf" in warning for warning in pile.warnings)
    assert any("a mail that was deleted" in warning for warning in pile.warnings)
    with pytest.raises(InputError, match=r"an index of a folder of mails \(\.msf\)"):
        read([tmp_path / "Inbox.msf"])


def test_a_maildir_is_read_without_what_is_not_whole_or_thrown_away(tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "cur/1770000000.M1P2.host,S=1:2,S").write_bytes(mail().as_bytes())
    (tmp_path / "cur/1770000001.M1P2.host:2,ST").write_bytes(mail("Thrown away.").as_bytes())
    (tmp_path / "new/1770000002.M1P2.host").write_bytes(mail(FERRY).as_bytes())
    (tmp_path / "tmp/1770000003.M1P2.host").write_bytes(mail("Not whole.").as_bytes())
    (tmp_path / ".Sent/cur/1770000004.M1.host:2,").write_bytes(mail("Sent by us.").as_bytes())
    (tmp_path / "dovecot-uidlist").write_text("3 V1 N2\n")
    assert {each.text for each in read([tmp_path]).articles} == {TEXT, FERRY, "Sent by us."}


@pytest.mark.slow
def test_a_mailbox_is_read_mail_by_mail() -> None:
    """Of 300 mails no more memory is needed than of 30."""

    def peak(count: int) -> int:
        data = io.BytesIO(_mailbox(mail().as_bytes()) * count)
        tracemalloc.start()
        found = [isinstance(each, Record) for each in records_of(data, Context(name="a.mbox"))]
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert found == [True] * count
        return held

    peak(1)
    assert peak(300) < 1.2 * peak(30) + 100_000


@pytest.mark.parametrize(
    ("written", "outlet", "authors"),
    [
        (POST, "Tolmen Post", ()),
        (MARTA, "tolmenpost.example", ("Marta Quill",)),
        ('"Quill, Marta" <mquill@tolmenpost.example>', "tolmenpost.example", ("Marta Quill",)),
        (
            "Marta Quill at The Tolmen Post <a@tolmenpost.example>",
            "The Tolmen Post",
            ("Marta Quill",),
        ),
        ("Le Courrier de Tolmen <a@courrier-tolmen.example>", "Le Courrier de Tolmen", ()),
        ("Marta Quill from Tolmen Letters <t@substack.com>", "Tolmen Letters", ("Marta Quill",)),
        ("Marta Quill <marta77@gmail.com>", "", ("Marta Quill",)),
        ("Harbour Chronicle <noreply@mail.beehiiv.com>", "Harbour Chronicle", ()),
        ("news@tolmenpost.example", "tolmenpost.example", ()),
    ],
)
def test_a_sender_is_the_outlet_or_its_author(
    written: str, outlet: str, authors: tuple[str, ...]
) -> None:
    assert sent_by(sender(written), is_news=False) == (outlet, authors)


def test_a_list_has_a_name_where_people_gave_it_one() -> None:
    assert list_name('"Tolmen news" <tolmen.lists.example>') == "Tolmen news"
    assert list_name("0f12c80mc list <0f12c80.1.list-id.mcsv.net>") == ""


def test_programs_that_make_mails_of_feeds_tell_the_page(tmp_path: Path) -> None:
    url = "https://www.tolmenpost.example/a"
    rss = mail(From='"Tolmen Post: Marta Quill" <user@rss2email.invalid>', X_RSS_URL=url)
    article = one(rss, tmp_path)
    assert (article.url, article.source, article.authors) == (url, "Tolmen Post", ("Marta Quill",))
    message = mail(None, HTML, From="Marta Quill")
    message["Content-Base"] = url
    feed = one(message, tmp_path)
    assert (feed.url, feed.source, feed.text) == (url, "tolmenpost.example", TEXT)


def test_a_mail_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    data = mail(TEXT, HTML).as_bytes()
    assert one(data[: data.index(b"Farmers")], tmp_path).text == "\n\n".join(PARAGRAPHS[:3])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_broken_mails_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(mail(TEXT, LETTER, Subject="Fwd: Dürre").as_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        found = list(records_of(io.BytesIO(bytes(whole)), Context(name="a.eml")))
    except InputError:
        return
    assert found


def test_words_of_a_header_are_put_together_before_they_are_read() -> None:
    assert decoded("=?utf-8?b?44OA44Og44Gu?= =?utf-8?b?5rC0?=") == "ダムの水"
    assert decoded("=?utf-8?q?D=C3?= =?utf-8?q?=BCrre?= heute") == "Dürre heute"


def test_a_mail_of_our_own_is_told(tmp_path: Path) -> None:
    ours = mail(TEXT, HTML, From="Water <briefing@summarize.invalid>")
    ours.replace_header("Message-ID", f"<{'0a' * 16}@summarize.invalid>")
    ours.set_boundary(f"=_{'1b' * 16}")
    with pytest.raises(InputError, match="a briefing that `summarize` wrote, no article"):
        articles(ours, tmp_path)


def test_greetings_closings_and_offers_are_no_text(tmp_path: Path) -> None:
    letter = f"Dear all,\n\n{TEXT}\n\nKind regards\nMarta Quill\nTolmen Post\n"
    assert one(mail(letter, From=MARTA), tmp_path).text == TEXT
    offers = (
        f"<html><body>{HTML}<p>Share the Tolmen Post</p><p>You currently have 0 referrals, only 1 "
        "away from receiving a mug.</p><p><a href='#'>Click to share</a></p></body></html>"
    )
    assert one(mail(None, offers), tmp_path).text == TEXT


def test_a_headline_that_is_a_link_stands_above_its_byline(tmp_path: Path) -> None:
    letter = (
        '<html><body><table><tr><td>Logo</td><td><a href="https://a.example/1">Read on blog</a> or '
        '<a href="#">Reader</a></td></tr></table><h1><a href="https://a.example/2">'
        f"{TITLE}</a></h1><p>By <a href='#'>Marta Quill</a></p>{HTML}<p><a href='#'>Comment</a></p>"
        "<p>You can also reply to this email to leave a comment.</p></body></html>"
    )
    article = one(mail(None, letter, Subject=f"[New post] {TITLE}"), tmp_path)
    assert (article.title, article.text) == (TITLE, TEXT)


def test_a_mailbox_of_gmail_is_cut_at_its_own_postmarks(tmp_path: Path) -> None:
    mark = b"From 1790000000000000001@xxx Tue Feb 10 17:05:00 +0000 2026\r\nX-GM-THRID: 179\r\n"
    mails = (mail().as_bytes(), mail(FERRY, Subject="Ferry").as_bytes())
    data = b"".join(mark + each.replace(b"\n", b"\r\n") + b"\r\n\r\n" for each in mails)
    assert [each.text for each in articles(data, tmp_path, "All mail.mbox")] == [TEXT, FERRY]


def test_html_without_anything_in_it_is_a_hull(tmp_path: Path) -> None:
    assert one(mail(TEXT, "<!-- nothing -->\n"), tmp_path).text == TEXT


QUOTED = "\n".join(f"> {line}".rstrip() for line in WRAPPED.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        QUOTED,
        QUOTED.replace("> ", ">").replace("\n", "\r\n"),
        "\n".join(f"> {line}" for line in QUOTED.split("\n")),
    ],
)
def test_a_text_that_is_a_quoted_mail_is_read_without_its_marks(text: str, tmp_path: Path) -> None:
    assert one(text.encode(), tmp_path, "a.txt").text == TEXT


def test_one_quoted_line_within_a_text_stays_quoted(tmp_path: Path) -> None:
    text = f"{TEXT}\n\n> The board has failed us all.\n\nThe board did not answer on Monday."
    assert "> The board has failed us all." in one(text.encode(), tmp_path, "a.txt").text


@pytest.mark.parametrize("note", ["For page 3, thanks. M.", "see below", "Nur zur Info, Gruß, Jan"])
def test_a_note_above_a_quoted_text_sends_it_on(note: str, tmp_path: Path) -> None:
    sent = mail(f"{note}\n\n{QUOTED}\n\n-- \nAnna Brandt\nNight editor\n", From=ANNA)
    assert one(sent, tmp_path).text == TEXT


def test_a_mail_that_answers_another_is_read_without_that(tmp_path: Path) -> None:
    answer = f"{TEXT}\n\nOn Tue, 10 Feb 2026 at 17:05, Jan Roe <jan@roe.example> wrote:\n{QUOTED}"
    assert one(mail(answer, From=ANNA), tmp_path).text == TEXT


def test_a_forwarded_mail_may_name_its_sender_alone(tmp_path: Path) -> None:
    note = f"---------- Forwarded message ----------\nFrom: {POST}\n\n{QUOTED}\n"
    article = one(mail(note, From=ANNA, Subject=f"Fwd: {TITLE}"), tmp_path)
    assert (article.source, article.text) == ("Tolmen Post", TEXT)
