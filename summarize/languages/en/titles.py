"""English headlines: labels and slips, the clauses that can go, and what no title ends with."""

import re
from itertools import takewhile

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue
from summarize.languages.en.main_clauses import has_verb
from summarize.languages.en.substitutions import base_forms, is_known, known_of
from summarize.languages.en.titles_words import WORD, WORDS, any_of, is_slip, tells
from summarize.languages.titles import TitleRules
from summarize.patterns import regex
from summarize.resources import read_groups

_BEGINS = read_groups("languages/en/moments.txt")["setting"]
_LABEL = rf"(?:(?:{any_of('labels')}|in)\b[\s-]*(?:\d+\s*)?){{1,3}}"
_SETTING = sorted(_BEGINS.union(*map(base_forms, _BEGINS)))
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "A crow-sized, bird-like dinosaur", "decided to weigh in on", "agreed in Osk that".
_ADJECTIVE = regex(
    rf"\b(?:{any_of('determiners')}|of|as)\s(?:\w+ly\s)?[a-z][\w-]*(?:,\s(?:and\s)?[a-z][\w-]*)*$"
)
_NEXT_ADJECTIVE = regex(r",\s(?:and\s)?(?!\w+ing\b)([a-z][\w-]*),?\s[a-z]")
# "Granted Ida Holm, its chief, an award", "was small but, thanks to luck, enough".
_TO_WHOM = regex(rf"\b(?:{any_of('giving')})(?:\s[^\s,]+){{1,5}}(?:,\s[^,]+)?$")
_UNFINISHED = regex(r"\b(?:and|but|or|yet),\s[^,]*$")
_PARTICLE = regex(r"\s(?:in|on|by)\s(?:on|for|with|to|at|from)\s")
_GOVERNS = regex(
    rf"\b(?:{any_of('governs')})(?:\s(?:{any_of('phrases')}|on|to|by|[a-z]+ly|{_DAYS})\b.*)?$"
)
_GOVERNED = regex(r"(?:\s(?!and\b|but\b)[^\s,;]+)*?,?\s(?:that|to [a-z]+|[a-z]+ing)\b")
# "Rejected a claim by Velk that ...": without what it claims the noun says nothing.
_CONTENT = regex(rf"\b(?:{any_of('contents')})\b(?:(?!\bthat\b)[^,;])*$")
_THAT = regex(r"(?:(?!\band\b)[^;])*?\bthat\b")
_SAYING, _AUTHORITY = any_of("saying"), any_of("authorities")
_STAMP = r"\d\d?[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}T)?\s*[-–—:|]?\s+(?-i:(?=[A-Z]))"
# "An hour after ...": no clause that can go begins behind a span of time.
_NO_SPAN = "".join(rf"(?<!\s{span})(?<!\s{span}s)" for span in sorted(WORDS["spans"]))
_JUST = rf"(?:\s(?:{any_of('just')}))?"
_SPAN_BEFORE = rf"[A-Z]\w*(?: \w+)?(?: (?:{any_of('spans')})s?)? (?:after|before)"
_OFFICIALLY = rf"According to (?:[a-z]+ ){{0,2}}(?:{any_of('authorities')})"
_VERB = rf"{any_of('verbs')}|{any_of('pasts')}|\w{{3,}}ed"
_SUBJECTS = "he|she|it|they|we|i|you"


def points_back(sentence: str) -> bool:
    """Whether the subject is somebody or something that another sentence has to name.

    >>> points_back("The comedian teased a show"), points_back("The council of Elm met")
    (True, False)
    """
    words = WORD.findall(re.sub(r"[\"“][^\"”]*[\"”]", "", sentence.replace("’", "'")))
    if not words or words[0].lower() not in WORDS["back"]:
        return False
    subject = [*takewhile(lambda word: not has_verb(word), words[1:])]
    return len(subject) < len(words) - 1 and not any(
        word[0].isupper() or word in WORDS["actors"] for word in subject
    )


def parts_phrase(text: str, at: int) -> bool:
    """Whether a cut parts a noun from its adjective, or a verb from what it governs.

    >>> [parts_phrase(each, 10) for each in ("They agree in Osk to meet", "They agree in Osk")]
    [True, False]
    """
    kept, rest = text[:at].rstrip(), text[at:]
    adjectives = _NEXT_ADJECTIVE.match(rest) if _ADJECTIVE.search(kept) else None
    if adjectives and all(map(_may_describe, (kept.split()[-1], adjectives[1]))):
        return True
    if _CONTENT.search(kept) and _THAT.match(rest):
        return True
    if rest[:1] == "," and (_UNFINISHED.search(kept) or _TO_WHOM.search(kept)):
        return True
    return bool(_PARTICLE.match(rest) or (_GOVERNS.search(kept) and _GOVERNED.match(rest)))


def _may_describe(word: str) -> bool:
    parts = known_of(word.lower()).parts
    return "-" in word or "a" in parts or not parts


RULES = TitleRules(
    labels=Pattern(
        rf"(?i)(?:{_LABEL}|{any_of('sections')}|\w+ live|fact.?check|reality check)"
        rf"\s*(?:[|:»]|\s[-–—])\s*|{_STAMP}|\d{{4}}/\d\d/\d\d\s+"
        r"|\((?:video|photos)\)\s*|(?-i:BREAKING(?: NEWS)?\s+(?=[A-Z]))",
        hints=(*"|:»-–—./(", "BREAKING"),
    ),
    ends=Pattern(
        rf"(?i)\s*(?:[|:–—-]\s*(?:{_LABEL}|{any_of('sections')}|as it happened)"
        r"|[(\[](?:video|photos|pictures|update|updated|watch|live)[^)\]]*[)\]])$",
        hints=(*"|:–—-([",),
    ),
    no_news=re.compile(
        rf"(?i)(?:(?:the )?(?:{any_of('no_news')})|fact.?check(?:ing)?|reality check"
        r"|(?:no|yes)(?=,)|explain(?:er|ed)|\d+ (?=\w+ (?:\w+ )?(?:to|that|you|for|we)\b)"
        r"|\d+ (?:\w+ )?(?:moments|takeaways|things|ways|reasons|facts|questions|lessons)"
        r"|everything|the most|(?:the|these) \d+ "
        r"|[^:]{4,80}: (?:what|why|how|who|everything|the latest|live|timeline|in pictures|a look"
        r"|a closer look|takeaways|key|\d+ (?:things|ways|reasons)))\b"
    ),
    lesser=re.compile(
        rf"(?i)(?:{any_of('lesser')})\b|\d\d?[:.]\d\d\b|(?:(?!\s['‘“\"]).)*\b(?:you|your|yours|you're|you'll|me|my|i|we|our)\b"
        r"|only (?:on|in|after|when)\b|.*\bsuch an?\b|.*!$|[\"“‘'][^\"”]{8,}[\"”’'][.!?]?$"
        r"|[\"“][^\"”]{30,}[,?][\"”]\s"
        r"|.*(?:, explained|\btakeaways|\bfact-?check|\bwhat (?:we|you|to) \w+)\b"
    ),
    loaded=WORDS["loaded"],
    expects=regex(
        rf"(?i).*\b(?:{any_of('expects')}|close to|on (?:the )?(?:brink|verge|cusp|eve) of)\b"
        r"|.*\bto [a-z]+ .*\b(?:tonight|tomorrow|(?:on|by|this|next|from) "
        rf"(?:{_DAYS}|week|month|weekend))\b"
    ),
    is_slip=is_slip,
    is_known=is_known,
    tells=tells,
    reports=regex(
        r",\s(?!(?:who|which|whose|and|but|or|as|while|after|when|where)\b)"
        rf"(?:(?:[^,]{{2,60}}\s)?(?:{_SAYING})\b(?!\s(?:{any_of('determiners')}|he|she"
        r"|it|they|we|that|there)\b)[^,]{0,60}|[^,]{2,60}\stold\s[^,]{2,40}"
        r"|(?:said|says)\s(?:the|an?|his|her|its|their)\s[^,]{2,40}|according to [^,]{2,60})(?=,|$)"
    ),
    claimed=regex(
        rf".*\b(?:{any_of('claiming')}|{any_of('parties')})\b"
        rf"|(?!,\s(?:(?!\b(?:{_SAYING})\b).)*\b(?:{_AUTHORITY})\b)"
        rf"(?!,\s(?:said|says)\s(?:the\s)?(?:\w+\s)?(?:{_AUTHORITY})\b)"
    ),
    how=regex(r"(?<=\ssaid)\s(?:in|on|at|during|late|early)\s.*"),
    opening=regex(
        rf"^(?!(?i:{any_of('doubts')}|under|at first|in theory|in principle)\b)"
        rf"(?:(?:{any_of('prepositions')}|{_OFFICIALLY}|{_SPAN_BEFORE})\b[^,]{{1,140}}"
        rf"(?:, \d{{4}})?|[A-Z]\w+ly|{any_of('adverbs')}), (?=[^\W\d])"
        r"(?<!^In \d{4}, )(?!(?:\w+ of (?:whom|which)|who|which|and|but|or|including|[a-z]+ed)\b)"
    ),
    hanging=regex(
        rf"(?:[A-Z][a-z]+ing|[A-Z][a-z]{{2,}}ed(?= (?:{any_of('phrases')}|to|about|as|online)\b)"
        rf"|(?i:{any_of('hedges')}))\b[^,]{{2,}},\s"
    ),
    hedges=regex(rf"(?i)(?:{any_of('hedges')})\b"),
    apposed=regex(rf"(?:,|\s[–—-]{{1,2}})\s(?:{any_of('apposed')}|[a-z]+(?:ed|ing))\b[^,]*$"),
    furniture=regex(
        r"(?:Provided|Photos?|Images?|Pictures?|Photographs?|Courtesy|Credit|Illustration)"
        r"(?: provided| courtesy)?(?: by| via|:|(?<=ourtesy) of) (?:the )?[A-Z]"
        r"|(?:An? |The )?(?:artist['’]s|file|aerial|undated) (?:depiction|impression|rendering|view"
        r"|conception|concept|illustration|photo|image|picture|photograph)\b"
        r"|[A-Z]{4,}(?:[ -][A-Z]{2,})*(?:/[A-Z .-]+)?, [A-Z][a-z]+ (?=[A-Z][a-z]+ )"
        r"|[A-Z]{4,}(?:[ /-][A-Z]{2,})* (?:The|An?|In|On|At|Police|Two|Three)\b"
        r"|(?:[A-Z]\w*(?:[’'.-]\w*)?\s){1,8}(?:The|Authorities) [a-z]"
    ),
    points_back=points_back,
    parts_phrase=parts_phrase,
    between=regex(
        rf"(\b(?:{any_of('governs')}))\s(?:{any_of('phrases')}|on)\s[^,;]*?"
        rf"(?=\s(?:that(?!\s(?:{any_of('verbs')}|\w+s|\w+ed)\b)|to [a-z]+(?!.*\bthat\b))\b)"
    ),
    starts=Pattern(
        rf"[^,:;]{{2,60}}\b(?:{'|'.join(_SETTING)})e?s?"
        rf"(?:$|\s(?:{any_of('phrases')}|to|by|ahead|talks|visit)\b)"
        r"(?!.*(?:[,;:]|\sand\s[a-z]+s\b))",
        hints=tuple(_SETTING),
        ignore_case=True,
    ),
    tail=regex(
        r"(?=[,;\s])(?:(?:(?:(?<!\d),|,(?!\s\d)|;)|\s(?:[—–]|-{1,2}))\s"
        rf"|{_NO_SPAN}{_JUST}\s(?:{any_of('conjunctions')})\s|\sand\s(?=(?:[a-z]+ed|[a-z]{{3,}}ing|{any_of('pasts')})\b))"
    ),
    role=regex(rf"\s(?:{any_of('roles')})\s"),
    naming=regex(rf"\b(?:{any_of('naming')})\b"),
    listed=regex(
        r",\s(?!and\s)(?:[^\s,]+\s){0,4}[^\s,]+(?:,\s(?:[^\s,]+\s){0,4}[^\s,]+)*,?\s(?:and|or)\s"
        rf"|,\sor\s|,\s(?:{any_of('verbs')}|that)\s|,\sand\s(?!.*\b(?:{_VERB})\b)"
    ),
    negated=re.compile(
        r"(?i)(?:\b(?:not|never|cannot)|n['’]t)\s(?:(?:be|been|being|have|yet|\w+ly)\s)*(\w+)"
        r"|\b(?:denie[ds]|deny|denying)\b(?:\s(?:that|having|being))*([^,;:.]*)"
    ),
    denies=cue(
        " ".join(WORDS["denying"] | WORDS["negators"] | {"t"}),
        rf"(?i).*(?:\w{{3}}(?<!\bGen)(?<!\bGov)(?<!\bSen)(?<!\bRep)[.!?…]+[\"”’]?\s|\s[(\[])(?:.*\b(?:{any_of('denying')}|{any_of('negators')})\b"
        rf"|.*n['’]t\b)|.*\s[|»–—-]\s.*\b(?:{any_of('denying')})\b",
    ),
    unreal=cue(
        " ".join(WORDS["unreal"]),
        rf"(?i)(?:{any_of('unreal')})(?:\s(?:news|claim|report|story))?\s*(?:[|:»]|\s[-–—])\s"
        rf"|.*(?:[|:–—-]\s*(?:{any_of('unreal')})|[(\[](?:{any_of('unreal')})[)\]])$",
    ),
    opinion=cue(
        "opinion editorial comment commentary column letter letters shame time is are was were has"
        f" must {' '.join(WORDS['advises'])}",
        r"(?i)(?:opinion|editorial|comment|commentary|column|letters?)\s*(?:[|:»]|\s[-–—])"
        r"|(?:shame on|(?:it is |it's )?time (?:to|for))\b"
        rf"|(?!.*\b(?:{_SAYING}|{any_of('tellers')})\b)[^:\"“‘]*\b"
        rf"(?:(?:is|are|was|were|has become)\s(?:\w+\s){{0,3}}(?:{any_of('verdicts')})\b"
        rf"(?:$|[,.!]|\s(?:{any_of('phrases')}|[–—-]|and|to|of|over|that)\b)"
        rf"|(?:{any_of('advises')}|must (?:go|resign|quit))\b)",
    ),
    conditions=regex(rf"(?:{any_of('conditions')}|{any_of('prepositions')}|{_SPAN_BEFORE})\b"),
    restricts=regex(
        rf"(?i)\b(?:{any_of('restricts')}|{any_of('denying')})\b|n['’]t\b|,\s(?:up|down)\s(?:from|by)\b"
        rf"|,\s[^,]{{2,60}}\b(?:{any_of('sayers')})$"
    ),
    most=regex(
        rf"(?i)\b(?:{any_of('most')}|not (?!guilty)|(?:the|its|his|her|their) \w{{2,}}est)\b"
        r"|n['’]t\b"
    ),
    share=regex(r"\d\s?(?:percent|per cent|%)|\b(?:first|second) (?:half|quarter)\b"),
    phrase=regex(rf"(?=\s){_NO_SPAN}{_JUST}\s(?:{any_of('phrases')}|who|which)\s"),
    bound=regex(
        rf"(?i)\b(?:{any_of('bound')}|{any_of('verbs')}|{any_of('contents')}|\w+(?:ed|ing)"
        rf"|the \w+|(?:{any_of('before_bare')}) \w+|\w+ing (?:in|on|out|up|off|down|back|away))$"
    ),
    when=regex(
        r"(?=[,\s])(?:(?<!\bby)(?<!\buntil)(?<!\bbefore)(?<!\bfrom)(?<!\bafter)(?<!\bsince)(?<!\btill)(?<!\bto)"
        rf",?\s(?:(?:late|early)\s)?(?:on\s)?(?:(?:last|this|next)\s)?(?:{_DAYS})"
        r"(?:\s(?:morning|afternoon|evening|night))?\b(?!['’])|\s(?:yesterday|today)\b|,\s\d+(?:-\d+)?(?=,),)"
    ),
    verb=regex(rf"(?i)(?<!-)\b(?:(?:{_VERB})\b(?!-)(?:\s(?:not|\w+ly|be|being))*\s?)+"),
    within=regex(r"\s(?:who|whose|which|that|where|since|while|because|when)\s"),
    finite=regex(
        rf"(?i)\b(?:who|whose|which|that|where|since|while|because|when|as|than|before|after|{_SUBJECTS})\s"
        rf"(?:.(?!\b(?:{any_of('verbs')}|{any_of('pasts')})\b))*.\w+|(?P<main>\b(?:{any_of('verbs')}|{any_of('pasts')})\b)"
    ),
    headline_tail=regex(
        r"(?i)(?=[,;\s])(?:,\s(?=[A-Za-z]+ing\b)|\s[—–-]\s|;\s"
        rf"|{_NO_SPAN}\s(?:after|amid|as|while)\s)"
    ),
    stub=regex(rf"(?i)\s(?:{any_of('stubs')})$"),
)
