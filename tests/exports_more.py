"""More exports of news databases, in other displays and languages; see `exports`."""

import textwrap
from collections.abc import Sequence

from tests.exports import Told

TEXT = (
    (
        "The harbour at Ostrel was closed on Monday after a crane fell into the basin, the port "
        "authority said."
    ),
    (
        "Nobody was hurt. Two ferries to Norhaven were sent back, and 340 passengers spent the "
        "night in a sports hall."
    ),
    "“It went down like a tree,” said Ivo Brandt, who drives the ferry's only tractor.",
)
SPANISH = (
    (
        "El puerto de Ostrel cerró el lunes después de que una grúa cayera en la dársena, dijo la "
        "autoridad portuaria."
    ),
    "Nadie resultó herido. Dos transbordadores volvieron a Norhaven.",
)
DUTCH = (
    (
        "De haven van Ostrel ging maandag dicht nadat een kraan in het bekken was gevallen, zei "
        "het havenbedrijf."
    ),
    "Niemand raakte gewond. Twee veerboten werden teruggestuurd.",
)
ITALIAN = (
    (
        "Il porto di Ostrel è stato chiuso lunedì dopo che una gru è caduta nella darsena, ha "
        "detto l'autorità portuale."
    ),
    "Nessuno è rimasto ferito.",
)
PORTUGUESE = (
    (
        "O porto de Ostrel foi fechado na segunda-feira depois que um guindaste caiu na doca, "
        "disse a autoridade portuária."
    ),
    "Ninguém ficou ferido.",
)
GERMAN = (
    "Der Hafen von Ostrel wurde am Montag gesperrt, nachdem ein Kran ins Becken gestürzt war.",
    "Verletzt wurde niemand.",
)
CHINESE = ("一台起重机周一坠入港池后，奥斯特雷尔港口关闭，港务局说。", "没有人受伤。")
FRENCH = (
    (
        "Le port d'Ostrel a été fermé lundi après la chute d'une grue dans le bassin, a dit "
        "l'autorité portuaire."
    ),
    "Personne n'a été blessé.",
)
DAY = "2026-03-02"


def centred(*lines: str) -> str:
    return "\n".join(line.center(79).rstrip() for line in lines)


def lexis(
    separator: str, outlet: str, date: Sequence[str], head: str, body: Sequence[str], tail: str
) -> str:
    """An article of LexisNexis, its body broken into lines."""
    wrapped = (textwrap.fill(each, 79, break_on_hyphens=False) for each in body)
    parts = (centred(separator), "", centred(outlet), centred(*date), head, *wrapped, tail)
    return "\n\n".join((*parts, centred("Copyright 2026 Ostrel Media", "All Rights Reserved"), ""))


_TAIL = "LOAD-DATE: March 3, 2026\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper"
LEXIS_SHOWS = (
    lexis(
        "1 of 3 DOCUMENTS",
        "Harbour Television",
        ("March 2, 2026 Monday", "Transcript"),
        "Crane falls into the basin at Ostrel\n\nSHOW: Evening Desk 7:00 PM EST\n\n"
        "ANCHORS: Ida Holm\n\nGUESTS: Ivo Brandt\n\nLENGTH: 60 words",
        TEXT,
        _TAIL,
    )
    + lexis(
        "2 of 3 DOCUMENTS",
        "The Ostrel Gazette",
        ("March 2, 2026 Monday", "Early Edition"),
        "Crane falls into basin;\nPort shut",
        TEXT,
        f"SERIES: One in a series about the port\n\n{_TAIL}",
    )
    + lexis(
        "3 of 3 DOCUMENTS",
        "Norhaven Times",
        ("June 17, 2026, CITY EDITION",),
        "LETTERS: The crane\n\nBYLINE: By IDA HOLM, --(Harbour Wire)\n\nDuplicates (2)\n\n"
        "SECTION: Pg. 9\n\nLENGTH: 61 words",
        TEXT,
        f"NOTES: Ivo Brandt drives the tractor.\n\n{_TAIL}",
    )
)
LEXIS_SPANISH = lexis(
    "1 de 1 DOCUMENTOS",
    "El Puerto de Ostrel",
    ("2 de marzo de 2026 lunes",),
    "Una grúa cae en la dársena\n\nAUTOR: Ana Ruiz\n\nSECCIÓN: LOCAL; Pág. 4\n\n"
    "LONGITUD: 34 palabras",
    SPANISH,
    "FECHA-CARGA: 3 de marzo de 2026\n\nIDIOMA: SPANISH; ESPAÑOL\n\nTIPO-DE-PUBLICACIÓN: Periódico",
)
LEXIS_DUTCH = lexis(
    "1 van 1 DOCUMENTEN",
    "De Haven van Ostrel",
    ("2 maart 2026 maandag 9:15 AM CET",),
    "Kraan valt in het havenbekken\n\nBYLINE: Door Jan Bos\n\nRUBRIEK: Binnenland; Blz. 3\n\n"
    "LENGTE: 30 woorden",
    DUTCH,
    "LAAD-DATUM: 3 maart 2026\n\nTAAL: DUTCH; NEDERLANDS\n\nPUBLICATIE-TYPE: Krant",
)
LEXIS_ITALIAN = lexis(
    "1 di 1 DOCUMENTI",
    "Il Porto di Ostrel",
    ("2 marzo 2026 lunedì",),
    "Una gru cade nella darsena\n\nAUTORE: Anna Neri\n\nSEZIONE: CRONACA; pag. 3\n\n"
    "LUNGHEZZA: 30 parole",
    ITALIAN,
    "DATA-CARICAMENTO: 3 marzo 2026\n\nLINGUA: ITALIAN; ITALIANO\n\nTIPO-PUBBLICAZIONE: Giornale",
)
LEXIS_PORTUGUESE = lexis(
    "1 de 1 DOCUMENTOS",
    "O Porto de Ostrel",
    ("2 de março de 2026 segunda-feira",),
    "Guindaste cai na doca\n\nAUTOR: Rui Melo\n\nSEÇÃO: LOCAL; Pág. 3\n\nEXTENSÃO: 30 palavras",
    PORTUGUESE,
    "DATA-DE-CARGA: 3 de março de 2026\n\nIDIOMA: PORTUGUESE; PORTUGUÊS\n\n"
    "TIPO-DE-PUBLICAÇÃO: Jornal",
)


def lines(*parts: str) -> str:
    return "\n".join((*parts, ""))


NEXIS_ODD = lines(
    "Crane falls into the basin at Ostrel, and the port stays shut, says the",
    "authority",
    "The Ostrel Gazette",
    "March 2, 2026 Monday 11:45 AM GMT",
    "Copyright 2026 Ostrel Media",
    "All Rights Reserved",
    "Length: 1,061 words",
    "Byline: Ida Holm and Per Lund",
    "Dateline: OSTREL",
    "Body",
    "\n\n".join(TEXT),
    "",
    "Notes",
    "Ivo Brandt drives the tractor.",
    "Classification",
    "Language: ENGLISH",
    "Subject: PORTS (90%)",
    "Load-Date: March 3, 2026",
    "End of Document",
    "Port shut",
    "Norhaven Times (Online)",
    "March 2, 2026",
    "Copyright 2026 Norhaven Times All Rights Reserved",
    "Section: NEWS",
    "Length: 61 words",
    "Highlight: Nobody was hurt.",
    "Body",
    "\n\n".join(TEXT),
    "Load-Date: March 3, 2026",
    "End of Document",
)


def factiva(head: Sequence[str], body: Sequence[str], end: str) -> str:
    return "\n\n".join(("\n".join(head), *body, end, ""))


FACTIVA_ODD = (
    factiva(
        (
            "Home", "Crane falls into the basin at Ostrel", "Ida Holm in Ostrel", "1,061 words",
            "2 March 2026", "07:05 AM", "The Ostrel Gazette", "OSGAZ", "1", "English",
            "© 2026 Ostrel Media. All Rights Reserved.",
        ),
        TEXT,
        "Document OSGAZ00020260302em320000b",
    )
    + "Page 2 of 3 © 2026 Factiva, Inc. All rights reserved.\n"
    + factiva(
        (
            "Port shut", "61 words", "2 March 2026", "Norhaven Times", "NORTIM", "English",
            "(Copyright (c) 2026, Norhaven Times)",
        ),
        TEXT,
        "Document NORTIM0020260302em3200001",
    )
)  # fmt: skip
FACTIVA_GERMAN = factiva(
    (
        "Lokales", "Kran stürzt ins Hafenbecken", "Von Ida Holm", "61 Wörter", "2 März 2026",
        "Ostreler Anzeiger", "OSTANZ", "1", "Deutsch", "Copyright 2026 Ostreler Anzeiger GmbH",
    ),
    GERMAN,
    "Dokument OSTANZ0020260302em3200001",
)  # fmt: skip
FACTIVA_CHINESE = factiva(
    (
        "奥斯特雷尔港口关闭", "61 字", "2026 年 3 月 2 日", "港口日报", "PORTDA", "1", "中文",
        "(c) 2026 港口日报",
    ),
    CHINESE,
    "文件 PORTDA0020260302em3200001",
)  # fmt: skip
FACTIVA_CODES_DENSE = lines(
    "SE  News",
    "HD  Crane falls into the basin at Ostrel",
    "BY  Ida Holm",
    "WC  61 words",
    "PD  2 March 2026",
    "SN  The Ostrel Gazette",
    "SC  OSGAZ",
    "LA  English",
    "CY  Copyright 2026 Ostrel Media",
    f"LP  {TEXT[0]}",
    f"TD  {TEXT[1]}",
    f"    {TEXT[2]}",
    "ART  Photo: the crane",
    "NS  gport : Ports",
    "AN  Document OSGAZ00020260302em320000b",
)
RULE = "_" * 60
PROQUEST_ONE = "\n\n".join(
    (
        RULE,
        "Crane falls into the basin at Ostrel",
        "Author: Holm, Ida; Lund, Per",
        "Publication info: The Ostrel Gazette ; Ostrel [Ostrel]02 Mar 2026: B.1.",
        "http://search.proquest.com/docview/1?accountid=2",
        "Abstract: The harbour at Ostrel was closed.",
        f"Full text: {TEXT[0]}",
        *TEXT[1:],
        "Credit: Staff Writer",
        "Subject: Ports;",
        "Title: Crane falls into the basin at Ostrel",
        "Publication title: The Ostrel Gazette",
        "First page: B.1",
        "Publication date: Mar 2, 2026",
        "ISSN: 1234-5678",
        "ProQuest document ID: 1",
        "Copyright: (Copyright (c) 2026 Ostrel Media)",
        "Database: ProQuest Central",
        RULE,
    )
)
PROQUEST_FRENCH = "\n\n".join(
    (
        RULE,
        "Document 1 de 1",
        "La grue tombe dans le bassin",
        "Auteur: Holm, Ida",
        "Informations de publication: Le Port ; Ostrel [Ostrel]02 Mar 2026: B.1.",
        f"Texte intégral: {FRENCH[0]}",
        *FRENCH[1:],
        "Sujet: Ports;",
        "Titre de la publication: Le Port",
        "Date de publication: 2 mars 2026",
        "Base de données: ProQuest",
        RULE,
    )
)

LEXIS_CAPTIONS = lexis(
    "Dokument 3 von 12",
    "Ostreler Anzeiger",
    ("2. März 2026 Montag", "Hauptausgabe"),
    "Kran stürzt ins Hafenbecken\n\nAUTOR: Ida Holm\n\nLÄNGE: 30 Wörter",
    GERMAN,
    "GRAFIK: Der Kran am Montag\n\nFoto: Ola Berg\n\nUPDATE: 3. März 2026\n\n"
    "SPRACHE: GERMAN; DEUTSCH",
)
NEXIS_RUNNING = lines(
    "Page 1 of 2",
    "Crane falls into the basin at Ostrel",
    "Crane falls into the basin at Ostrel",
    "The Ostrel Gazette",
    "March 2, 2026 Monday",
    "Main Edition",
    "Copyright 2026 Ostrel Media All Rights Reserved",
    "Length: 61 words",
    "Byline: Ida Holm",
    "Body",
    *TEXT[:2],
    "Page 2 of 2",
    "Crane falls into the basin at Ostrel",
    TEXT[2],
    "Load-Date: March 3, 2026",
    "End of Document",
)
FACTIVA_LONG_TITLE = factiva(
    (
        "Crane falls into the basin",
        "at Ostrel",
        "IDA HOLM",
        "61 words",
        "2 March 2026",
        "The Ostrel Gazette",
        "OSGAZ",
        "English",
        "Copyright 2026 Ostrel Media",
    ),
    TEXT,
    "Document OSGAZ00020260302em320000b",
)
FACTIVA_CODES_APART = lines(
    "CLM Harbour notes",
    "HD  Crane falls into the basin at Ostrel",
    "BY  By Ida Holm",
    "WC  61 words",
    "PD  2 March 2026",
    "SN  The Ostrel Gazette",
    "LP  ",
    "",
    TEXT[0],
    "",
    "TD  ",
    "",
    "\n\n".join(TEXT[1:]),
    "",
    "AN  Document OSGAZ00020260302em320000b",
)

CRANE = Told("The Ostrel Gazette", "Crane falls into the basin at Ostrel", DAY, ("Ida Holm",), TEXT)
SHUT = Told("Norhaven Times", "Port shut", DAY, (), TEXT)
EXPORTS: dict[str, tuple[str, tuple[Told, ...]]] = {
    "lexis shows": (
        LEXIS_SHOWS,
        (
            CRANE._replace(outlet="Harbour Television", authors=()),
            CRANE._replace(title="Crane falls into basin; Port shut", authors=()),
            Told("Norhaven Times", "LETTERS: The crane", "2026-06-17", ("Ida Holm",), TEXT),
        ),
    ),
    "lexis spanish": (
        LEXIS_SPANISH,
        (Told("El Puerto de Ostrel", "Una grúa cae en la dársena", DAY, ("Ana Ruiz",), SPANISH),),
    ),
    "lexis dutch": (
        LEXIS_DUTCH,
        (Told("De Haven van Ostrel", "Kraan valt in het havenbekken", DAY, ("Jan Bos",), DUTCH),),
    ),
    "lexis italian": (
        LEXIS_ITALIAN,
        (Told("Il Porto di Ostrel", "Una gru cade nella darsena", DAY, ("Anna Neri",), ITALIAN),),
    ),
    "lexis portuguese": (
        LEXIS_PORTUGUESE,
        (Told("O Porto de Ostrel", "Guindaste cai na doca", DAY, ("Rui Melo",), PORTUGUESE),),
    ),
    "nexis odd": (
        NEXIS_ODD,
        (
            CRANE._replace(
                title="Crane falls into the basin at Ostrel, and the port stays shut, says the "
                "authority",
                authors=("Ida Holm", "Per Lund"),
            ),
            SHUT._replace(outlet="Norhaven Times (Online)"),
        ),
    ),
    "factiva odd": (FACTIVA_ODD, (CRANE, SHUT)),
    "factiva german": (
        FACTIVA_GERMAN,
        (Told("Ostreler Anzeiger", "Kran stürzt ins Hafenbecken", DAY, ("Ida Holm",), GERMAN),),
    ),
    "factiva chinese": (
        FACTIVA_CHINESE,
        (Told("港口日报", "奥斯特雷尔港口关闭", DAY, (), CHINESE),),
    ),
    "factiva codes dense": (FACTIVA_CODES_DENSE, (CRANE,)),
    "lexis captions": (
        LEXIS_CAPTIONS,
        (Told("Ostreler Anzeiger", "Kran stürzt ins Hafenbecken", DAY, ("Ida Holm",), GERMAN),),
    ),
    "nexis running titles": (NEXIS_RUNNING, (CRANE,)),
    "factiva long title": (FACTIVA_LONG_TITLE, (CRANE._replace(authors=("Ida Holm",)),)),
    "factiva codes apart": (FACTIVA_CODES_APART, (CRANE,)),
    "proquest one": (PROQUEST_ONE, (CRANE._replace(authors=("Ida Holm", "Per Lund")),)),
    "proquest french": (
        PROQUEST_FRENCH,
        (Told("Le Port", "La grue tombe dans le bassin", DAY, ("Ida Holm",), FRENCH),),
    ),
}
"""Exports by their display, and what must be read of each."""

# Pages as LexisNexis, Nexis Uni and Factiva write them.
_STYLES = """<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; }
.c3 { text-align: center; margin-left: 13%; }
.c5 { text-align: left; }
--></STYLE>"""


def lexis_page(parts: Sequence[tuple[Sequence[str], Sequence[str], Sequence[str]]]) -> str:
    """A page of LexisNexis; a part is what is centred above, the paragraphs, the labels below."""
    found = []
    for number, (head, body, labels) in enumerate(parts, 1):
        centres = (f"{number} of {len(parts)} DOCUMENTS", *head[: head.index("|")])
        rest = head[head.index("|") + 1 :]
        found.append(
            f'<A NAME="DOC_ID_{number}_0"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n'
            "<DOCFULL> -->\n"
            + "".join(
                f'<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">{each}</SPAN></P>\n</DIV>\n'
                for each in centres
            )
            + "".join(
                f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">{each}</SPAN></P></DIV>\n'
                for each in rest
            )
            + '<BR><DIV CLASS="c5">'
            + "".join(f'<P CLASS="c9"><SPAN CLASS="c2">{each}</SPAN></P>\n' for each in body)
            + "</DIV>\n"
            + "".join(
                f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN>{each}</SPAN></P></DIV>\n'
                for each in labels
            )
            + '<BR><DIV CLASS="c0"><P CLASS="c1">Copyright 2026 Ostrel Media<BR>All Rights Reserved'
            "</P></DIV>\n<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n"
        )
    return (
        f"<HTML>\n<HEAD>\n{_STYLES}\n<!-- LXNComment 1827:622163867 -->\n<TITLE>&nbsp;</TITLE>\n"
        '</HEAD>\n<BODY>\n<DIV CLASS="c5"><P>Download Request: Selected Items: 1-2<BR>Time Of '
        f"Request: Tuesday<BR></P></DIV>\n{''.join(found)}</BODY></HTML>"
    )


LEXIS_PAGE = lexis_page(
    (
        (
            ("The Ostrel Gazette", "March 2, 2026 Monday", "Final Edition", "|", CRANE.title,
             "BYLINE: </SPAN><SPAN>Ida Holm", "LENGTH: </SPAN><SPAN>61 words",
             "HIGHLIGHT:</SPAN>&nbsp;Nobody was hurt."),
            TEXT,
            ("LOAD-DATE: March 3, 2026", "LANGUAGE: ENGLISH"),
        ),
        (
            ("Norhaven Times", "March 2, 2026", "|", "Port shut", "L&Auml;NGE: 61 W&ouml;rter"),
            TEXT,
            ("UPDATE: 3. M&auml;rz 2026", "SPRACHE: ENGLISH", "ZEITUNGS-CODE: nort"),
        ),
    )
)  # fmt: skip
NEXIS_PAGE = (
    "<html><head><title>Delivery</title></head><body><p>User Name: READER</p><p>Documents (1)</p>"
    "<p>1. Crane falls into the basin at Ostrel</p>"
    + "".join(
        f"<div class='SS_L'><p>{each}</p></div>"
        for each in (
            "<b>Crane falls into the basin at Ostrel</b>",
            "<a href='x'>The Ostrel Gazette</a>",
            "March 2, 2026 Monday",
            "Copyright 2026 Ostrel Media All Rights Reserved",
            "<b>Section:</b>&nbsp;NEWS; Pg. 1",
            "<b>Length:</b>&nbsp;61 words",
            "<b>Byline:</b>&nbsp;Ida Holm",
            "<b>Body</b>",
            *TEXT,
            "<b>Load-Date:</b>&nbsp;March 3, 2026",
            "<b>End of Document</b>",
        )
    )
    + "</body></html>"
)


def factiva_article(title: str, divs: Sequence[str], code: str, section: str = "") -> str:
    own = f"<div>{section}</div>" if section else ""
    return (
        f'<div id="article-{code}" class="article"><div class="article enArticle"><p>\n</p>{own}'
        f'<div id="hd"><span class="enHeadline counted">{title}</span></div>'
        + "".join(each if each.startswith("<") else f"<div>{each}</div>" for each in divs)
        + "<p></p>"
        + "".join(f'<p class="articleParagraph enarticleParagraph">{each}</p>' for each in TEXT)
        + f"<p>Ostrel Media Ltd</p><p>Document {code}</p></div></div><br><span></span>"
    )


FACTIVA_PAGE = (
    "<!DOCTYPE html><html><head><title>Factiva</title><style>"
    + "a{b:c}" * 20000
    + "</style></head><body><div id='nav'>Search</div>"
    + factiva_article(
        f"1) {CRANE.title}",
        (
            '<div class="author">Ida Holm</div>', "61 words", "2 March 2026", "12:22 PM",
            "The Ostrel Gazette", "OSGAZ", "1", "English", "© 2026 Ostrel Media.",
        ),
        "OSGAZ00020260302em320000b",
        section="Home",
    )
    + factiva_article(
        "Port shut",
        ("61 words", "2 March 2026", "Norhaven Times", "NORTIM", "English", "(c) 2026 Times"),
        "NORTIM0020260302em3200001",
    )
    + "</body></html>"
)  # fmt: skip
FACTIVA_CODES_PAGE = (
    "<html><head><title>Factiva</title></head><body>"
    '<div id="article-OSGAZ00020260302em320000b" class="article"><div class="article enArticle">'
    "<table>"
    + "".join(
        f"<tr><td><b>{code}</b></td><td>{value}</td></tr>"
        for code, value in (
            ("HD", '<span class="enHeadline">Crane falls into the basin at Ostrel</span>'),
            ("BY", "By Ida Holm"),
            ("WC", "61 words"),
            ("PD", "2 March 2026"),
            ("SN", "The Ostrel Gazette"),
            ("LA", "English"),
            ("LP", f'<p class="articleParagraph">{TEXT[0]}</p>'),
            ("TD", "".join(f'<p class="articleParagraph">{each}</p>' for each in TEXT[1:])),
            ("NS", "gport : Ports"),
            ("AN", "Document OSGAZ00020260302em320000b"),
        )
    )
    + "</table></div></div></body></html>"
)
PAGES: dict[str, tuple[str, tuple[Told, ...]]] = {
    "lexis": (LEXIS_PAGE, (CRANE, SHUT)),
    "nexis": (NEXIS_PAGE, (CRANE,)),
    "factiva": (FACTIVA_PAGE, (CRANE, SHUT)),
    "factiva codes": (FACTIVA_CODES_PAGE, (CRANE,)),
}
"""Pages that databases export, and what must be read of each."""
