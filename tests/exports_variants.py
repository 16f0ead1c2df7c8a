"""Exports that differ in what other programs, sites and desks put around a text; see `exports`."""

from tests.exports import FIRST, NEWS, POST, SECOND, WRAPPED_FIRST, WRAPPED_SECOND, Told


def nexis(
    space: str = ":\xa0 ", byline: str = "Jo Lark", behind: str = "", length: bool = True
) -> str:
    """Two articles without a first page that lists them."""
    size = f"Length{space}163 words\n" if length else ""
    return (
        f"Tolmen to cut evening water\nTolmen Post\nFebruary 10, 2026 Tuesday\n"
        f"Copyright 2026 Tolmen Post Media All Rights Reserved\n\nSection{space}CITY\n{size}"
        f"Byline{space}{byline}\n\nBody\n\n" + "\n\n".join(FIRST) + f"\n\n{behind}Load-Date{space}"
        f"February 11, 2026\n\n\nEnd of Document\n\n\nReservoir above Tolmen nearly dry\n"
        f"Valley News\nFebruary 10, 2026 Tuesday\n\nSection{space}NEWS\n{size}\nBody\n\n"
        + "\n\n".join(SECOND)
        + f"\n\nLoad-Date{space}February 11, 2026\n\n\nEnd of Document\n"
    )


PHOTO = (
    "Graphic\n\nThe reservoir on Monday.\n\nOLA BERG / TOLMEN POST\n\nClassification\n\n\n"
    "Language:\xa0 ENGLISH\n\n"
)
CORRECTED = (
    "Correction\n\nCorrection-Date:\xa0 February 12, 2026\n\nThe dam has five gates, not seven.\n\n"
    "Classification\n\n\nLanguage:\xa0 ENGLISH\n\n"
)
LEXIS_RADIO = f"""\
                               1 of 1 DOCUMENTS



                                  Tolmen Post

  SHOW: Morning Water 7:00 AM

                           February 10, 2026 Tuesday

Tolmen to cut evening water

ANCHORS: Jo Lark

BYLINE: JO LARK

SECTION: NEWS

LENGTH: 58 words

{WRAPPED_FIRST}
LOAD-DATE: February 11, 2026
"""
LEXIS_TIGHT = f"""\
\xa0\xa0\xa0\xa0\xa0\xa0\xa01\xa0of\xa02\xa0DOCUMENTS


\t\t\t\tTolmen Post

\t\t\t    February 10, 2026 Tuesday

Tolmen to cut evening water

BYLINE:\xa0 JO LARK

LENGTH:\t58\xa0 words

{WRAPPED_FIRST}
LOAD-DATE:  February 11, 2026


\xa0\xa0\xa0\xa0\xa0\xa0\xa02\xa0of\xa02\xa0DOCUMENTS


\t\t\t\tValley News

\t\t\t    February 10, 2026 Tuesday

Reservoir above Tolmen nearly dry

LENGTH:\t29\xa0 words

{WRAPPED_SECOND}
LOAD-DATE:  February 11, 2026
"""
PROQUEST_FIELDS = """\
Subject: Water supply; Reservoirs

Business indexing term: Subject: Water supply

Location: Tolmen

People: Quill, Marta

Company / organization: Name: Tolmen Water and Power Co.; NAICS: 221310

Identifier / keyword: News

Title: {title}

Publication title: {outlet}; Tolmen

First page: A.1

Publication year: 2026

Publication date: Feb 10, 2026

column: Local news

Section: News

Publisher: Tolmen Post Media, a Division of Ridge Newspapers

Place of publication: Tolmen

Country of publication: Ridgeland, Tolmen

ISSN: 03190000

e-ISSN: 26410000

Source type: Newspaper

Language of publication: English

Document type: News

ProQuest document ID: 2637000001

Document URL: https://www.proquest.com/docview/2637000001

Copyright: Copyright 2026 Tolmen Post Media Limited. All Rights Reserved.

Last updated: 2026-02-11

Database: Newsstream
"""


def proquest(text: str, behind: str = "", title: str = POST.title, author: str = "Lark, Jo") -> str:
    """A document whose fields stand behind its text, and something below those."""
    return (
        f"{'_' * 60}\n\nDocument 1 of 1\n\n{title}\n\nAuthor: {author}\n\nPublication info: Tolmen "
        f"Post ; Tolmen [Tolmen]. 10 Feb 2026: A.1.\n\nAbstract: None available.\n\nFull text: "
        f"{text}\n\n{PROQUEST_FIELDS.format(title=title, outlet='Tolmen Post')}{behind}"
    )


LINES = "\n".join(FIRST)
ILLUSTRATION = (
    "\n\nIllustration\n\nThe dam, seen from the town. (NINA HALE)\n\nCaption: Map: The gates\n\n"
    "Credit: By JO LARK; STAFF WRITER"
)
CITED = (
    "\nBibliography\n\nCitation style: APA 7th\n\nLark, J. (2026, Feb 10). Tolmen to cut evening "
    "water. Tolmen Post. https://www.proquest.com/docview/2637000001\n"
)
FIGURES = (
    "The week in figures, as the board gave them.",
    "Homes: 14,000 without water in the evening.",
    "People: 1,204 newcomers.",
    "Location: The figures are for the whole valley, not for Tolmen alone, the board said.",
)
EBSCO = f"""\
Record: 1
Title:
Tolmen to cut evening water.
Authors:
LARK, JO
QUILL, MARTA A.
Source:
Tolmen Post. 02/10/2026, pA1. 1p.
Full Text Word Count:
58
Accession Number:
2W61
Database:
Newspaper Source

Full Text:

Section: News

{LINES}

~~~~~~~~

By JO LARK

Copyright of Tolmen Post is the property of Tolmen Post Media and may not be copied.

Persistent link to this record (Permalink): https://search.ebscohost.com/login.aspx?AN=2W61

Record: 2
Title: Reservoir above Tolmen nearly dry.
Source: Valley News, Feb 10, 2026, p3
Accession Number: 2W62
Full Text: {SECOND[0]}

{SECOND[1]}

Copyright 2026 Valley News
"""

FACTIVA_TIGHT = f"""\
HD Tolmen to cut evening water
BY By JO LARK
WC 58 words
PD 10 February 2026
SN Tolmen Post
SC TOLPO
LA English
LP
{FIRST[0]}

TD
{FIRST[1]}

{FIRST[2]}

NS gwater : Water
AN Document TOLPO00020260210em2a00001
"""
FACTIVA_WRITERS = f"""\
Metro
Tolmen to cut evening water
JO LARK and MARTA QUILL Staff Writers
58 words
10 February 2026
Tolmen Post
TOLPO
English
(Copyright 2026)

{LINES}

Document TOLPO00020260210em2a00001
"""

EXPORTS: dict[str, tuple[str, tuple[Told, ...]]] = {
    "nexis captions": (nexis(behind=PHOTO), (POST, NEWS)),
    "nexis without a length": (nexis(length=False), (POST, NEWS)),
    "nexis corrected": (
        nexis(behind=CORRECTED),
        (
            POST._replace(paragraphs=(*FIRST, "Correction: The dam has five gates, not seven.")),
            NEWS,
        ),
    ),
    "nexis writer": (
        nexis(byline="By JO LARK jlark@tolmenpost.example", behind=PHOTO),
        (POST, NEWS),
    ),
    "lexis radio": (LEXIS_RADIO, (POST,)),
    "lexis tight": (LEXIS_TIGHT, (POST, NEWS)),
    "proquest credit": (
        proquest(f"{LINES}\nCAPTION: The dam on Monday.Ola Berg\nCREDIT: Jo Lark Tolmen Post"),
        (POST,),
    ),
    "proquest illustration": (proquest(f"{LINES}{ILLUSTRATION}"), (POST,)),
    "proquest cited": (proquest(f"{LINES}\n(Copyright, Tolmen Post, 2026)", CITED), (POST,)),
    "proquest figures": (
        proquest("\n\n".join((*FIGURES, "CREDIT: ;")), title="Local: figures", author="Anonymous"),
        (Told("Tolmen Post", "Local: figures", "2026-02-10", (), FIGURES),),
    ),
    "proquest corrected": (
        proquest(f"{LINES}\n\nCredit: JO LARK\n\nCorrection: The dam has five gates, not seven."),
        (POST._replace(paragraphs=(*FIRST, "Correction: The dam has five gates, not seven.")),),
    ),
    "proquest headline twice": (
        proquest(LINES).replace(
            f"Title: {POST.title}\n", f"Title: {POST.title}:   evening water\n"
        ),
        (POST,),
    ),
    "ebsco": (EBSCO, (POST._replace(authors=("Jo Lark", "Marta A Quill")), NEWS)),
    "factiva codes and one space": (FACTIVA_TIGHT, (POST,)),
    "factiva writers": (FACTIVA_WRITERS, (POST._replace(authors=("Jo Lark", "Marta Quill")),)),
}


def _field(name: str, value: str) -> str:
    return f"<p style='margin:0'><strong>{name}: </strong>{value}</p>\n"


def _document(at: int, expected: Told, author: str) -> str:
    fields = (line.split(": ", 1) for line in PROQUEST_FIELDS.split("\n\n"))
    paragraphs = "".join(f"<p>{each}</p>   " for each in expected.paragraphs)
    return (
        f'<div style="border-bottom:2px solid #ccc"><a name="DocID_{at}"></a><p></p>\n'
        f"<p style='font-weight:bold'>{expected.title}</p>\n{_field('Author', author)}"
        f"<p><a href='https://www.proquest.com/docview/{at}'>ProQuest document link</a></p>\n"
        f"{_field('Publication info', f'{expected.outlet} ; Tolmen [Tolmen]10 Feb 2026: A.1.')}"
        f"<p><strong>Full text: </strong><text wordcount='58'>{paragraphs}<p>Credit: STAFF</p>"
        "</text></p>\n"
        + "".join(
            _field(name, value.format(title=expected.title, outlet=expected.outlet))
            for name, value in fields
        )
        + "</div>\n"
    )


PROQUEST_PAGE = (
    "<html><head><title>ProQuestDocuments</title></head><body>"
    f"{_document(1, POST, 'LARK, JO')}{_document(2, NEWS, 'Anonymous')}</body></html>"
)


def europresse(expected: Told, outlet: str, header: str, author: str, text: str) -> str:
    """An article of a page of Europresse."""
    return (
        "<article><header><div class='rdp__DocPublicationName'><span class='DocPublicationName'>"
        f"{outlet}</span></div><div><span class='DocHeader'>{header}</span></div>"
        "<div class='titreArticle'><p class='sm-margin-bottomNews'>Eau</p><p class='sm-margin-TopNe"
        f"ws titreArticleVisu rdp__articletitle'>{expected.title}</p></div>{author}</header>"
        f"<section><div class='DocText clearfix'><div class='docOcurrContainer'>{text}</div></div>"
        "</section><footer><small>© 2026. Tous droits réservés</small><div class='publiC-lblNodoc'>"
        "news·20260210·TP·1000001</div></footer></article>"
    )


EUROPRESSE = "<html><head><meta charset='utf-8'></head><body>" + "".join(
    (
        europresse(
            POST,
            "Tolmen Post (site web), no. 4312<br>City",
            "City, mardi 10 février 2026 58 mots, p. 3",
            "<p class='sm-margin-bottomNews'>JO<br>LARK</p>",
            "".join(f"<p>{each}</p>" for each in FIRST),
        ),
        europresse(
            NEWS,
            "Valley News",
            "Tuesday, February 10, 2026 - 18:22 UTC +01:00 29 words",
            "",
            "<br><br>".join(SECOND) + "<figure><figcaption>The dam. Ola Berg</figcaption></figure>",
        ),
    )
)
PAGES: dict[str, tuple[str, tuple[Told, ...]]] = {
    "proquest page": (PROQUEST_PAGE, (POST, NEWS)),
    "europresse": (EUROPRESSE, (POST, NEWS)),
}
