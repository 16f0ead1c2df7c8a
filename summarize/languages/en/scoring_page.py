"""Which English sentences belong to the page and not to the news: pointers, captions, promos.

The page was read without its marks, so the words alone must show it. Quotations are masked.
"""

import re
from collections.abc import Set as AbstractSet

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue, words_of
from summarize.languages.en.cleaning_captions import AGENCIES, OF_OWNERS
from summarize.languages.en.main_clauses import has_verb
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/scoring.txt")


def _any_of(group: str) -> str:
    return "|".join(sorted(_WORDS[group], key=lambda word: (-len(word), word)))


_POINTER = cue(
    "Read See Watch Hear Listen Click Check View Scroll Look More Next Also below above here"
    " gallery slideshow Pictures PICTURES Video VIDEO",
    r"(?:Read|See|Watch|Hear|Listen to|Click|Check|View|Scroll|Look)\b[^“”]{0,120}\b(?:below|above"
    r"|here|in full|video|transcript|slideshow|gallery|live)\W*$|(?:More|Next) (?:pictures"
    r"|photos|videos?|stories|tips|bulletin|edition|update|programme|episode)\b"
    r"|(?i:(?:pictures|video|photos|gallery|in pictures|watch)): |[^“”]*\b(?:video|photo|transcript"
    r"|statement|tweet|post|clip|interview|map|chart|graphic|gallery|list|excerpt|conversation"
    r"|letter)s?\b[^“”]{0,60}\b(?:below|above)[.)]?$",
)
"""What leads to another place of the page or the programme."""
_BUTTON = cue(
    "Slideshow Gallery slideshow gallery Enlarge Buy Autoplay Skip Wait newsletters Full See Read"
    " Watch",
    r"\b(?:Play|View|Open|Launch|Start) (?:[Tt]he )?(?:[Ss]lideshow|(?:[Pp]hoto )?[Gg]allery)\b"
    r"|\bEnlarge (?:[Tt]his )?[Ii]mage\b|\bBuy Photos?\b|\bAutoplay (?:Close|Skip|On|Off)\b"
    r"|^\((?:See|Read|Watch) (?:the|our|also|more|how|why)\b[^()]*\)$"
    r"|\bSkip Ad\b|\bWait \d+ seconds? to continue\b|\bFull size image\b"
    r"|^View all [A-Z][\w ]{2,40} newsletters",
)
"""What a reader presses."""
_TEASER = cue(
    "Yup Yep Hey Why How What Here Meet Get See Read Watch .",
    r"^[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]+){1,2}: (?:Yup|Yep|Hey|Why|How|What|Here|Meet|Get|See|Read"
    r"|Watch)\b",
)
_STOPPED_TWICE = Pattern(r"[a-z]{3}[.!?] \.$", hints=(" .",))
"""Another page that this one leads to: who wrote it, or an end that its layout made."""
_SERVICE = cue(
    "trusted one given",
    r"\b(?:is|are) (?:an?|the|your) (?:[\w-]+ )?(?:trusted (?:\w+ )?(?:measure(?:ment)?|source"
    r"|guide|rating|resource|destination)|one-stop \w+)\b"
    r"|\brepresents? the (?:percentage|share|number|average) of [^.]* for (?:a|any) given\b",
    beside="_trusted one-stop given",
)
"""How a site says what its ratings are and what it is for."""
_PERSON = r"(?:[A-Z][a-z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}|AFP|AP|REUTERS)"
_CREDIT = Pattern(
    rf"{_PERSON}(?: ?/ ?(?:{AGENCIES}))+(?: file| Images)? [A-Z]"
    r"|(?:(?:Photos?|Images?|Video|Pictures?) )?"
    r"(?:(?:Provided|provided) by|(?:Courtesy|courtesy) (?:of|by)"
    r"|[Hh]andout (?:from|by)) (?:the )?(?:[A-Z][\w.&/’'-]* (?:(?:the|of|and|for) )*){2,}"
    r"[a-z][^,.]{8}"
    r"|(?:Photo|Image|Picture) credits?: ",
    hints=(*OF_OWNERS, "rovided by", "ourtesy ", "andout ", " credit"),
)
"""Who owns a picture, and then what it shows."""
_OWNED = frozenset(
    ["Provided", "provided", "Courtesy", "courtesy", "Handout", "handout", "credit", "credits"]
)
"""Words of which one stands in such a line, but for a slash between two owners."""
_THIS_PICTURE = cue(
    "photo photograph image picture illustration screengrab",
    r"\b[Ii]n this (?:(?:undated|file|handout|combination|video|[A-Z][a-z]+\.?|\d[\d,]*) ){0,4}"
    r"(?:photo|photograph|image|picture|illustration|screengrab)(?:,| (?:taken|released"
    r"|provided|made|from|of|below|above)\b)"
    r"|^\(?This (?:undated |file |handout |combination )?(?:photo|photograph|image|picture)"
    r" (?:shows|taken|released|provided)\b",
    beside="in_this_ this_photo this_image this_picture this_undated this_file this_handout"
    " this_combination",
)
_FIGURE = cue("Fig FIG Figure Table Caption", r"(?:Fig|FIG|Figure|Table)\.? \d|Caption [A-Z]")
_DRAWN = cue(
    "artist illustrator",
    r"(?:An? |The )?(?:artist|illustrator)(?:['’]s|s['’])? (?:depiction|rendering|impression"
    r"|illustration|conception|concept|drawing|reconstruction)s? of\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?:The |An? |Two |Three |Four |Several |Some |Many )?(?:[A-Za-z-]+ ){0,2}?"
    rf"(?:{_any_of('shown')})"
)
_SHOWN = cue(
    " ".join(_WORDS["doing"]),
    rf"{_WHO} (?:{_any_of('doing')})\b(?! that\b)",
    re.IGNORECASE,
)
"""How a caption tells of somebody unnamed in the present tense: "A woman waves a flag"."""
_SHOWN_DOING = regex(rf"{_WHO} [a-z]{{2,}}ing\b", re.IGNORECASE)
"""The same without a verb: "A woman waving a flag"."""
_HANGS_ON = regex(r",? (?:which|who|whose|where|that|as|when|while)\b.*")
_PRESENT = regex(r"\b(?:says?|tells?|wants?|seeks?|faces?|goes|gets?|may|might)\b")
_LABELLED = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,3}: [A-Z]")
_OF_PAGE = words_of(_POINTER, _BUTTON, _TEASER, _SERVICE)
ASKED = _OF_PAGE | _OWNED | words_of(_FIGURE, _THIS_PICTURE, _DRAWN, _SHOWN)
"""What is asked of the `runs` of a sentence: of no other ones."""
_NO_CAPTION = ("attributed", "will", "may", "quoted", "negated", "general")


def page_signs(text: str, words: AbstractSet[str], found: AbstractSet[str]) -> set[str]:
    """Of "page" and "labelled", what a sentence shows, given its `runs` and its other signs.

    A labelled line is a caption or an entry of a list where the sentences around it end with full
    stops and it does not.
    """
    is_told = not _OF_PAGE.isdisjoint(words) and (
        _POINTER.match(text, words)
        or _BUTTON.search(text, words)
        or _TEASER.match(text, words)
        or _SERVICE.search(text, words)
    )
    is_of_page = is_told or _STOPPED_TWICE.search(text) or _is_caption(text, words, found)
    signs = {"page"} if is_of_page else set[str]()
    if _LABELLED.match(text) and "number" not in found:
        signs.add("labelled")
    return signs


def _may_show(text: str) -> bool:
    """Whether somebody unnamed stands where the patterns of captions look for them; quick."""
    return not _WORDS["shown"].isdisjoint([each.lower() for each in text.split(" ", 4)[:4]])


def _is_caption(text: str, words: AbstractSet[str], found: AbstractSet[str]) -> bool:
    """Whether a sentence is below a picture: its owner first, or what it shows."""
    is_owned = ("/" in text or not words.isdisjoint(_OWNED)) and _CREDIT.match(text)
    if is_owned or _FIGURE.match(text, words) or _THIS_PICTURE.search(text, words):
        return True
    if _DRAWN.match(text, words) and not has_verb(_HANGS_ON.sub("", text)):
        return True
    if not _may_show(text):
        return False
    if "quoted" not in found and _is_verbless(text):
        return True
    return found.isdisjoint(_NO_CAPTION) and _SHOWN.match(text, words) is not None


def _is_verbless(text: str) -> bool:
    """Whether a sentence shows somebody doing something and has no other verb in its clause."""
    return (
        _SHOWN_DOING.match(text) is not None
        and not has_verb(_HANGS_ON.sub("", text))
        and not _PRESENT.search(text)
    )
