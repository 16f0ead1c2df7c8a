"""Whom English articles credit: wire services, contributors, and what a dateline is made of."""

from summarize.languages.cleaning import Pattern

SERVICE_JOINTS = Pattern(r"\s*(?:,|;|/|&|\band\b)\s*(?:the\b\s*)?", ignore_case=True)
SERVICE_ARTICLE = Pattern(r"^[Tt]he ", openings=("The ", "the "))
# An agency not in the list tells itself by its name.
AGENCY = Pattern(
    r"(?:[A-Z][\w.'’-]*[ -]){1,4}(?:Press|Newswire|News|News Service|News Agency|Agency|Wire|"
    r"Wire Service|Press Agency)$|(?:[A-Z][\w'’-]*)?(?:Newswire|Press Agency)$",
    hints=("Press", "News", "Agency", "Wire"),
)

SERVICE_WRITERS = Pattern(
    r"(?:The )?(Associated Press|AP|Reuters|AFP|AAP|Canadian Press)(?: [\w-]+){0,3} "
    r"(?i:writers?|reporters?|journalists?|correspondents?|staff|editors?|bureau)\b",
    openings=("The ", "Associated", "AP", "Reuters", "AFP", "AAP", "Canadian"),
)
# What a writer of a service is called behind its name: "AP Business Writer", "Reuters Staff".
SERVICE_ROLE = Pattern(
    r"(?: [\w&-]+){0,3}? (?:writers?|reporters?|journalists?|correspondents?|staff|editors?|bureau|"
    r"newsroom|desk|wire|news service)$",
    ignore_case=True,
)
# Who is no wire, though a wire may stand beside it: then the article is of both.
OWN_STAFF = Pattern(
    r"\b(?:staff|agency|agencies|wires|wire services|newsroom|desk|editorial|correspondents?|"
    r"our (?:own )?reporters?)\b",
    hints=("staff", "agenc", "wire", "newsroom", "desk", "editorial", "correspondent", "reporter"),
    ignore_case=True,
)
# "Jane Roe and", before a service: it is not hers.
JOINED_WITH = Pattern(r".*\b(?:and|with|plus)(?: the)?$", ignore_case=True)
# "By Reuters", "Source: AFP": group 1 is the service.
CREDITED = Pattern(
    r"(?:by|source|via|from|courtesy(?: of)?|credit|agency|(?:originally |first )?published by|"
    r"text):?\s+(.{2,60})$",
    openings=("by", "source", "via", "from", "courtesy", "credit", "agency", "originally", "first",
              "published", "text"),
    ignore_case=True,
)  # fmt: skip
# "© 2026 The Associated Press. All rights reserved.": group 1 is the service.
COPYRIGHT = Pattern(
    r"(?:\(?copyright\)? ?(?:©|\(c\))?|©|\(c\)) ?(?:(?:by|of) )?(?:\d{4}(?: ?[-–] ?\d{2,4})?,? )?"
    r"(?:by )?(?:the )?([\w.&' -]{2,50}?)(?: \d{4})?(?:[.,;/|]|\)|$| all rights)",
    hints=("©", "(c)", "copyright"),
    openings=("(", "©", "copyright"),
    ignore_case=True,
)

# Whole lines. "With reporting by AP"; "(Additional reporting by Jane Roe; Editing by John Doe)".
REPORTING = Pattern(
    r"[(\[*—–-]*\s?(?:with|additional|includes?|contains|contributing|contributed by|"
    r"this (?:story|article|report) (?:includes|contains|was (?:compiled|written) with)|compiled)\b"
    r"[^.!?()]{0,40}?\b(?:reporting|reports|report|information|material|files|contributions?|"
    r"inputs?|research)\b\s?(?:by|from|of):?\s?([^!?()]{2,250}?)\.?[)\]]?$|"
    r"contributing\s?: ?([^!?()]{2,200})$",
    hints=("report", "information", "material", "files", "contribut", "input", "research"),
    openings=("(", "[", "*", "—", "–", "-", " ", "with", "additional", "include", "contain",
              "contribut", "this ", "compiled"),
    ignore_case=True,
)  # fmt: skip
# Behind the last sentence, in brackets: "with inputs from PTI". Group 1 is the service.
INPUTS = Pattern(
    r"(?:with )?(?:agency )?inputs? (?:from|by) ([\w .,&/'’-]{2,60})$",
    openings=("with ", "input", "agency "),
    ignore_case=True,
)
CONTRIBUTED = Pattern(
    r"[(\[*—–-]*\s?(?!(?:He|She|They|It|I|We|Who|This|That)\b)"
    r"([^!?“”\"]{2,300}?)\s(?:also )?contributed (?:reporting |material |research )?"
    r"(?:to|from|for) this (?:report|story|article|post|piece)\b[^!?“”\"]{0,140}$|"
    r"[(\[*—–-]*\s?([^!?“”\"]{3,200}?)\scontributed reporting\.?[)\]]?$",
    hints=(" contributed ",),
)
EDITED = Pattern(
    r"(?:additional )?(?:reporting|writing) by [^!?“”\"]{3,250}; ?(?:additional )?"
    r"(?:reporting|writing|editing) by [^!?“”\"]{3,250}$|"
    r"\((?:additional )?(?:reporting|editing|writing|compiled|edited|written|graphics?)\b"
    r"[^()]{3,350}\)$",
    openings=("additional", "reporting", "writing", "(additional", "(reporting", "(editing",
              "(writing", "(compiled", "(edited", "(written", "(graphic"),
    ignore_case=True,
)  # fmt: skip
PROVIDED = Pattern(
    r"[(*]?This (?:report|story|article) by ((?:the )?[A-Z][^.!?“”\"]{2,60}?) was first published\b"
    r"[^!?“”\"]{0,60}$|"
    r"[(*]?(?:This (?:story|article|report|content|post)|Content) (?:(?:(?:was|is|has been) )?"
    r"(?:provided|produced|supplied|distributed|generated|written|"
    r"(?:originally |first )?published|syndicated) by|(?:originally|first) appeared (?:on|in)) "
    r"((?:the )?[A-Z][^.!?“”\"]{2,60}?)"
    r"(?:[.)]|,? and (?:has|was|is) not\b[^!?“”\"]{3,160}|,? without\b[^!?“”\"]{3,120})?$",
    openings=("this ", "(this ", "*this ", "content ", "(content ", "*content "),
    hints=("published", "provided", "produced", "supplied", "distributed", "generated", "written",
           "syndicated", "appeared"),
    ignore_case=True,
)  # fmt: skip
_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|van|von|al|bin)){0,4}"
REPORTED_FROM = Pattern(
    rf"(?:(?:AP|Associated Press|Reuters) (?:[a-z]+ ){{0,2}}(?:writers?|journalists?|reporters?) )?"
    rf"(?:{_NAME}(?:, | and |, and )?){{1,3}} reported (?:this (?:story|report) )?from "
    r"[A-Z][^!?“”\"]{2,120}\.$",
    hints=(" reported from ", " reported this story from ", " reported this report from "),
)

# A day as datelines write it: "Dec 19", "Tuesday, Dec. 19, 2022", "19 December", "2022-12-19".
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DAY = Pattern(
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d)(?!\w)|{_WEEKDAY}(?!\w)",
    ignore_case=True,
)
_NO_PLACES = (
    "UPDATE|UPDATED|EXCLUSIVE|WATCH|BREAKING|CORRECTION|CORRECTED|NOTE|ANALYSIS|OPINION|EDITORIAL|"
    "NASA|NATO|FEMA|OPEC|UNICEF|UNESCO|ISIS|IS|AIDS|COVID|TRUMP|BIDEN|OBAMA|Q|A|Q&A|PHOTO|PHOTOS|"
    "VIDEO|FILE|FACT CHECK|ALERT|DEVELOPING|JUST IN|POLL|"
    "Update|Updated|Exclusive|Watch|Breaking|Correction|Corrected|Note|Notes|Analysis|Opinion|"
    "Editorial|Photo|Photos|Video|Videos|Alert|Developing|Just in|Poll|Listen|Live|Read|Review|"
    "Explained|Explainer|Comment|Interview|Profile|Factbox|Summary|Background|"
    "Context|Today|Yesterday|Tomorrow|Tonight|"
    "Key points|Highlights|Credit|Credits|Photograph|Picture|Pictures|Image|Images|Source|Caption|"
    "By|The|This|That|These|Those|It|He|She|They|We|You|I|If|When|Then|But|And|So|"
    "Yes|No|Not|Now|Here|There|What|Who|Why|How|Where|In|On|At|For|From|To|With|After|Before"
)
NO_PLACE = Pattern(rf"(?:{_NO_PLACES})\b", openings=tuple(_NO_PLACES.split("|")))
