"""Bylines, dates, places, outlets, labels and joints, as English news pages write them."""

from summarize.languages.cleaning import Pattern
from summarize.languages.en.labels import ARROWS, READ_ON
from summarize.languages.en.substitutions import known_of
from summarize.resources import read_groups

_PARTICLE = r"(?:de|van|von|der|den|la|le|al|bin|ben|da|del|di|el)"
_NAME = rf"(?:[A-Z][\w.'’-]*)(?:[ -](?:{_PARTICLE}|[A-Z][\w.'’-]*)){{1,5}}"
_NAMES = rf"{_NAME}(?:(?:, and | and | & |, ){_NAME}){{0,4}}"
_ROLE = (
    r"(?i:staff|special to|for|of|in|at|senior|chief|political|national|foreign|white house|"
    r"correspondent|reporter|writer|editor|columnist|associated press|ap|reuters|afp|cnn|bbc|"
    r"usa today|bloomberg|the|contributor|digital|news|business|sports|updated|published|posted)"
)
BYLINE = Pattern(
    rf"(?:/ ?)?(?:(?i:updated|posted|published|source: [\w ]{{2,30}}) )?"
    rf"(?i:(?:(?:analysis|opinion|commentary|review|interview|report|words|text|photos|story|"
    rf"written|"
    rf"reported|posted) )?by)\s?:?\s+({_NAMES})"
    rf"((?:\s*[,|/(–—-]\s*|\s+(?=(?:for|of|in|at|updated|published|posted)\b)|\s+(?=[A-Z]))"
    rf"[^!?“”\"]{{0,100}})?$",
    hints=("by", "By", "BY", "bY"),
)
# "Written by the newsroom"; "Posted by Jane Roe on March 12, 2025 at 9:15 a.m. | 112 comments".
STAFF_BYLINE = Pattern(
    r"(?:Written|Compiled|Reported|Posted|By|From)(?: by)? (?:the )?(?:[A-Z][\w&'’.]* ){1,5}"
    r"(?:newsroom|staff|desk|team|reporters?|correspondents?|writers?|bureau|agencies|wires|"
    r"wire reports|wire services)$|By (?i:(?:our )?staff(?: writers?)? (?:and|&|with) (?:news )?"
    r"(?:agencies|wires|wire reports|wire services))$",
    openings=("Written", "Compiled", "Reported", "Posted", "By", "From"),
)
POSTED = Pattern(
    rf"(?:Posted|Published|Written|Updated|Submitted) by:? ({_NAME}) (?:on|at) "
    r"([A-Z\d][\w.,: ]{7,50}?)(?:\s?\|.{0,60})?$",
    openings=("Posted", "Published", "Written", "Updated", "Submitted"),
)
NAME_AND_ROLE = Pattern(
    rf"({_NAME}(?: and {_NAME})?)\s*[,|]\s*({_ROLE}\b[^.!?“”\"]{{0,60}})$", hints=(",", "|")
)
# Blogs sign at the end: "-- Jane Roe and John Doe at City Hall".
SIGNED = Pattern(
    rf"(?:--|[—–-]) ?({_NAME}(?: and {_NAME})?)"
    r"(?:,? (?:in|at|for) [A-Z][\w ]{2,40}|, [\w ]{3,40})?$",
    openings=("-", "—", "–"),
)
NAME_JOINTS = Pattern(r",? and |, | & ")
DATED = Pattern(
    r"((?:(?:first|last|originally) )?(?:published|posted|updated|modified|created)"
    r"(?: (?:on|at))?:?\s+)?"
    r"([\w.,:/ |()+-]{6,60}?)(?:\s+by\s+([A-Z][\w.'’ -]{2,40}))?\s?\|?$",
    ignore_case=True,
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_WHEN = r"(?:,? (?:at )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight))?"
# What tells when a page was made and names no day: a part of one, a time that is counted.
UNDATED = Pattern(
    r"(?:(?:(?:(?:first|last|originally) )?(?:published|posted|updated|modified|created)"
    r"(?: (?:on|at))?:?|date:) "
    rf"(?:(?:(?:last|this|early|late) )*(?:today|yesterday|tonight|week|month|{_DAY}){_WHEN}"
    r"|just now|recently|now)"
    r"|(?:(?:(?:first|last|originally) )?(?:published|posted|updated|modified|created)"
    r"(?: (?:on|at))?:? |date: )?"
    r"(?:(?:about |over |more than )?(?:\d{1,3}|an?|one|two|three|four|five) ?"
    r"(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|years?|yrs?) ago"
    rf"|(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}){_WHEN}|{_MONTH},? \d{{4}}))$",
    hints=(" ago", "posted", "published", "updated", "modified", "created", "date:", "jan", "feb",
           "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ignore_case=True,
)  # fmt: skip
# "Tuesday, January 18, 2005Through a telethon": the line end between date and text was lost.
GLUED_DATE = Pattern(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"((?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2},? \d{4})(?=[A-Z“\"][a-z]|A )",
    openings=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May",
              "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)  # fmt: skip
OUTLET = Pattern(r"(?:The |El |Le )?[A-Z][\w.&'’]*(?:[ -][A-Z][\w.&'’]*){0,4}[ -]?$")
OUTLET_WORDS = Pattern(
    r"\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Telegraph|Guardian|Chronicle|Press|Daily|"
    r"Star|Mail|Observer|Independent|Reuters|BBC|CNN|AP|AFP|NPR|NBC|CBS|ABC|Fox|MSNBC|Bloomberg|"
    r"Globe|Sun|Today|Radio|TV|Online|Magazine|Review|Report|Mirror|Express|Monitor|Dispatch|"
    r"Courier|Ledger|Echo|Examiner|Bulletin|Advertiser|Enquirer|Argus|Inquirer|Sentinel|Standard|Wire|Week|Weekly|Network|Politico|Axios|Vox|"
    r"Al Jazeera|HuffPost|BuzzFeed|com|org|net)\b"
)
OUTLET_ARTICLE = Pattern(r"^the ", openings=("the ",))
# "Jane Roe, 32, of Chicago" is a caption; times, addresses and lone quotations are no headlines.
NO_HEADLINE = Pattern(
    r", \d{1,3}(?:, |$)|\d:\d\d|@|://|\)$|^[“\"][^“”\"]*[”\"]$|\b(?:ago|a\.m|p\.m)$"
)

# Labels and prompts that page extraction glues to the head of a paragraph.
LABEL_AT_HEAD = Pattern(
    r"(?:(?:(?:Photo )?(?:Advertisement )?Continue reading the main story|Story [Hh]ighlights|"
    r"Story Continued Below|Media playback is unsupported on your device|"
    r"Get (?:breaking )?(?:news )?alerts and special reports\. The news and stories that matter, "
    r"delivered weekday mornings\.|Story continues below advertisement|Article Continues Below|"
    r"Share on Facebook(?: Share on Twitter)?|Share this article|LISTEN TO ARTICLE \d+:\d\d|"
    r"\d[\d,.]*[kK]? SHARES)\s+(?=[A-Z“\"‘\d]))+",
    hints=("Continue reading", "ighlights", "Story Continued", "Media playback", "alerts and",
           "Story continues", "Article Continues", "Share ", "LISTEN TO", " SHARES"),
    openings=("Photo ", "Advertisement ", "Continue ", "Story ", "Media ", "Get ", "Article ",
              "Share ", "LISTEN ", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
)  # fmt: skip
# Behind a whole sentence, or behind the marks of one that was cut off; where neither stands the
# label is all that tells that the sentence is cut off, and stays.
_BEHIND = r"(?<=[.!?”\"’…\])]) ?"
LABEL_AT_END = Pattern(
    rf"{_BEHIND}(?:Read [Mm]ore(?: [\w’']+){{0,6}}\.|Click here(?: to (?:continue|read|"
    rf"see)[^.]{{0,40}})?\.|Story continues below\.|"
    r"The post .{3,160}? (?:first )?appeared first on .{2,80}|"
    r"(?:This|The) (?:article|story|post) (?:first|originally) appeared (?:on|in|at) .{2,80})$",
    hints=("Read ", "Click ", "Story con", " appeared "),
)
OPEN_LABEL_AT_END = Pattern(
    rf"{_BEHIND}(?:[(\[]?{READ_ON}:?{ARROWS}|Advertisement|\[?\+?\d+ chars\]?|[»›→]+)$|"
    rf"(?<=\w) ?[»›→]+$",
    hints=("eading", "Read ", "View ", "See ", "Full ", "Click ", "Learn ", "Show ", "ontinues",
           "To read more", "Advertisement", "chars", "»", "›", "→"),
)  # fmt: skip
# A pointer to another story between two sentences, up to its own stop.
TEASER = Pattern(
    r"(?<=[.!?”\"’)]) (?:(?:Also|ALSO) (?:[Rr]ead|READ)|(?:Read|READ|See|SEE) (?:[Aa]lso|ALSO|"
    r"[Mm]ore|MORE)|Related|RELATED(?: STORY)?) ?: (?=[A-Z\d“\"])[^“”\"]{8,140}?[a-z\d)]{2}[.!?]"
    r"(?= [A-Z“\"]|$)",
    hints=("lso read:", "LSO READ:", "lso Read:", " also:", " ALSO:", " Also:", " more:", " MORE:",
           " More:", " Related:", " RELATED"),
)  # fmt: skip
# "The keepers were taken to Port Ellis hospi This is a premium article."
BREAKS_IN = Pattern(
    r"(?<=\S) (?=(?:This (?:is an?|article|story|content|post)|(?:Log|Sign) in|Subscribe|"
    r"Already (?:a|an|have|registered))\b)",
    hints=(" This ", " Log in", " Sign in", " Subscribe", " Already "),
)
HIGHLIGHTS = Pattern(
    r"(?:(?:STORY HIGHLIGHTS|Story [Hh]ighlights)\b:?\s*|(?:[-•*] ?)?(?:Summary|SUMMARY)"
    r"(?: Companies)?:?$|The Brief:?$)(?P<first>.*)",
    openings=("STORY H", "Story ", "Summary", "SUMMARY", "- S", "-S", "• S", "* S", "The Brief"),
)
# "Share The Brief - The mayor was convicted. - He faces 20 years.": the items in one line.
HIGHLIGHTS_IN_LINE = Pattern(
    r"(?:^|(?<= ))The Brief:? (?P<items>[-–•] [A-Z“\"].*?[.!?”\"] [-–•] [A-Z“\"].*)$",
    hints=("The Brief",),
)
HIGHLIGHTS_AFTER_CREDIT = Pattern(
    r"(?<=[)\]]) (?=(?:STORY HIGHLIGHTS|Story [Hh]ighlights)\b)", hints=("ighlights", "HIGHLIGHTS")
)

# "isn 't" lost its apostrophe on the way, "28- year" has gained a space.
CONTRACTIONS = (
    (
        Pattern(
            r"\b(is|was|did|does|do|has|had|could|would|should|are|were|ca|wo)n [‘’'](?=t\b)",
            hints=("n ‘t", "n ’t", "n 't"),
        ),
        r"\1n’",
    ),
)
# A pattern that begins with plain characters is searched for much faster than one that begins with
# what must stand before them.
JOINTS = (
    # "10- and 12-year" keeps its gap, and so does "2022- ".
    (
        Pattern(
            r"- (?<=\d- )(?<!\d\d\d\d- )"
            r"(?!(?:and|or|to|but|nor|versus|vs|through|by)\b)(?=[a-z])",
            hints=("- ",),
        ),
        "-",
    ),
    (Pattern(r"- (?<=-year- )(?=olds?\b)", hints=("- ",)), "-"),
)
# "at 5 p.m.The end".
GLUED_ABBREVIATION = Pattern(r"\b([ap]\.m\.|U\.S\.|U\.K\.|U\.N\.)(?=[A-Z][a-z])")
# What tells a place from a speaker or a subject, at the head of an article.
PLACES = frozenset(
    place.replace("_", " ").upper() for place in read_groups("languages/en/places.txt")["places"]
)
BEFORE_PLACES = Pattern(r"(?i:in|at|from|near|of|to|around|outside|across|over|for)$")
# A witness speaks for themselves, and to somebody; a report does neither.
SPEAKS = Pattern(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|me|let’s|Let’s)\b(?!\.)|^(?:Yes|No|Well|Thank)\b"
)


def is_common(word: str) -> bool:
    """Whether WordNet has a word, in the singular or the plural.

    >>> is_common("turnout"), is_common("markets"), is_common("lochmoor")
    (True, True, False)
    """
    return any(known_of(each).parts for each in (word, word.removesuffix("s")))
