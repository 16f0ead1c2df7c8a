"""Exports of news databases as they write them, of invented articles: the inputs of their tests."""

from typing import NamedTuple


class Told(NamedTuple):
    """What must be read of one article: outlet, headline, day, authors, and its paragraphs."""

    outlet: str
    title: str
    day: str
    authors: tuple[str, ...]
    paragraphs: tuple[str, ...]


FIRST = (
    (
        "The reservoir above Tolmen dropped to a third of its capacity on Tuesday after two dry "
        "months, the water board said."
    ),
    (
        "Engineers will cut the evening supply to 14,000 homes from Friday, and schools will get "
        "water from tankers."
    ),
    "“We hoped for rain until the very last day,” said Marta Quill, who heads the water board.",
)
SECOND = (
    (
        "Only a third of the capacity is left in the reservoir above Tolmen, the water board said "
        "on Tuesday."
    ),
    "The pipe to the next valley will not be ready before March.",
)
POST = Told("Tolmen Post", "Tolmen to cut evening water", "2026-02-10", ("Jo Lark",), FIRST)
NEWS = Told("Valley News", "Reservoir above Tolmen nearly dry", "2026-02-10", (), SECOND)

WRAPPED_FIRST = """\
The reservoir above Tolmen dropped to a third of its capacity on Tuesday after
two dry months, the water board said.

Engineers will cut the evening supply to 14,000 homes from Friday, and schools
will get water from tankers.

“We hoped for rain until the very last day,” said Marta Quill, who heads the
water board.
"""
WRAPPED_SECOND = """\
Only a third of the capacity is left in the reservoir above Tolmen, the water
board said on Tuesday.

The pipe to the next valley will not be ready before March.
"""

# Copyright first, labels for headline and body, subjects with shares: the academic display.
LEXIS_ACADEMIC = f"""\
Download Request: All Documents: 1-2
Time Of Request: Wednesday, February 11, 2026  22:32:52 EST
Send To:

READER, ACADEMIC UNIVERSE
UNIVERSITY OF TOLMEN

Terms: ((water W/5 board) and Date(geq(02/01/2026) and leq(02/11/2026)))


Source: Newspaper Stories, Combined Papers
Project ID:



                               1 of 2 DOCUMENTS


     Copyright 2026 Tolmen Post Interactive Company, LLC d/b/a
                              Tolmen Post Digital
                              All Rights Reserved

                                  Tolmen Post

                          February 10, 2026 Tuesday
                             Late Edition - Final

SECTION: A-SECTION; Pg. A01

LENGTH: 58 words

HEADLINE: Tolmen to cut
evening water

BYLINE: By JO LARK, Staff Writer

DATELINE: TOLMEN

BODY:

{WRAPPED_FIRST}
LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

SUBJECT: WATER SUPPLY (90%); DROUGHT (89%); RESERVOIRS (89%); WATER UTILITIES
(78%); SCHOOLS (71%)

GRAPHIC: Photo: The reservoir on Monday. (Photograph by Ola Berg)

Map: Where the pipe will run.

LOAD-DATE: February 11, 2026


                               2 of 2 DOCUMENTS


               Copyright 2026 Valley News Media All Rights Reserved

                                 Valley News

                          February 10, 2026 Tuesday

SECTION: NEWS; Pg. 3

LENGTH: 29 words

HEADLINE: Reservoir above Tolmen nearly dry

BODY:

{WRAPPED_SECOND}
LANGUAGE: ENGLISH

LOAD-DATE: February 11, 2026
"""
# An outlet, a headline and an edition of two lines, a clock, a correction, captions of two runs.
LEXIS_LONG_HEADS = f"""\
                               1 of 3 DOCUMENTS



                                  Tolmen Post
                           (Tolmen and the Valleys)

                  February 10, 2026 Tuesday 11:21 AM GMT
                                   Edition 1;
                                    Valleys

Tolmen to cut
evening water

BYLINE: Jo Lark; Marta A. Quill

SECTION: NEWS; Pg. 3

LENGTH: 58 words

DISTRIBUTION: Every Zone

HIGHLIGHT: Two dry months have left the reservoir above the town at a third of
what it holds.

{WRAPPED_FIRST}
URL: http://www.tolmenpost.example/

LOAD-DATE: February 11, 2026

LANGUAGE: ENGLISH

CORRECTION-DATE: February 12, 2026

CORRECTION: This article originally said that 41,000 homes would lose water in
the evening.

GRAPHIC: PHOTOS: The reservoir above Tolmen, seen from the dam in the first week
of February, when engineers had already closed two of its five gates. (PHOTOGRAPH
BY OLA BERG FOR THE TOLMEN POST); The dam at night, with the lights of the town
behind it and the empty basin in front

Members of the water board at their meeting on Monday. (PHOTOGRAPH BY OLA BERG)

DOCUMENT-TYPE: News

PUBLICATION-TYPE: Newspaper


                    Copyright 2026 Tolmen Post Media
                            All Rights Reserved

                               2 of 3 DOCUMENTS



                                 Valley News

                            February 10, 2026 Tuesday
                              Correction Appended
                               Weekend Edition

Reservoir above Tolmen nearly dry

LENGTH: 29 words

{WRAPPED_SECOND}
LOAD-DATE: February 11, 2026

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

JOURNAL-CODE: VAL


                    Copyright 2026 Valley News Media
                            All Rights Reserved

                               3 of 3 DOCUMENTS



                                 Ridge Radio

                                February, 2026

Water: what the board will say on Friday

LENGTH: 310 words

The board meets on Friday.

LOAD-DATE: February 11, 2026
"""
LEXIS_GERMAN = """\



                             1 von 2 DOKUMENTEN



                                Tolmer Zeitung

                   10. Februar 2026 Dienstag 9:50 PM GMT+1

Tolmen dreht abends das Wasser ab

AUTOR: Lena Moor

RUBRIK: POLITIK; S. 3

LÄNGE: 48 Wörter

HIGHLIGHT: Nach zwei trockenen Monaten ist der Stausee fast leer.

Der Stausee über Tolmen ist am Dienstag auf ein Drittel seines Inhalts gefallen,
teilte das Wasserwerk mit.

Von Freitag an wird 14.000 Haushalten abends das Wasser abgestellt; die Schulen
werden aus Tankwagen versorgt.

UPDATE: 11. Februar 2026

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung

ZEITUNGS-CODE: TOZ


                       Copyright 2026 Tolmer Zeitung GmbH
                            Alle Rechte vorbehalten


                             2 von 2 DOKUMENTEN



                                 Talbote Online

                           10. Februar 2026 Dienstag

Im Stausee über Tolmen bleibt kaum noch Wasser

LÄNGE: 21 Wörter

Nur ein Drittel des Wassers ist im Stausee über Tolmen geblieben. Die Leitung ins
Nachbartal wird nicht vor März fertig.

UPDATE: 11. Februar 2026

SPRACHE: GERMAN; DEUTSCH


                       Copyright 2026 Talbote Verlag
                            Alle Rechte vorbehalten
"""
LEXIS_FRENCH = """\
                               Document 1 de 2



                             La Dépêche de Tolmen

                            10 février 2026 mardi

Tolmen va couper l'eau le soir

AUTEUR: Léa Morin

RUBRIQUE: RÉGION; Pg. 3

LONGUEUR: 47 mots

Le réservoir au-dessus de Tolmen est tombé mardi au tiers de sa capacité après
deux mois de sécheresse, a annoncé la régie des eaux.

L'eau sera coupée le soir dans 14 000 foyers à partir de vendredi.

DATE-CHARGEMENT: 11 février 2026

LANGUE: FRENCH; FRANÇAIS

TYPE-PUBLICATION: Journal


                     Copyright 2026 La Dépêche de Tolmen
                            Tous droits réservés

                               Document 2 de 2



                             Courrier des Vallées

                            10 février 2026 mardi

Le réservoir de Tolmen presque à sec

LONGUEUR: 16 mots

Il ne reste qu'un tiers de l'eau dans le réservoir au-dessus de Tolmen.

DATE-CHARGEMENT: 11 février 2026

LANGUE: FRENCH; FRANÇAIS
"""
NEXIS = """\
User Name: READER
Date and Time: Wednesday, February 11, 2026 9:12:00 AM EST
Job Number: 100200300

Documents (2)

1. Tolmen to cut evening water
Client/Matter: -None-
Search Terms: tolmen water
Search Type: Terms and Connectors
Narrowed by:
Content Type\tNarrowed by
News\tSources: Tolmen Post

2. Reservoir above Tolmen nearly dry
Client/Matter: -None-
Search Terms: tolmen water

Page 1 of 3

Tolmen to cut evening water

Tolmen Post

February 10, 2026 Tuesday

Late Edition - Final

Copyright 2026 Tolmen Post Media All Rights Reserved

Section:\xa0NEWS; Pg. 3

Length:\xa058 words

Byline:\xa0Jo Lark

Highlight:\xa0Two dry months have left the reservoir at a third.

Body

{}

{}

Page 2 of 3
Tolmen to cut evening water

Link to Image

{}

Graphic

The reservoir above Tolmen on Monday.
Photo: Ola Berg

Classification

Language:\xa0ENGLISH

Publication-Type:\xa0Newspaper

Journal Code: TOL

Subject:\xa0WATER SUPPLY (90%); DROUGHT (89%)

Load-Date:\xa0February 11, 2026

End of Document

Reservoir above Tolmen nearly dry

Valley News

February 10, 2026 Tuesday

Copyright 2026 Valley News Media

Length: 29 words

Body

{}

{}

Load-Date: February 11, 2026

End of Document
""".format(*FIRST, *SECOND)
NEXIS_GERMAN = """\
Tolmen dreht abends das Wasser ab
Tolmer Zeitung (Gesamtausgabe)
Dienstag 10. Februar 2026
Talseite

Copyright 2026 Tolmer Zeitung GmbH Alle Rechte vorbehalten

Section: POLITIK; S. 3
Length: 48 words
Byline: Lena Moor
Body

Tolmen. Der Stausee über Tolmen ist am Dienstag auf ein Drittel seines Inhalts gefallen.

Von Freitag an wird 14.000 Haushalten abends das Wasser abgestellt.

Load-Date: February 10, 2026

End of Document
"""
FACTIVA = """\
News
Tolmen to cut evening water
By Jo Lark
58 words
10 February 2026
09:12
Tolmen Post
TOLPO
Final
3
English
(c) 2026 Tolmen Post Media

{}

{}

{}

Tolmen Post Media Ltd

Document TOLPO00020260210em2a00001

Reservoir above Tolmen nearly dry
29 words
10 February 2026
Valley News
VALNE
English
Copyright 2026. Valley News Media. All rights reserved.

{}

{}

Document VALNE00020260210em2a0002x

Search Summary
Text\ttolmen and water
Date\tAll Dates
""".format(*FIRST, *SECOND)
FACTIVA_FRENCH = """\
Tolmen va couper l'eau le soir
Léa Morin
47 mots
10 février 2026
La Dépêche de Tolmen
DEPTOL
3
Français
Copyright 2026 La Dépêche de Tolmen

Le réservoir au-dessus de Tolmen est tombé mardi au tiers de sa capacité.

L'eau sera coupée le soir dans 14 000 foyers à partir de vendredi.

Document DEPTOL0020260210em2a00001
"""
FACTIVA_CODES = """\
HD      Tolmen to cut evening water
BY      By Jo Lark
WC      58 words
PD      10 February 2026
ET      09:12
SN      Tolmen Post
SC      TOLPO
PG      3
LA      English
CY      (c) 2026 Tolmen Post Media

LP

{}

TD

{}

IN Tolmen the schools stay open, a councillor said.

{}

CO      tolwat : Tolmen Water Board
IN      iwater : Water Utilities
NS      gdrou : Droughts | gcat : Political/General News
RE      uk : United Kingdom
PUB     Tolmen Post Media Ltd
AN      Document TOLPO00020260210em2a00001

HD      Reservoir above Tolmen nearly dry
WC      29 words
PD      10 February 2026
SN      Valley News
SC      VALNE
LA      English
CY      Copyright 2026 Valley News Media

LP      {}

TD      {}

AN      Document VALNE00020260210em2a0002x
""".format(*FIRST, *SECOND)
PROQUEST_BARS = """\
Report Information from ProQuest
11 February 2026 09:12
____________________________________________________________

Table of contents

1. Tolmen to cut evening water
2. Reservoir above Tolmen nearly dry
____________________________________________________________

Document 1 of 2

Tolmen to cut evening water

ProQuest document link

https://www.proquest.com/docview/1/se-2?accountid=1

Author | Lark, Jo; Quill, Marta A

Publication info | Tolmen Post, Late Edition (Valleys); Tolmen, Tolmen. 10 Feb 2026: A.1.

Abstract | The reservoir dropped to a third.

Full Text | {}
{}
{}
CAPTION: The reservoir above Tolmen on Monday.

Subject | Droughts; Water supply

Location | Tolmen

Title | Tolmen to cut evening water

Publication title | Tolmen Post, Late Edition (Valleys); Tolmen

Pages | A.1

Publication date | Feb 10, 2026

ProQuest document ID | 1

Database | ProQuest
____________________________________________________________

Document 2 of 2

Reservoir above Tolmen nearly dry

Publication info | Valley News; Valley [Valley]. 10 Feb 2026: 3.

Full Text | {}
{}

Publication title | Valley News; Valley

Publication date | Feb 10, 2026
____________________________________________________________

Contact us at: http://www.proquest.com/go/pqissupportcontact

Copyright © 2026 ProQuest LLC. All rights reserved.
""".format(*FIRST, *SECOND)
PROQUEST_GERMAN = """\
____________________________________________________________

Dokument 1 von 2

Tolmen dreht abends das Wasser ab

Autor: Moor, Lena

Publikationsinformationen: Tolmer Zeitung; Tolmen [Tolmen]. 10 Feb 2026: 3.

Volltext: Der Stausee über Tolmen ist am Dienstag auf ein Drittel seines Inhalts gefallen.

Von Freitag an wird 14.000 Haushalten abends das Wasser abgestellt.

Publikationstitel: Tolmer Zeitung

Publikationsdatum: Feb 10, 2026

Datenbank: ProQuest

____________________________________________________________

Dokument 2 von 2

Im Stausee über Tolmen bleibt kaum noch Wasser

Zusammenfassung: Nur ein Drittel des Wassers ist im Stausee über Tolmen geblieben.

Volltext: Nicht verfügbar.

Publikationstitel: Talbote

Publikationsdatum: Feb 10, 2026
"""

LONG = POST._replace(
    outlet="Tolmen Post (Tolmen and the Valleys)", authors=("Jo Lark", "Marta A. Quill")
)
CODED = POST._replace(
    paragraphs=(*FIRST[:2], "IN Tolmen the schools stay open, a councillor said.", FIRST[2])
)
MOOR = Told(
    "Tolmer Zeitung",
    "Tolmen dreht abends das Wasser ab",
    "2026-02-10",
    ("Lena Moor",),
    (
        (
            "Der Stausee über Tolmen ist am Dienstag auf ein Drittel seines Inhalts gefallen, "
            "teilte das Wasserwerk mit."
        ),
        (
            "Von Freitag an wird 14.000 Haushalten abends das Wasser abgestellt; die Schulen "
            "werden aus Tankwagen versorgt."
        ),
    ),
)
BOTE = Told(
    "Talbote Online",
    "Im Stausee über Tolmen bleibt kaum noch Wasser",
    "2026-02-10",
    (),
    (
        (
            "Nur ein Drittel des Wassers ist im Stausee über Tolmen geblieben. Die Leitung ins "
            "Nachbartal wird nicht vor März fertig."
        ),
    ),
)
SHORT_MOOR = MOOR._replace(
    paragraphs=(
        "Der Stausee über Tolmen ist am Dienstag auf ein Drittel seines Inhalts gefallen.",
        "Von Freitag an wird 14.000 Haushalten abends das Wasser abgestellt.",
    )
)
MORIN = Told(
    "La Dépêche de Tolmen",
    "Tolmen va couper l'eau le soir",
    "2026-02-10",
    ("Léa Morin",),
    (
        (
            "Le réservoir au-dessus de Tolmen est tombé mardi au tiers de sa capacité après deux "
            "mois de sécheresse, a annoncé la régie des eaux."
        ),
        "L'eau sera coupée le soir dans 14 000 foyers à partir de vendredi.",
    ),
)
COURRIER = Told(
    "Courrier des Vallées",
    "Le réservoir de Tolmen presque à sec",
    "2026-02-10",
    (),
    ("Il ne reste qu'un tiers de l'eau dans le réservoir au-dessus de Tolmen.",),
)
RADIO = Told(
    "Ridge Radio",
    "Water: what the board will say on Friday",
    "",
    (),
    ("The board meets on Friday.",),
)

EXPORTS: dict[str, tuple[str, tuple[Told, ...]]] = {
    "lexis academic": (LEXIS_ACADEMIC, (POST, NEWS)),
    "lexis long heads": (LEXIS_LONG_HEADS, (LONG, NEWS, RADIO)),
    "lexis german": (LEXIS_GERMAN, (MOOR, BOTE)),
    "lexis french": (LEXIS_FRENCH, (MORIN, COURRIER)),
    "nexis": (NEXIS, (POST, NEWS)),
    "nexis german": (
        NEXIS_GERMAN,
        (
            SHORT_MOOR._replace(
                outlet="Tolmer Zeitung (Gesamtausgabe)",
                paragraphs=(f"Tolmen. {SHORT_MOOR.paragraphs[0]}", SHORT_MOOR.paragraphs[1]),
            ),
        ),
    ),
    "factiva": (FACTIVA, (POST, NEWS)),
    "factiva french": (
        FACTIVA_FRENCH,
        (
            MORIN._replace(
                paragraphs=(
                    "Le réservoir au-dessus de Tolmen est tombé mardi au tiers de sa capacité.",
                    MORIN.paragraphs[1],
                )
            ),
        ),
    ),
    "factiva codes": (FACTIVA_CODES, (CODED, NEWS)),
    "proquest bars": (PROQUEST_BARS, (POST._replace(authors=("Jo Lark", "Marta A Quill")), NEWS)),
    "proquest german": (
        PROQUEST_GERMAN,
        (
            SHORT_MOOR,
            BOTE._replace(
                outlet="Talbote",
                paragraphs=("Nur ein Drittel des Wassers ist im Stausee über Tolmen geblieben.",),
            ),
        ),
    ),
}
"""Exports by their display, and what must be read of each."""
