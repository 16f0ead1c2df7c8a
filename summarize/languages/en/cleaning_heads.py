"""What English pages print between a headline and the text, and scraping runs into the text.

`PIECE` knows one label, with its weight as the name of its group: `strong` ones stand in no
sentence, `weak` ones are words that a sentence may open with.
"""

from summarize.languages.cleaning import Pattern
from summarize.resources import read_groups

WORDS = read_groups("languages/en/cleaning_heads.txt")

_MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?i:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DAY = (
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
)
_ZONE = (
    r"(?:[ECMP][SD]?T|GMT|BST|UTC|IST|CES?T|AES?T|AEDT|PKT|WAT|EAT|SAST|PHT|UK time)"
    r"(?:[+-]\d{1,2})?"
)
_TIME = rf"\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?(?:[ap]\.m\.|[ap]m|[AP]M))?(?: ?\(?{_ZONE}\)?)?"
_MOMENT = rf"(?:{_DAY}|{_TIME})(?:(?:,| at| \||  ?-|)? ?(?:{_DAY}|{_TIME}))?"
_UNIT = r"(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)"
_CAPITALIZED = r"[A-Z][a-z.’'-]+"
_PERSON = (
    rf"(?:{_CAPITALIZED}(?: [A-Z]\.?)? (?:(?:de|van|von|al|bin|la) )*{_CAPITALIZED}|"
    r"[A-Z]{2,}(?: [A-Z]\.)?(?: [A-Z’'-]{2,}){1,2}(?![a-z]))"
)
_ROLE_NOUN = (
    r"(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Pp]roducer|[Jj]ournalist)s?"
)
_ROLE = rf"(?:[A-Z][\w&’']* )?(?:[\w&’']+ ){{0,2}}?{_ROLE_NOUN}"
_NETWORKS = (
    r"(?:Facebook|Twitter|X|x|WhatsApp|Whatsapp|LinkedIn|Linkedin|Reddit|Telegram|Pinterest|"
    r"Flipboard|Messenger|Bluesky|Threads|Instagram|Tumblr|Pocket|SMS)"
)
_SECTIONS = (
    r"(?:News|Local|World|Sports?|Politics|Business|Opinion|Entertainment|Health|Science|Tech|"
    r"Technology|Lifestyle|Travel|Weather|Crime|U\.?S\.?(?: News)?|UK|National|International|"
    r"Education|Money|Culture|Arts|Videos?|Latest|Nation|Features|Community|Regional|Europe|Asia|"
    r"Africa|Americas|Economy|Markets|Finance|Environment|Climate)"
)
_OWNERS = (
    r"(?:Getty Images|PA Media|PA Wire|Alamy|Shutterstock|AP Photo|"
    r"(?:AFP|Reuters|REUTERS|EPA|BBC)(?! [A-Z]))"
)

PIECE = Pattern(
    r"(?:(?P<strong>"
    rf"(?:\d{{1,3}}|[Aa]n?|[Oo]ne) {_UNIT} ago|"
    r"(?:(?:First |Last |Page last )?(?:Published|Updated|Posted|Modified|Created|published|"
    r"updated|posted|modified|created)|PUBLISHED|UPDATED)"
    rf"(?: [Oo]n| at)?\s?:? ?(?:{_MONTH} \d{{1,2}}(?= )(?! \d{{4}}|,)|{_MOMENT})"
    rf"(?:,? {_MOMENT})?(?: UK)?|"
    r"\d{1,3}[ -]?min(?:ute)?s?(?:’s)? read|(?:Est(?:\.|imated) )?[Rr]ead(?:ing)? [Tt]ime ?: ?"
    r"\d{1,3} ?min(?:ute)?s?|"
    r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|"
    r"Listen to (?:this )?(?:article|story)(?: ?\d{1,2}(?::\d\d)?(?: ?min(?:ute)?s?)?)?|"
    r"LISTEN TO (?:THIS )?ARTICLE(?: ?\d{1,2}:\d\d)?|"
    r"You can now listen to [\w ’'&.]{2,40} articles!?|"
    rf"Share (?:this|on|via)(?: (?:article|story|page|post|link|{_NETWORKS}|Email|email))?\s?:?|"
    r"Click to (?:share|email|print|copy)(?: this| a link| on| to)*[^()|"
    r".]{0,30}? ?\(Opens in new window\)|"
    r"Add (?:[\w ’'&.]{2,40} )?as (?:a |your )?preferred source(?: on Google)?|"
    r"See all topics|Learn more|This article is more than \d+ years? old|"
    r"What (?:you need|we know)(?: to know)?(?: so far)?:|"
    r"(?:Advertisement )?Supported by|(?:Photo )?(?:Advertisement )?Continue reading the main "
    r"story|"
    r"(?:Story|Article) (?:[Cc]ontinue[sd]) [Bb]elow(?: [Aa]dvertisement)?|"
    r"(?:Loaded|Progress)\s?: ?\d+(?:\.\d+)?%|Video (?:[Pp]layer is )?[Ll]oading ?(?:…|\.\.\.)?|"
    rf"{_DAY},? (?:at )?{_TIME}(?:, UK)?|{_WEEKDAY},? (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),? "
    rf"\d{{4}}(?:, UK)?(?= )|[(\[](?:Advertisement|ADVERTISEMENT)[)\]]|"
    rf"{_TIME},? (?:on )?{_DAY}|[(\[]\d{{1,2}} [Mm]in(?:ute)?s? [Rr]ead[)\]]|"
    r"\(an error occurred while processing this directive\)|"
    r"(?:Hide|Show|HIDE|SHOW|Toggle|toggle) [Cc](?:aption|APTION)|"
    r"\d[\d,.]*[KkM]? (?:(?:[Vv]iew )?[Cc]omments?|[Ss]hares?|[Vv]iews)|"
    r"Skip (?:[Aa]d|to (?:main )?content|in)|Copy(?: [Ll]ink)?(?: to clipboard)?(?=[A-Z\s])|"
    rf"Home ?(?:[>»/|] ?{_SECTIONS} ?)+|Home(?: {_SECTIONS}){{2,5}}"
    r")|(?P<weak>"
    rf"{_DAY}(?:,? (?:at )?{_TIME})?|{_TIME}|\d{{1,2}} min(?:ute)?s?|"
    rf"Share|Save|Print|E-?[Mm]ail|Tweet|Pin|{_NETWORKS}|Embed|Comments?|Bookmark|Gift|PDF|Follow|"
    r"Download|Subscribe|Like|Post|Help|SHARE(?: THIS(?: ARTICLE| STORY)?)?|SAVE|PRINT|"
    r"Play(?: [Vv]ideo)?|Pause|Mute|Unmute|(?i:full-?screen)|"
    r"Video|Audio|Listen|Watch|Gallery|Slideshow|Photos?|Skip|Close|CLOSE|Expand|Advertisement|"
    rf"ADVERTISEMENT|NEW(?! ?[A-Z]{{2}})|A(?: ?A){{1,3}}(?= [A-Z“])|{_OWNERS}"
    r"))(?![a-z’'])"
)
_DATES = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
)  # fmt: skip
_UNITS = ("sec", "min", "hour", "hr", "day", "week", "month", "year")
# What a label begins with that is no number: so much that few sentences do, as `PIECE` takes long
# to compile.
OPENINGS = (
    *(f"{one} {unit}" for one in ("A", "a", "An", "an", "One", "one") for unit in _UNITS),
    *(form for each in _DATES for form in (each, each.title(), each.upper())),
    "A A", "AA", "ADVERT", "AFP", "AP Photo", "Add ", "Advert", "Alamy", "Article C", "Article c",
    "Audio", "BBC", "Bluesky", "Bookmark", "CLOSE", "Click to ", "Close", "Comment", "Continue r",
    "Copy", "Created", "created", "Download", "E-Mail", "E-mail", "EMail", "EPA", "Email", "Embed",
    "Est", "Expand", "FULL", "Facebook", "First ", "Flipboard", "Follow", "Full", "full", "Gallery",
    "Getty", "Gift", "HIDE", "Help", "Hide", "Home", "Instagram", "LISTEN", "Last ", "Learn more",
    "Like", "Linked", "Listen", "Loaded", "Messenger", "Modified", "modified", "Mute", "NEW",
    "PA Media", "PA Wire", "PDF", "PRINT", "PUBLISHED", "Page last", "Pause", "Photo", "Pin",
    "Play", "Pocket", "Post", "posted", "Print", "Progress", "Published", "published", "REUTERS",
    "Read", "read", "Reddit", "Reuters", "SAVE", "SHARE", "SHOW", "SMS", "Save", "See all", "Share",
    "Show", "Shutterstock", "Skip", "Slideshow", "Story C", "Story c", "Subscribe", "Supported",
    "Telegram", "This article is more", "Threads", "Toggle", "toggle", "Tumblr", "Tweet", "Twitter",
    "UPDATED", "Unmute", "Updated", "updated", "Video", "Watch", "What we ", "What you ",
    "WhatsApp", "Whatsapp", "X", "You can now", "x",
)  # fmt: skip
# Who wrote it, where what follows shows that it is no part of a sentence: a label, a handle, a
# role, or the next word without a gap.
BYLINE = Pattern(
    rf"(?:By |BY )?{_PERSON}(?:(?:, ?|(?<=[a-z])| )(?:{_ROLE})(?:, (?:{_CAPITALIZED} "
    rf"?){{1,3}}?(?<=[a-z])(?=[A-Z]))?"
    rf"(?=[A-Z][a-z]|[A-Z] [a-z]|\s?[|•·]|\d)| @\w{{2,20}}|(?=\s?[|•·])|(?=(?<=[a-z])[A-Z][a-z]))"
    rf"|(?:By |BY )(?:{_PERSON})(?= (?:{_DAY}|{_TIME}|(?i:updated|published|posted)|\d+ min))"
    rf"|{_ROLE}(?=(?<=[a-z])[A-Z])|@\w{{2,20}}"
)
# Where labels begin that run into the last word of a headline.
AFTER_HEADLINE = Pattern(
    rf"(?<=\w )(?={_WEEKDAY},? \d{{1,2}} {_MONTH} \d{{4}},? {_TIME})|"
    rf"(?<=[a-z\d?!’”\"])(?:(?=\d{{1,2}} {_UNIT} ago(?:[A-Z]| *[|•·]))|"
    r"(?=Share(?:Save|Tweet|Email|Print|Facebook|this)))",
    hints=(" ago", "Share", "day "),
)
# "By Grace Wanjiku Business reporter, Nairobi": before a word with a capital.
BYLINE_IN_LINE = Pattern(
    rf"(?:By|BY):? (?P<names>{_PERSON}(?:(?:, | and ){_PERSON})?)"
    rf"(?P<role>(?:,? ?| [|•·–-] ){_ROLE}(?=,? [A-Z“]))?"
    rf"(?:(?P<mark>(?:, {_CAPITALIZED}(?: {_CAPITALIZED})?)?(?: ?[|•]| [·–—-]) )| ?)",
    openings=("By", "BY"),
)
# What labels behind a headline open with.
ANCHOR = Pattern(
    rf"(?<![\d:,])(?={_TIME}(?:,| on)? ?{_DAY})|(?={_DAY},? (?:at |[|•·–-] )?{_TIME})|"
    rf"(?=(?:Published|Updated|Posted|PUBLISHED|UPDATED|First published)\b:?(?: on)? ?{_DAY})|"
    rf"(?<![\d:,])(?=\d{{1,2}} (?:mins?|minutes?|hrs?|hours?|days?) ago\b)|"
    rf"(?=\d{{1,2}} ?[Mm]in(?:ute)?s? [Rr]ead)|"
    r"(?=[Bb]y [A-Z]\w+ [A-Z]\w+ ?(?:Published|Updated|Posted|\d))|(?<=[a-z])(?=By[A-Z])",
    hints=("min ago", "mins ago", "minute ago", "minutes ago", "hr ago", "hrs ago", "hour ago",
           "hours ago", "day ago", "days ago", "in read", "ins read", "ute read", "utes read",
           "in Read", "ins Read", "ute Read", "utes Read", "Published", "First published",
           "Updated", "Posted", "PUBLISHED", "UPDATED", "By"),
)  # fmt: skip
