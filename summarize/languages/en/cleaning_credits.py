"""Whom English articles credit: wire services, contributors, and the dateline's agency."""

from summarize.languages.cleaning import Pattern

# As written, in small letters and without "the" -> the name used here.
SERVICES = {
    "ap": "AP", "a.p": "AP", "associated press": "AP", "ap wire": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "upi": "UPI", "united press international": "UPI",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dpa": "dpa", "pa": "PA",
    "press association": "PA", "pa media": "PA", "pti": "PTI", "press trust of india": "PTI",
    "ani": "ANI", "ians": "IANS", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS",
    "ria novosti": "RIA Novosti", "interfax": "Interfax", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "yonhap": "Yonhap", "efe": "EFE", "ansa": "ANSA", "anadolu": "Anadolu",
    "anadolu agency": "Anadolu", "aap": "AAP", "australian associated press": "AAP",
    "canadian press": "The Canadian Press", "dow jones": "Dow Jones",
    "new york times news service": "New York Times News Service",
    "new york times": "New York Times News Service", "nyt": "New York Times News Service",
    "washington post": "The Washington Post", "tribune news service": "Tribune News Service",
    "tns": "Tribune News Service", "mcclatchy": "McClatchy", "cnn": "CNN", "cnn wire": "CNN",
    "wire reports": "wire reports", "wire services": "wire reports", "agencies": "wire reports",
    "news agencies": "wire reports", "wires": "wire reports",
}  # fmt: skip
SERVICE_JOINTS = Pattern(r"\s*(?:,|;|/|&|\band\b)\s*(?:the\b\s*)?", ignore_case=True)
SERVICE_ARTICLE = Pattern(r"^[Tt]he ", openings=("The ", "the "))
# An agency not in the list tells itself by its name.
AGENCY = Pattern(
    r"(?:[A-Z][\w.'’-]*[ -]){1,4}(?:Press|Newswire|News|News Service|News Agency|Agency|Wire|"
    r"Wire Service|Press Agency)$|(?:[A-Z][\w'’-]*)?(?:Newswire|Press Agency)$",
    hints=("Press", "News", "Agency", "Wire"),
)

SERVICE_WRITERS = Pattern(
    r"(?:The )?(Associated Press|AP|Reuters)\b", openings=("The ", "Associated", "AP", "Reuters")
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
CONTRIBUTED = Pattern(
    r"[(\[*—–-]*\s?(?!(?:He|She|They|It|I|We|Who|This|That)\b)"
    r"([^!?“”\"]{3,300}?)\s(?:also )?contributed (?:reporting |material |research )?"
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
    r"[(*]?This (?:story|article|report|content|post) (?:was|is|has been) (?:provided|produced|"
    r"supplied|distributed|generated|written) by ((?:the )?[A-Z][^.!?“”\"]{2,60}?)"
    r"(?:[.)]|,? and (?:has|was|is) not\b[^!?“”\"]{3,160}|,? without\b[^!?“”\"]{3,120})$",
    openings=("this ", "(this ", "*this "),
    ignore_case=True,
)
_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|van|von|al|bin)){0,4}"
REPORTED_FROM = Pattern(
    rf"(?:(?:AP|Associated Press|Reuters) (?:[a-z]+ ){{0,2}}(?:writers?|journalists?|reporters?) )?"
    rf"(?:{_NAME}(?:, | and |, and )?){{1,3}} reported (?:this (?:story|report) )?from "
    r"[A-Z][^!?“”\"]{2,120}\.$",
    hints=(" reported ",),
)

# CITY or CITY, Country or City/CITY, a date, (AGENCY), a dash.
_PLACE = r"[A-Z](?:[A-Z.'’ -]{0,30}[A-Z.])"
_WHERE = r"[A-Z][A-Za-z.'’ -]{1,30}"
_MONTH = (
    r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ust|tember|ember|ober)?"
)
_DAY = rf"(?:{_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_AGENCY = r"[A-Z][\w .&'’/-]{1,40}"
_DASH = r"\s*(?:--|[-–—|:])\s*"
DATELINE = Pattern(
    rf"(?:(?:{_PLACE})(?: ?/ ?{_PLACE}){{0,2}}(?:, {_WHERE}){{0,2}}(?:,? {_DAY},?)?"
    rf"(?: ?[(\[]({_AGENCY})[)\]])?{_DASH}"
    rf"|{_WHERE}(?:, {_WHERE}){{0,2}}(?:, {_DAY},?)? ?\(({_AGENCY})\)(?:{_DASH}|:? )"
    rf"|\(({_AGENCY})\)(?:{_DASH}| ))(?=[\"“‘'A-Z\d])",
    hints=("-", "–", "—", "|", ":", ")"),
)
NO_PLACE = Pattern(
    r"(?:UPDATE|UPDATED|EXCLUSIVE|WATCH|BREAKING|CORRECTION|CORRECTED|NOTE|ANALYSIS|OPINION|"
    r"EDITORIAL|NASA|NATO|FEMA|OPEC|UNICEF|UNESCO|ISIS|IS|AIDS|COVID|TRUMP|BIDEN|OBAMA|Q|"
    r"A|Q&A|PHOTOS?|VIDEO|FILE|FACT CHECK|ALERT|DEVELOPING|JUST IN|POLL)\b"
)
