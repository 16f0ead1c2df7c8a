"""How English articles speak of themselves, of who wrote them, and to their readers.

Each pattern knows a sentence by its form: what it is about, what it does, whom it addresses. None
of them is asked about what somebody says, and no list tells outlets or newsletters by name.
"""

from summarize.languages.cleaning import Pattern

_SELF = (
    r"(?:(?:news |guest |opinion |sponsored |wire )?(?:report|article|story|piece|post|op-ed|essay|"
    r"column|content|interview|dispatch|commentary|analysis|feature|excerpt|transcript|video|"
    r"podcast|"
    r"episode|series|headline|copy|release|page|item|blog|bulletin|project|coverage|translation|"
    r"material|image|photo|graphic))"
)
# "This report was written by two judges" may be of a report that the article is about.
_NO_REPORT = (
    r"(?![Tt]his report (?:was|is|has been) (?:\w+ly )?(?:written|funded|commissioned|supported|"
    r"compiled|revised|updated|corrected|created|produced|provided|translated|amended|published))"
)
_WRITTEN = (
    r"(?:amended|updated|corrected|edited|translated|syndicated|republished|reproduced|reprinted|"
    r"auto-generated|machine-translated|generated|commissioned|funded|sponsored|adapted|excerpted|"
    r"compiled|fact-checked|revised|clarified|supported|made possible|shortened|condensed|modified|"
    r"written by|produced (?:by|in|with|for|as part)|provided|contributed|supplied|distributed|"
    r"created (?:by|with|for)|licensed|co-published|part of)"
)
# As in "This article was amended on Monday." or, in brackets, "Except for the headline, this story
# has not been edited by our staff.".
SELF = Pattern(
    r"[(\[*_—–-]*\s?(?:(?:Editor[’']?s[’']? note|EDITOR[’']?S NOTE|Note|Notes?|Disclaimer|"
    r"DISCLAIMER|"
    r"Update|Correction|CORRECTION|Clarification|CLARIFICATION)\s?[:—–-]+ ?)?"
    r"(?:Except for the headline(?: and [\w ]{3,30})?, |With the exception of the headline, |"
    r"Apart from the headline, )?"
    rf"(?:(?:An?|The|Some)? ?(?:[Ee]arlier|[Pp]revious|[Oo]riginal|[Pp]rint|"
    rf"[Ll]onger) versions? of (?:this|the) {_SELF}.*|"
    rf"{_NO_REPORT}(?:(?i:this|these)|A version of this|Parts of this|Portions of this) {_SELF}s?"
    r"(?:,? (?:by|from|of|in|on|about|which|produced|written|first|"
    r"originally)\b[^.!?“”\"]{0,80}?)?,?"
    rf" (?:(?:was|is|has|have|had|were|are|been|not|also|has been|originally|first|initially|then|"
    rf"since|"
    rf"previously|incorrectly|automatically|later|being) ){{0,5}}(?:{_WRITTEN}|"
    r"(?:originally|previously|initially|incorrectly|mistakenly|wrongly) (?:said|stated|reported|"
    r"listed|described|"
    r"named|gave|identified)|(?:first |originally |initially )(?:published|posted|appeared|ran|"
    r"aired|issued)|"
    r"(?:appeared|ran) (?:first |originally |in print )?(?:in|on)\b|misstated|misidentified|"
    r"misspelled|"
    r"incorrectly|mistakenly|erroneously|gave an? (?:wrong|incorrect)|said incorrectly|contained|"
    r"may (?:not )?(?:contain|be (?:reproduced|republished|published))|"
    r"does not (?:necessarily )?(?:reflect|"
    r"represent|constitute)|reflects the views)\b.*)",
    openings=("(", "[", "*", "_", "—", "–", "-", " ", "Edit", "EDIT", "Note", "Disc", "DISC", "Upd",
              "Corr", "CORR", "Clar", "CLAR", "Except", "With the", "Apart", "This ", "this ",
              "These", "Earlier", "earlier",
              "Previous", "previous", "Some",
              "these", "A ", "An ", "The original", "Parts", "Portions"),
    hints=("version", "this ", "This ", "THIS ", "these ", "These ", "THESE "),
)  # fmt: skip
# Sentences without a subject of their own, and what is said of opinions and donations.
BARE = Pattern(
    r"[(\[*_—–-]*\s?(?:"
    r"(?:[Oo]riginally|[Ff]irst|[Rr]e)[ -]?(?:published|posted|printed|aired|appeared)(?: (?:by|"
    r"at|on|in|here|with|from|under|as)\b|:).*|"
    r"(?:[Rr]eprinted|[Rr]eproduced|[Rr]eposted|[Tt]ranslated|[Uu]sed) (?:here )?(?:with|"
    r"by) (?:the )?(?:kind )?permission.*|"
    r"(?:[Tt]he|[Aa]ll|[Aa]ny|[Oo]ur) ?(?:views?|opinions?)(?:,? (?:and|or) (?:views?|opinions?|"
    r"[a-z]+))? "
    r"(?:expressed|given|stated|presented|in th|here)[^“”\"]{0,80}\b(?:are|do|does|is|belong)\b.*|"
    r"[^.!?“”\"]{0,100}\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) (?:those|"
    r"the (?:views?|opinions?|position|policy|"
    r"official))\b.*|"
    r"[^“”\"]{0,160}\b[Ww]e(?:[’']d (?:like|love)| want| would (?:like|love)) to hear\b.*|"
    r"(?:[Dd]onations?|[Cc]ontributions?|[Gg]ifts?)(?: to [^.!?“”\"]{2,60})? (?:are|"
    r"is) (?:fully )?tax[- ]deductible.*"
    r")",
    openings=("(", "[", "*", "_", "—", "–", "-", " ", "Orig", "orig", "First", "first", "Re", "re",
              "Trans", "trans", "Used", "used", "The ", "the ", "All ", "all ", "Any ", "any ",
              "Our ",
              "our ", "Donation", "Contrib", "Gift", "Views", "Opinions"),
    hints=("published", "posted", "printed", " aired", "appeared", "permission", "views",
           "opinions", "Views", "Opinions", "Reprinted", "Reposted", "Republished",
           "do not reflect", "do not nec", "does not reflect", "does not nec", "deductible",
           " to hear"),
)  # fmt: skip
_NAME = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|la|del)){1,4}"
_OUTLET = (
    r"(?:newsroom|news (?:organi[sz]ation|outlet|site|service|website|agency)|"
    r"media (?:organi[sz]ation|outlet|company)|"
    r"news magazine|supported (?:entirely |largely |mostly )?by (?:its )?(?:readers|philanthropy|"
    r"members|donations|grants))"
)
_PAPER = (
    r"(?:reporter|editor|correspondent|writer|columnist|journalist|contributor|blogger|producer|"
    r"photographer|photojournalist|critic|anchor|intern|bureau chief|news director|publisher|"
    r"corps member|staffer|broadcaster|presenter|"
    r"freelancer|"
    r"newsletter|podcast|newsroom|staff|fellow)"
)
_NO_NAME = "(?!(?:The|An?|This|These|It|He|She|They|We|You|If|In) )"
# Group `name`: who is told of. What makes it a note about the author is that nobody else tells of
# them, see `cleaning.notices`.
AUTHOR = Pattern(
    rf"[(\[*_•—–-]*\s?(?:About the [Aa]uthors?:? )?(?P<name>{_NO_NAME}(?:{_NAME}|"
    r"[A-Z]\w+(?= (?:is|are) )))(?:,? (?:Ph\.?D\.?|M\.?D\.?|J\.?D\.?),?)? "
    r"(?:"
    rf"(?:is|are) [^.!?“”\"]{{0,80}}?\b{_OUTLET}\b.*|"
    rf"(?:is|was|are|has been|works as|serves as) (?:currently )?(?:an? |the |"
    rf"our )?[^.!?“”\"]{{0,80}}?\b(?:{_PAPER}|authors?|"
    r"professor|lecturer|research(?:er| fellow)|scholar|historian|novelist|curator)s?\b.*|"
    r"(?:currently |also |also currently )?(?:"
    r"(?:writes?|blogs?|tweets?|reports?) (?:\w+ly )?(?:about|on|for)\b.*|"
    r"contributes? (?:\w+ly )?to\b.*|"
    r"(?:covers?|edits?|hosts?|anchors?) [^.!?“”\"]{0,100}\b(?:for|at|on) .*)|"
    r"(?:has )?(?:covered|written|reported|joined|edited) [^.!?“”\"]{0,80}\b(?:for|at|since|"
    r"as an?)\b.*|"
    r"(?:can|may) be (?:reached|contacted|followed|found|e-?mailed) (?:at|on|by)\b.*"
    r")",
    openings=("(", "[", "*", "_", "•", "—", "–", "-", " ", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
)
# The same of one who is not named: "The writer is a professor of law."
WRITER = Pattern(
    r"[(\[*_—–-]*\s?The (?P<name>authors?|writers?) (?:is|are|was|has|have|does|can|may|writes?|"
    r"works?|"
    r"owns?|holds?)\b(?!.*\b(?:said|told|arrested|charged|killed|died)\b).*",
    openings=("(", "[", "*", "_", "—", "–", "-", " ", "The author", "The writer"),
)
# What outlets offer their readers.
_MEDIA = (
    r"(?:newsletters?|subscri(?:be|bers?|ption|ptions|bing)|memberships?|become a member|"
    r"inbox(?:es)?|(?:our|independent|quality|local|nonprofit|in-depth) (?:journalism|reporting)|"
    r"our (?:\w+ )?(?:coverage|newsroom|editors?|team|apps?|(?:web)?site|podcasts?|channels?|"
    r"readers|"
    r"community|events?|page|reporters|journalists|stories|work|mission)|"
    r"(?:free|mobile|news) app\b|free trial|unlimited (?:digital )?access|digital access|"
    r"premium (?:content|articles|access)|(?:breaking news|news|e-?mail|push) (?:alerts|emails)|"
    r"your (?:inbox|e-?mail|feed)|[Tt]ickets (?:from|are|cost|start)|wherever you (?:get|listen)|"
    r"delivered (?:straight |right )?(?:to|through) your|\d+ issues for|"
    r"(?:Google|Apple) News|Apple Podcasts|Spotify|iTunes)"
)
_ORDERS = (
    "Get", "Join", "Support", "Subscribe", "Become", "Sign", "Try", "Start", "Unlock", "Enjoy",
    "Receive",
    "Donate", "Give", "Help us", "Make", "Consider", "Download", "Follow", "Visit", "Check out",
    "Tune in",
    "Listen", "Watch", "Read", "Click", "Tap", "Register", "Log in", "Share", "Send", "Tell us",
    "Contact",
    "Email", "E-mail", "Call", "Write", "Don’t miss", "Don't miss", "Never miss", "Stay", "Keep up",
    "Discover", "Explore", "Find", "Learn", "Browse", "Buy", "Order", "Save", "Upgrade", "Add",
    "Connect",
    "See", "Want", "Need", "Love", "Enjoying", "Enjoyed", "Looking for", "Interested",
    "Sick of", "Tired of",
    "Already", "Have",
)  # fmt: skip
_BEFORE_ORDERS = ("Please", "Simply", "Just", "Now", "To ", "For ")
_ORDER = "|".join(sorted(_ORDERS, key=len, reverse=True))
_MARKS = ("(", "[", "*", "_", "•", "—", "–", "-", ">", "»", " ")
# A sentence that tells what somebody did or said is none.
_TELLS = (
    r"(?:\b(?:said|says|told|according to|wrote|tweeted|announced|warned)\b|"
    r", (?:he|she|they|it|we|the [a-z]+|[A-Z]\w+) (?:was|were|had|did|has|[a-z]+ed)\b)"
)
# Offers and requests to the reader: an order, and what an outlet offers; or where it can be
# followed.
OFFER = Pattern(
    r"[(\[*_•—–>»-]*\s?(?:(?:Please|Simply|Just|Now|(?:To|For) [^.!?“”\"]{3,60}?),? "
    r")?(?:(?i:please|you can) )?(?:"
    rf"(?i:{_ORDER}) (?!or lose)(?=[^“”\"]*\b{_MEDIA})(?![^“”]*{_TELLS})[^“”]{{3,280}}|"
    r"(?i:like|follow|find|join|connect with|visit|watch|add|subscribe to) (?:us|me|our \w+|@\w+|"
    r"(?:the )?(?:[A-Z][\w&.’'-]* ?){1,5})[^.!?“”\",]{0,30}\bon (?:Facebook|Twitter|X|Instagram|"
    r"YouTube|WhatsApp|"
    r"Telegram|TikTok|LinkedIn|Bluesky|Threads|Snapchat|Google\+?)\b[^“”]{0,120})",
    openings=(*_ORDERS, *_BEFORE_ORDERS, "Like", *_MARKS),
    hints=("newsletter", "subscri", "member", "inbox", "journalism", "reporting", "our ", " app",
           "free trial", " access", "premium ", "alerts", "emails", "ickets ", "wherever you",
           "delivered ", "issues for", "Google News", "Apple News", "Apple Podcasts", "Spotify",
           "iTunes", "on Facebook", "on Twitter", "on X", "on Instagram", "on YouTube",
           "on WhatsApp", "on Telegram", "on TikTok", "on LinkedIn", "on Bluesky", "on Threads",
           "on Snapchat", "on Google"),
)  # fmt: skip
IF_YOU = Pattern(
    r"[(\[*_•—–-]*\s?(?:If|When|Did|Do|Are) you\b[^“”\"]{0,140}\b(?:our (?:work|reporting|"
    r"journalism|coverage|newsroom|app|site|website|podcast|stories)|subscri\w+|newsletter|"
    r"this (?:article|story|post|podcast)|donat\w+|(?:make|making|consider|give|giving) a gift|"
    r"(?:become|becoming|as) a member)\b.{0,200}",
    openings=(*_MARKS, "If ", "When ", "Did ", "Do ", "Are "),
)
# "Kate Larsen reports for the NBC4 News at 11 on Sunday."
SIGNS_OFF = Pattern(
    rf"(?:[\w&.’']+ ){{0,4}}?{_NAME} reports (?:for|from|live)\b"
    r"(?:(?!\b(?:that|where|who|which|as|after|when)\b)[^“”\"]){0,100}",
    hints=(" reports for ", " reports from ", " reports live"),
)
# The line above the comments of readers.
COMMENTS = Pattern(
    r"(?:\d+ )?(?:(?:readers?['’]?s? |user )?comments?|responses)(?: ?\(\d+\)|: \d+)?:?$",
    hints=("comment", "responses"),
    ignore_case=True,
)
# What points from a sentence of news to a picture: "Mayor Lena Falk (pictured) said".
POINTER = Pattern(r" ?\(pictured\)", hints=("(pictured)",))

# How a sentence begins, in whatever case, that says what an article of its outlet had wrong.
_ARTICLE = r"(?:article|story|report|post|piece|item|dispatch|column|headline|page|text)"
# "The report" is rather one that the article is about.
_OWN = rf"(?:(?:this|our) {_ARTICLE}|the (?:article|story))"
_PREFIX = (
    r"[\s(\[*_–—-]*(?:(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|"
    r"editor[’']?s?[’']? note|note|updated?)\s?[:–—-]+\s*)?"
)
_WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously)"
NOTICE = (
    rf"{_PREFIX}(?:"
    r"(?:in )?(?:(?:an?|the|some) )?(?:earlier|previous|prior|original|initial)(?: \w+)? versions? "
    rf"of {_OWN}\b|"
    r"(?:due to|because of|owing to) (?:an? )?(?:\w+ ){0,2}error\b[^.!?]{0,60}?\b"
    rf"(?:versions? of|{_OWN}|we)\b|"
    r"(?:on|in) (?:[\w.]+ ){1,3}?we (?:" + _WRONGLY + r" )?(?:reported|said|wrote)\b|"
    rf"(?:the (?:article|story)|(?:this|our) {_ARTICLE}(?:,? (?:by|from|of|in|on|about|which|first|"
    r"originally) [^.!?“”\"]{1,80}?)?),? "
    r"(?:(?:was|were|has|have|been|since|later|also|now) ){0,4}(?:(?:corrected|amended|updated|"
    r"revised|clarified|changed) (?:to|on|because|after|with|in)\b|corrected\b|amended\b|"
    r"(?:originally|previously|initially|earlier|first) (?:said|stated|reported|gave|put|listed|"
    rf"described|named|identified)\b|{_WRONGLY} \w+|misstated|misspelled|misidentified|misquoted|"
    r"gave (?:an? |the )?(?:wrong|incorrect))|"
    rf"the headline (?:of|on|to) {_OWN}\b|"
    r"this version (?:of the (?:article|story) )?(?:corrects|clarifies|fixes|deletes|removes)\b|"
    r"corrects (?:the|that|to|an?|name|number|spelling|title|day|date|year|paragraphs?|in)\b|"
    rf"we (?:have )?(?:{_WRONGLY} )(?:reported|said|wrote|gave|named)\b|"
    rf"we have (?:corrected|amended|updated) \w+|"
    r"(?:an|our|this) (?:article|story|report) (?:on|from|of|in|published) [\w., ]{1,40}? "
    rf"(?:{_WRONGLY} )?(?:said|stated|reported|gave|put)\b)"
)
# One of these stands in every such beginning.
OF_NOTICE = (
    "version error we_ the_article the_story an_article an_story an_report headline corrects "
    + " ".join(
        f"{own}_{article}"
        for own in ("this", "our")
        for article in _ARTICLE.removeprefix("(?:").removesuffix(")").split("|")
    )
)
