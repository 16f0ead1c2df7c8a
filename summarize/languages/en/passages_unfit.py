"""Which sentences state nothing that a briefing could print: boilerplate, address, first person.

The rules read a sentence with its quotations masked, so that what somebody says is never judged.
"""

import re
from collections.abc import Set as AbstractSet

from summarize.languages.cues import cue, words_of
from summarize.languages.en.main_clauses import has_verb as has_past
from summarize.languages.en.passages_glued import glued
from summarize.languages.en.sentences_verbs import has_verb
from summarize.languages.quotations import MASK
from summarize.patterns import regex

_BOILERPLATE = cue(
    "Click Continue Photo Photos Image Video Read See SEE Watch Share Subscribe Sign Copyright ©"
    " Advertisement Related Source Follow Please File Listen Stay Scroll Download EMBED Posted"
    " Published Updated Written Submitted For To More Additional Further Credit Credits",
    # A name that begins like a prompt, and what it did: "Click Labs hired 40 engineers".
    r"(?!(?:Click|Listen|Scroll|Download|Please)(?: [A-Z][\w’'-]+)+ (?:of|has|had|was|were|is|will"
    r"|would|said|says|sold|won|lost|bought|made|plans|cost|[a-z]{3,}ed)\b)"
    r"(?:Click|Continue [Rr]eading|"
    r"(?:Photo )?Credits?:|Photos?:|Image:|Video:|Read more|Read the|See also|SEE ALSO|"
    r"Watch(?! (?:sales|makers?|exports?|brands?|prices?|shops?|towers?|industry|dealers?|auctions?"
    r"|repairers?|keepers?|officers?)\b)|Share this"
    r"|Subscribe(?= (?:to|now|today|here|for)\b|[.!:]|$)|Sign up"
    r"|Copyright(?! (?:Acts?|Office|Law|Tribunal|Bill|Board|Directive|Reform)\b)"
    r"(?=:? ?(?:©|\(c\)|\d|[A-Z])|[^a-z]*$)|©|Advertisement(?! [a-z])|Related:|Source:"
    r"|Follow us|Please|File photo|Image (?:source|caption|copyright|credit)"
    r"|Listen|Stay tuned|Scroll|Download the|EMBED)\b"
    r"|(?:Posted|Published|Updated|Written|Submitted) by\b"
    r"|(?:For|To) (?:more information|further information|more on|donate|report a|subscribe)\b"
    r"|(?:More|Additional|Further) (?:information|details|resources) (?:is|are|can be)\b",
)
_POST = regex(r"[#@]\w|[^.]{0,80}\(@\w+\)")
"""A post copied from a network: a hashtag before it, or its account after it."""
_POINTED_OUT = cue(
    "L R C l r c left right center centre seen shown Left Right Center Centre"
    " Seen Shown LEFT RIGHT CENTER CENTRE SEEN SHOWN",
    r"\((?:\d(?:st|nd|rd|th)?[ -])?[LRC]\)"
    r"|\((?:top |bottom |far |(?:second|third|fourth) (?:from (?:the )?)?)?"
    r"(?:left|right|cent(?:er|re))\)|, (?:second from )?(?:left|right|cent(?:er|re)), "
    r"|\b(?:seen here|shown here)\b",
    re.IGNORECASE,
    beside="( ,_left ,_right ,_cent ,_second_from seen_here shown_here",
)
"""A caption tells who stands where in its picture."""
_PICTURED = re.compile(r"\bpictured\b")
_TIPS = cue(
    "Anyone Anybody Those People Witnesses Residents Person Persons Tipsters Tips Callers",
    r"(?:Anyone|Anybody|Those|People|Witnesses|Residents|Persons?|Tipsters)\b[^.]{0,40}\b(?:with"
    r"|who)\b.{0,160}\b(?:asked|urged|encouraged|requested|advised|should|can|may)\b.{0,30}"
    r"\b(?:call|contact|phone|email|e-mail|dial|reach|text)\b"
    r"|(?:Tips|Callers)\b.{0,60}\b(?:can|may|should)\b",
    beside="call contact phone email e-mail dial reach text tips",
)
_COMMENT = cue(
    "wrote writes said says",
    r"(?:At |On )?(?:\d{1,2}[:.]\d\d|\d{1,2}[/ ]\w+[/ ]\d{2,4}).{0,40}, [\w.@’' -]{2,40} (?:wrote|"
    r"writes|said|says):",
)
"""A comment of a reader: "At 6:30 pm on 04 Jun 2009, jo77 wrote: ..."."""
_CLAIM = cue("Claim CLAIM Claims Myth MYTH", r"(?:Claims?|CLAIM|Myth|MYTH)(?: \d+)?: ")
"""What a fact check looks into: "Claim: Norvald has banned wood stoves." """
_ADDRESS = cue(
    "http https www 1",
    r"\b(?:available|found|online|visit|go to|log on to|website|site|call|contact|details)\b"
    r"[^.]{0,30}(?:https?:|www\.|\b1-8\d\d-)",
    beside="http: https: www. 1-8",
)
_LINKED = cue(
    "here HERE",
    r"(?i:\b(?:can|may) (?:also )?be (?:viewed|read|seen|found|watched|heard|downloaded|accessed"
    r"|followed)(?: [\w-]+){0,3} here(?: in full)?\.?$|\bavailable (?:\w+ ){0,2}here\.?$)",
)
"""What the page links: "The listing can be viewed HERE."."""
_FOLLOWING = cue(
    "following",
    r"\b(?:issued|released|published|gave|sent|posted|made|read|wrote) the following\b[^:]*\.$",
)
"""What introduces a quotation that is set apart: "issued the following statement"."""
_VIEW = cue("A An", r"An? (?:general |aerial )?view (?:of|from|shows|over)\b")
"""How captions of places begin."""
_TICKER = regex(r"[^.!?]*[^.!?…] \([A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){0,3}\)$")
"""An entry of a live blog: an agency after it in place of a full stop."""
_LABELS = regex(rf"(?<![^\s{MASK}])[A-Z][a-z]+(?: [A-Za-z]+){{0,2}}: (?=\S)")
_MOST_LABELS = 2
"""Film credits, fact boxes and results have three and more; a sentence of news has one or two."""
_I = (
    r"(?<!\w)I(?:['’](?:m|ve|d|ll)|(?= (?:am|was|have|had|do|did|don|didn|will|would|can|could|may"
    r"|might|should|think|know|believe|mean|guess|feel|want|hope|love|like|just|also|really|never"
    r"|always|still|[a-z]+ed|felt|thought|knew|saw|went|got|said|told|made|took|came|found)\b))"
)
_FIRST_PERSON = cue(
    "I We My Our Let Us Me Mine Ours we our ours ourselves my myself me us mine",
    r"^(?:I|We|My|Our|Let['’]s|Us|Me|Mine|Ours)\b(?! ?[A-Z])"
    r"|\b(?:we|our|ours|ourselves|my|myself|me|us|(?:of|than|like) mine)\b(?!-)"
    rf"|(?<!War )(?<!Phase )(?<!Type )(?<!Part )(?<!Elizabeth )(?<!Charles )(?<!James ){_I}",
)
_SECOND_PERSON = cue(
    "You Your Yours you your yours yourself yourselves",
    r"^(?:You|Your|Yours)\b|(?<!thank )(?<!-)\b(?:you|your|yours|yourself|yourselves)\b(?!-)",
)
_CALLS = cue(
    "Think Imagine Consider Remember Here Don Never Fear Forget Say Take Check Find Learn Go Get Be"
    " Make Tell Send Look Keep Suffice Note Brace Buckle Welcome Picture Rest Move Hold Step Call"
    " Enjoy Once",
    r"(?:Think (?:of|about|again|back)|Imagine (?!Dragons)|Consider (?:the|this|that|a|how)\b"
    r"|Remember (?:when|that|the|how)\b|Here(?:['’]s| is| are)\b|(?:Don['’]t|Never mind|Fear not)\b"
    r"|Forget (?:the|about|what)\b|Say (?:hello|goodbye)|Take a look|Check (?:out|back)\b"
    r"|Find out|Learn (?:more|how|about)\b|Go (?:to|here|ahead)\b|Get (?:ready|your|the latest)\b"
    r"|Be (?:sure|careful|warned)\b|Make (?:sure|no mistake)\b|Tell (?:us|me)\b"
    r"|Send (?:us|your)\b|Look (?:at|for|no|out)\b|Keep (?:in mind|reading|an eye)\b|Suffice"
    r"|Note (?:that|the)\b|Brace (?:yourself|for)|Buckle up|Welcome to\b|Picture (?:this|a)\b"
    r"|Rest assured|Move over|Hold (?:on|your)\b|Step aside|Call (?:it|911|us)\b|Enjoy the\b"
    r"|Once an? [\w ]{2,30}, always\b)",
)
"""How teasers and service pieces address their readers."""
_CALLS_BY_NAME = cue(
    "get rejoice beware brace prepare listen look take meet mark hold say think start buckle",
    r"[A-Z][a-z]+(?: [a-z]+){0,2}, (?:get|rejoice|beware|brace|prepare|listen up|look|take note"
    r"|meet|mark|hold|say|think|start|buckle)\b|Suffice\w",
    beside="suffice ,_get ,_rejoice ,_beware ,_brace ,_prepare ,_listen_up ,_look ,_take_note"
    " ,_meet ,_mark ,_hold ,_say ,_think ,_start ,_buckle",
)
"""The same, with who is addressed: "Football fans, get ready"."""
_ORDERED = (
    "bookmark click tap sign follow get join write send tell contact visit find see watch listen"
    " download subscribe support donate register email call check share stay keep drop add turn"
    " scroll search explore browse discover catch tune message forward consider become"
)
_ORDER = "|".join(f"[{verb[0].upper()}{verb[0]}]{verb[1:]}" for verb in _ORDERED.split())
_ORDERS = cue(
    f"{_ORDERED} {_ORDERED.title()}",
    r"(?!(?:Support|Call|Visit|Search|Contact|Stay|Turn|Watch|Drop|Share|Check)"
    r" (?:to|on|at|for|with|in|by|through) (?:the|this|[A-Z])[^“”]*"
    r"\b(?:was|were|is|are|has|have|had|will|would|could|fell|rose|grew|led|came|went|began|met|won"
    r"|lost|drew|[a-z]{2,}ed)\b)"
    rf"(?:(?:For|To|If) [^,.;]{{3,90}}, )?(?:[Pp]lease )?(?:{_ORDER}) "
    r"(?:the|this|these|our|us|here|an?|"
    r"(?:to|on|at|for|with|in|by|through) (?:our|the|us|this|[A-Z])|[A-Z][\w’-]+ [A-Z][\w’-]+ on)\b"
    r"(?![^“”]*\b(?:said|says|told)\b)",
    openings=f"For To If Please please {_ORDERED} {_ORDERED.title()}",
)
"""A verb without a subject, and what the reader is to do: "For more, bookmark this page"."""
_HALF = cue(
    "said says told",
    r"(?:[A-Z][\w.’'-]*\s){1,4}(?:said|says|told (?:reporters|journalists))\s(?P<rest>(?:during|at"
    r"|in|on|to|after|before|from|while|late|early|earlier|last|this|yesterday|Sunday|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday|Saturday)\b[^,:;]*)\.$",
)
"""A reporting clause without what is said: "Mr. Hale said during a news conference."."""
_PLURAL = regex(
    r"\b(?:news|talks|reporters|journalists|remarks|years|months|weeks|days|times|states|nations|"
    r"ties"
    r"|elections|headquarters|events|series|sports|business|lawmakers|leaders|officials)\b",
    re.IGNORECASE,
)
"""Nouns that look like verbs ("he talks") where a news conference is told of."""


_BOILERPLATE_WORDS = words_of(_BOILERPLATE, _TIPS, _ADDRESS, _LINKED)


def unfit(outside: str, words: frozenset[str]) -> str:
    """Why a sentence can be no point, or ""; `outside` is its text with quotations masked.

    `words` are the `runs` of that text.

    >>> from summarize.languages.cues import runs
    >>> def _unfit(text: str) -> str:
    ...     return unfit(text, runs(text))
    >>> _unfit("Football fans, get ready to rock.")
    'addresses the reader'
    >>> _unfit("Shane Bauer (2nd L) and Josh Fattal (R) sit with their mothers in Tehran.")
    'the caption of a picture'
    >>> _unfit("World War I began in 1914.")
    ''
    """
    outside = outside.strip()
    if outside.endswith("?"):
        return "asks a question"
    if outside.endswith("!"):
        return "exclaims"
    if _CLAIM.match(outside, words):
        return "a claim that is only checked"
    if _FOLLOWING.search(outside, words):
        return "introduces what does not follow"
    return _copied(outside, words) or glued(outside, words) or _addressed(outside, words)


def _is_caption(outside: str, words: AbstractSet[str]) -> bool:
    """Whether a sentence tells who stands where in a picture, or shows somebody "pictured"."""
    if _POINTED_OUT.search(outside, words) or _VIEW.match(outside, words):
        return True
    return "pictured" in words and not has_past(_PICTURED.sub("", outside))


def _copied(outside: str, words: AbstractSet[str]) -> str:
    """Why a sentence belongs to the page and not to the news, or ""."""
    if not _BOILERPLATE_WORDS.isdisjoint(words) and (
        _BOILERPLATE.match(outside.lstrip("([*"), words)
        or _TIPS.match(outside, words)
        or _ADDRESS.search(outside, words)
        or _LINKED.search(outside, words)
    ):
        return "boilerplate of a page"
    if _is_caption(outside, words):
        return "the caption of a picture"
    if _COMMENT.match(outside, words):
        return "a comment of a reader"
    if _is_entry(outside):
        return "an entry of a live page"
    if outside.count(": ") > _MOST_LABELS and len(_LABELS.findall(outside)) > _MOST_LABELS:
        return "a list of labels"
    return ""


def _is_entry(outside: str) -> bool:
    """Whether an agency marks an entry of a live page, or a hashtag a copied post."""
    if outside[-1:] == ")" and _TICKER.match(outside):
        return True
    return (outside[:1] in "#@" or "(@" in outside) and _POST.match(outside) is not None


def _addressed(outside: str, words: AbstractSet[str]) -> str:
    """Why a sentence is spoken by its writer or to its reader, or is half of a report, or ""."""
    if _FIRST_PERSON.search(outside, words):
        return "speaks in the first person"
    if (
        _SECOND_PERSON.search(outside, words)
        or _CALLS.match(outside, words)
        or _CALLS_BY_NAME.match(outside, words)
        or _ORDERS.match(outside, words)
    ):
        return "addresses the reader"
    half = _HALF.match(outside, words) if MASK not in outside else None
    if half is not None and not has_verb(_PLURAL.sub("", half["rest"]).split()):
        return "a reporting clause without what is said"
    return ""
