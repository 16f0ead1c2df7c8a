"""English headlines: labels and slips, the clauses that can go, and what no title ends with."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue
from summarize.languages.en.main_clauses import has_verb
from summarize.languages.en.substitutions import base_forms, is_base, is_known, is_verb, known_of
from summarize.languages.titles import TitleRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/titles.txt")
_BEGINS = read_groups("languages/en/moments.txt")["setting"]
_WORD = re.compile(r"[^\W_](?:[\w'-]*\w)?")


def _any_of(group: str) -> str:
    """One of the words of a group; most places are refused by their first letter."""
    words = sorted(_WORDS[group], key=lambda word: (-len(word), word))
    return f"(?=[{''.join(sorted({word[0] for word in words}))}])(?:{'|'.join(words)})"


_LABEL = rf"(?:(?:{_any_of('labels')}|in)\b[\s-]*(?:\d+\s*)?){{1,3}}"
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|hundreds|dozens|thousands|several"
_SEVERAL = _WORDS["plurals"].union(_NUMBER.split("|"))
_PREPOSITIONS = _WORDS["phrases"] | _WORDS["beside_phrases"]
_PREPOSITION = f"(?:{'|'.join(sorted(_PREPOSITIONS))})"
_SETTING = sorted(_BEGINS.union(*map(base_forms, _BEGINS)))
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "A crow-sized, bird-like dinosaur", "decided to weigh in on", "agreed in Osk that".
_ADJECTIVE = regex(
    rf"\b(?:{_any_of('determiners')}|of|as)\s(?:\w+ly\s)?[a-z][\w-]*(?:,\s(?:and\s)?[a-z][\w-]*)*$"
)
_NEXT_ADJECTIVE = regex(r",\s(?:and\s)?(?!\w+ing\b)([a-z][\w-]*),?\s[a-z]")
_PARTICLE = regex(r"\s(?:in|on|by)\s(?:on|for|with|to|at|from)\s")
_GOVERNS = regex(
    rf"\b(?:{_any_of('governs')})(?:\s(?:{_any_of('phrases')}|on|to|by|[a-z]+ly|{_DAYS})\b.*)?$"
)
_GOVERNED = regex(r"(?:\s(?!and\b|but\b)[^\s,;]+)*?,?\s(?:that|to [a-z]+|[a-z]+ing)\b")
# "Rejected a claim by Velk that ...": without what it claims the noun says nothing.
_CONTENT = regex(rf"\b(?:{_any_of('contents')})\b(?:(?!\bthat\b)[^,;])*$")
_THAT = regex(r"(?:(?!\band\b)[^;])*?\bthat\b")
_SAYING, _AUTHORITY = _any_of("saying"), _any_of("authorities")
_STAMP = r"\d\d?[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}T)?\s*[-–—:|]?\s+(?-i:(?=[A-Z]))"
# "An hour after ...": no clause that can go begins behind a span of time.
_NO_SPAN = "".join(rf"(?<!\s{span})(?<!\s{span}s)" for span in sorted(_WORDS["spans"]))
_JUST = rf"(?:\s(?:{_any_of('just')}))?"
_SPAN_BEFORE = rf"[A-Z]\w*(?: \w+)?(?: (?:{_any_of('spans')})s?)? (?:after|before)"
_OFFICIALLY = rf"According to (?:[a-z]+ ){{0,2}}(?:{_any_of('authorities')})"
_VERB = rf"{_any_of('verbs')}|{_any_of('pasts')}|\w{{3,}}ed"
_SLIPS = re.compile(
    r"\b(?i:more|less|fewer|other|rather|better|worse|higher|lower|larger) then (?!that|they)\b"
    rf"|\b({_any_of('stubs')}) \1\b(?<!that that)(?<!had had)"
    r"|\b(?:a|an|the) (?:the|of|in|is|was|were|are|and|to)\b|\b(?:of|to) (?:of|to)\b"
    r"|\b(?:a [ai][b-df-hj-np-tv-z]|a o[b-df-hj-mp-tv-z]|an [bcdfgjklpqtvwz][a-z])"
    r"|\b(?:should|could|would|must) of\b|\bit's own\b|\b(?:his|her|its|their)'s\b"
    rf"|\b(?:{_NUMBER}) [a-z]+s (?:was|is|has)\b|\b(?:he|she|it) (?:have|are|were)\b"
    r"|\b(?:they|we) (?:was|is|has)\b"
)
# "Kostin, Rudo pledges further ...": two names, and the verb of one.
_TWO_NAMES = re.compile(
    rf"(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+(?:,| and| &) [A-Z][\w'-]+ ([a-z]+s) (?!{_PREPOSITION}\b)\w+"
)
# "Velk and Osk sign treaty": no other word stands there in small letters but a verb.
_PAIR = re.compile(
    rf"(?:[A-Z][^:]+: )?[A-Z][\w'’-]+(?:,| and| &) [A-Z][\w'’-]+ (?!{_PREPOSITION}\b)[a-z]{{3,}}"
)


def is_slip(headline: str) -> bool:
    """Whether a headline is broken: words that do not agree, a doubled or a wrong small word.

    >>> [is_slip(each) for each in ("Rudo, Kostin pledges ships", "Women says no", "Harris says")]
    [True, True, False]
    """
    text = headline.replace("’", "'")
    if _SLIPS.search(text[:1].lower() + text[1:]):
        return True
    names = _TWO_NAMES.match(text)
    if names and _is_lone_verb(_WORD.findall(text[names.start(1) :])):
        return True
    return any(_disagrees(part.split()) for part in re.split(r"[:;,?!]\s", text))


def _disagrees(words: Sequence[str]) -> bool:
    """Whether the first noun of a clause and its verb are not both of one or of many."""
    if any(_is_bare_verb_due(*pair) for pair in pairwise(words)) or _lacks_ending(words):
        return True
    for at, (word, after) in enumerate(pairwise(words[:6])):
        if not word.isalpha() or has_verb(word) or word.lower() in _PREPOSITIONS:
            return False
        if after in _WORDS["plural_verbs"] and _is_singular(word):
            return True
        if _is_plural(word, is_first=at == 0):
            return after.lower() in _WORDS["singular_verbs"] or _is_lone_verb(words[at + 1 :])
    return False


def _is_singular(word: str) -> bool:
    """Whether a word in small letters is a noun for one, and for no group of people."""
    is_noun = word.islower() and "n" in known_of(word).parts
    return is_noun and not word.endswith("s") and word not in _WORDS["plurals"] | _WORDS["groups"]


def _is_bare_verb_due(before: str, word: str) -> bool:
    """Whether a verb in -s stands where none may: "to restores"."""
    is_due = before in _WORDS["before_bare"] and word.islower() and word.endswith("s")
    return is_due and known_of(word[:-1]).parts == {"v"}


def _lacks_ending(words: Sequence[str]) -> bool:
    """Whether the only verb lacks the -s that one person asks for: "Candidate win election"."""
    for at, (word, after) in enumerate(pairwise(words[:6])):
        if word.lower() in _WORDS["persons"] and after.islower() and is_base(after):
            rest = words[at + 2 :]
            is_last = not rest or rest[0].lower() in _PREPOSITIONS
            is_noun = is_last and known_of(after).parts != {"v"}
            others = (words[at + 1 :], words[:at])
            return not is_noun and not any(tells(" ".join(each)) for each in others)
    return False


def _is_lone_verb(words: Sequence[str]) -> bool:
    """Whether the first word has the -s of a verb, and is no noun before another verb."""
    first, following, *_ = [word.lower() for word in words] + ["", ""]
    if not first.endswith("s") or not is_verb(first) or not following:
        return False
    is_noun = following in _PREPOSITIONS or is_base(following)
    return not (is_noun or has_verb(" ".join(words[1:])))


def _is_plural(word: str, *, is_first: bool) -> bool:
    """Whether a word is a noun for several; names such as "Adams" are in no lexicon."""
    small = word.lower()
    if small in _WORDS["plurals"]:
        return is_first or word.islower()
    if not small.endswith("s") or small.endswith(("as", "ss", "us", "is", "ics")):
        return False
    parts = known_of(small[:-1]).parts
    is_noun = "n" in parts and "v" not in parts and not known_of(small).parts
    return is_noun and (is_first or word.islower())


def tells(headline: str) -> bool:
    """Whether something in a headline can be its verb; "The town of long shadows" has none.

    >>> [tells(each) for each in ("Two die in flood", "Mayor to resign", "The end of an era")]
    [True, True, False]
    """
    if _PAIR.match(headline):
        return True
    main = re.split(r"\b(?:who|that|which|where)\b", headline.replace("’", "'").lower(), maxsplit=1)
    words = [word.removesuffix("'s") for word in _WORD.findall(main[0])]
    return any(
        has_verb(word)
        or word in _WORDS["predicates"]
        or (word.endswith("s") and before not in _WORDS["determiners"] and _may_be_present(word))
        or (word.endswith("ing") and not known_of(word).parts and is_verb(word))
        or (_may_have_plain(before) and is_base(word))
        for before, word in pairwise(words)
    )


def _may_be_present(word: str) -> bool:
    """Whether a word in -s may be a verb: it is one, or in no lexicon."""
    return is_verb(word) or not any(known_of(form).parts for form in base_forms(word))


def _may_have_plain(before: str) -> bool:
    """Whether a verb without an ending may stand behind a word: "Two die", "ferries collide"."""
    return before == "to" or before[0].isdigit() or before.endswith("s") or before in _SEVERAL


def points_back(sentence: str) -> bool:
    """Whether the subject is somebody or something that another sentence has to name.

    >>> points_back("The comedian teased a show"), points_back("The council of Elm met")
    (True, False)
    """
    words = _WORD.findall(re.sub(r"[\"“][^\"”]*[\"”]", "", sentence.replace("’", "'")))
    if not words or words[0].lower() not in _WORDS["back"]:
        return False
    subject = [*takewhile(lambda word: not has_verb(word), words[1:])]
    return len(subject) < len(words) - 1 and not any(
        word[0].isupper() or word in _WORDS["actors"] for word in subject
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
    return bool(_PARTICLE.match(rest) or (_GOVERNS.search(kept) and _GOVERNED.match(rest)))


def _may_describe(word: str) -> bool:
    parts = known_of(word.lower()).parts
    return "-" in word or "a" in parts or not parts


RULES = TitleRules(
    labels=Pattern(
        rf"(?i)(?:{_LABEL}|{_any_of('sections')}|\w+ live|fact.?check|reality check)"
        rf"\s*(?:[|:»]|\s[-–—])\s*|{_STAMP}|\d{{4}}/\d\d/\d\d\s+"
        r"|\((?:video|photos)\)\s*|(?-i:BREAKING(?: NEWS)?\s+(?=[A-Z]))",
        hints=(*"|:»-–—./(", "BREAKING"),
    ),
    ends=Pattern(
        rf"(?i)\s*(?:[|:–—-]\s*(?:{_LABEL}|{_any_of('sections')}|as it happened)"
        r"|[(\[](?:video|photos|pictures|update|updated|watch|live)[^)\]]*[)\]])$",
        hints=(*"|:–—-([",),
    ),
    no_news=re.compile(
        rf"(?i)(?:(?:the )?(?:{_any_of('no_news')})|fact.?check(?:ing)?|reality check"
        r"|(?:no|yes)(?=,)|explain(?:er|ed)|\d+ (?=\w+ (?:\w+ )?(?:to|that|you|for|we)\b)"
        r"|everything|the most|(?:the|these) \d+ "
        r"|[^:]{4,80}: (?:what|why|how|who|everything|the latest|live|timeline|in pictures|a look"
        r"|a closer look|takeaways|key|\d+ (?:things|ways|reasons)))\b"
    ),
    lesser=re.compile(
        rf"(?i)(?:{_any_of('lesser')})\b|\d\d?[:.]\d\d\b|(?:(?!\s['‘“\"]).)*\b(?:you|your|yours|you're|you'll|me|my|i|we|our)\b"
        r"|only (?:on|in|after|when)\b|.*\bsuch an?\b|.*!$|[\"“‘'][^\"”]{8,}[\"”’'][.!?]?$"
        r"|.*(?:, explained|\btakeaways|\bfact-?check|\bwhat (?:we|you|to) \w+)\b"
    ),
    loaded=_WORDS["loaded"],
    expects=regex(
        rf"(?i).*\b(?:{_any_of('expects')}|close to|on (?:the )?(?:brink|verge|cusp|eve) of)\b"
        r"|.*\bto [a-z]+ .*\b(?:tonight|tomorrow|(?:on|by|this|next|from) "
        rf"(?:{_DAYS}|week|month|weekend))\b"
    ),
    is_slip=is_slip,
    is_known=is_known,
    tells=tells,
    reports=regex(
        r",\s(?!(?:who|which|whose|and|but|or|as|while|after|when|where)\b)"
        rf"(?:(?:[^,]{{2,60}}\s)?(?:{_SAYING})\b(?!\s(?:{_any_of('determiners')}|he|she"
        r"|it|they|we|that|there)\b)[^,]{0,60}|[^,]{2,60}\stold\s[^,]{2,40}"
        r"|(?:said|says)\s(?:the|an?|his|her|its|their)\s[^,]{2,40}|according to [^,]{2,60})(?=,|$)"
    ),
    claimed=regex(
        rf".*\b(?:{_any_of('claiming')}|{_any_of('parties')})\b"
        rf"|(?!,\s(?:(?!\b(?:{_SAYING})\b).)*\b(?:{_AUTHORITY})\b)"
        rf"(?!,\s(?:said|says)\s(?:the\s)?(?:\w+\s)?(?:{_AUTHORITY})\b)"
    ),
    how=regex(r"(?<=\ssaid)\s(?:in|on|at|during|late|early)\s.*"),
    opening=regex(
        rf"^(?!(?i:{_any_of('doubts')}|under|at first|in theory|in principle)\b)"
        rf"(?:(?:{_any_of('prepositions')}|{_OFFICIALLY}|{_SPAN_BEFORE})\b[^,]{{1,140}}"
        rf"(?:, \d{{4}})?|[A-Z]\w+ly|{_any_of('adverbs')}), (?=[^\W\d])"
        r"(?<!^In \d{4}, )(?!(?:\w+ of (?:whom|which)|who|which|and|but|or|including|[a-z]+ed)\b)"
    ),
    hanging=regex(
        rf"(?:[A-Z][a-z]+ing|[A-Z][a-z]{{2,}}ed(?= (?:{_any_of('phrases')}|to|about|as|online)\b)"
        rf"|(?i:{_any_of('hedges')}))\b[^,]{{2,}},\s"
    ),
    hedges=regex(rf"(?i)(?:{_any_of('hedges')})\b"),
    apposed=regex(rf"(?:,|\s[–—-]{{1,2}})\s(?:{_any_of('apposed')}|[a-z]+(?:ed|ing))\b[^,]*$"),
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
        rf"(\b(?:{_any_of('governs')}))\s(?:{_any_of('phrases')}|on)\s[^,;]*?"
        r"(?=\s(?:that|to [a-z]+(?!.*\bthat\b))\b)"
    ),
    starts=Pattern(
        rf"[^,:;]{{2,60}}\b(?:{'|'.join(_SETTING)})e?s?(?:$|\s(?:{_any_of('phrases')}|to|by|ahead|talks|visit)\b)(?!.*(?:[,;:]|\sand\s[a-z]+s\b))",
        hints=tuple(_SETTING),
        ignore_case=True,
    ),
    tail=regex(
        r"(?=[,;\s])(?:(?:(?:(?<!\d),|,(?!\s\d)|;)|\s[—–-])\s"
        rf"|{_NO_SPAN}{_JUST}\s(?:{_any_of('conjunctions')})\s|\sand\s(?=(?:[a-z]+ed|[a-z]{{3,}}ing|{_any_of('pasts')})\b))"
    ),
    role=regex(rf"\s(?:{_any_of('roles')})\s"),
    naming=regex(rf"\b(?:{_any_of('naming')})\b"),
    listed=regex(
        r",\s(?!and\s)(?:[^\s,]+\s){0,4}[^\s,]+(?:,\s(?:[^\s,]+\s){0,4}[^\s,]+)*,?\s(?:and|or)\s"
        rf"|,\sor\s|,\s(?:{_any_of('verbs')}|that)\s|,\sand\s(?!.*\b(?:{_VERB})\b)"
    ),
    negated=re.compile(
        r"(?i)(?:\b(?:not|never|cannot)|n['’]t)\s(?:(?:be|been|being|have|yet|\w+ly)\s)*(\w+)"
        r"|\b(?:denie[ds]|deny|denying)\b(?:\s(?:that|having|being))*([^,;:.]*)"
    ),
    denies=cue(
        " ".join(_WORDS["denying"] | _WORDS["negators"] | {"t"}),
        rf"(?i).*(?:\w{{3}}(?<!\bGen)(?<!\bGov)(?<!\bSen)(?<!\bRep)[.!?…]+[\"”’]?\s|\s[(\[])(?:.*\b(?:{_any_of('denying')}|{_any_of('negators')})\b"
        rf"|.*n['’]t\b)|.*\s[|»–—-]\s.*\b(?:{_any_of('denying')})\b",
    ),
    unreal=cue(
        " ".join(_WORDS["unreal"]),
        rf"(?i)(?:{_any_of('unreal')})(?:\s(?:news|claim|report|story))?\s*(?:[|:»]|\s[-–—])\s"
        rf"|.*(?:[|:–—-]\s*(?:{_any_of('unreal')})|[(\[](?:{_any_of('unreal')})[)\]])$",
    ),
    opinion=cue(
        "opinion editorial comment commentary column letter letters shame time is are was were has"
        f" must {' '.join(_WORDS['advises'])}",
        r"(?i)(?:opinion|editorial|comment|commentary|column|letters?)\s*(?:[|:»]|\s[-–—])"
        r"|(?:shame on|(?:it is |it's )?time (?:to|for))\b"
        rf"|(?!.*\b(?:{_SAYING}|{_any_of('tellers')})\b)[^:\"“‘]*\b"
        rf"(?:(?:is|are|was|were|has become)\s(?:\w+\s){{0,3}}(?:{_any_of('verdicts')})\b"
        rf"(?:$|[,.!]|\s(?:{_any_of('phrases')}|[–—-]|and|to|of|over|that)\b)"
        rf"|(?:{_any_of('advises')}|must (?:go|resign|quit))\b)",
    ),
    conditions=regex(rf"(?:{_any_of('conditions')}|{_any_of('prepositions')}|{_SPAN_BEFORE})\b"),
    restricts=regex(
        rf"(?i)\b(?:{_any_of('restricts')}|{_any_of('denying')})\b|n['’]t\b|,\s(?:up|down)\s(?:from|by)\b"
        rf"|,\s[^,]{{2,60}}\b(?:{_any_of('sayers')})$"
    ),
    most=regex(
        rf"(?i)\b(?:{_any_of('most')}|not (?!guilty)|(?:the|its|his|her|their) \w{{2,}}est)\b"
        r"|n['’]t\b"
    ),
    share=regex(r"\d\s?(?:percent|per cent|%)|\b(?:first|second) (?:half|quarter)\b"),
    phrase=regex(rf"(?=\s){_NO_SPAN}{_JUST}\s(?:{_any_of('phrases')}|who|which)\s"),
    bound=regex(
        rf"(?i)\b(?:{_any_of('bound')}|{_any_of('verbs')}|{_any_of('contents')}|\w+(?:ed|ing)"
        rf"|the \w+|(?:{_any_of('before_bare')}) \w+|\w+ing (?:in|on|out|up|off|down|back|away))$"
    ),
    when=regex(
        r"(?=[,\s])(?:(?<!\bby)(?<!\buntil)(?<!\bbefore)(?<!\bfrom)(?<!\bafter)(?<!\bsince)(?<!\btill)(?<!\bto)"
        rf",?\s(?:(?:late|early)\s)?(?:on\s)?(?:{_DAYS})"
        r"(?:\s(?:morning|afternoon|evening|night))?\b(?!['’])|\s(?:yesterday|today)\b|,\s\d+(?:-\d+)?(?=,),)"
    ),
    verb=regex(rf"(?i)(?<!-)\b(?:(?:{_VERB})\b(?!-)(?:\s(?:not|\w+ly|be|being))*\s?)+"),
    within=regex(r"\s(?:who|whose|which|that|where|since|while|because|when)\s"),
    headline_tail=regex(
        r"(?i)(?=[,;\s])(?:,\s(?=[A-Za-z]+ing\b)|\s[—–-]\s|;\s"
        rf"|{_NO_SPAN}\s(?:after|amid|as|while)\s)"
    ),
    stub=regex(rf"(?i)\s(?:{_any_of('stubs')})$"),
)
