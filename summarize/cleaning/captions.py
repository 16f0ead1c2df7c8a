"""Photo captions and credits: whole lines, and those glued to the head or end of a paragraph."""

import re
from dataclasses import replace

from summarize.cleaning.draft import Draft
from summarize.data import Removal

# A caption with its credit is rarely longer; a longer line is prose with a credit at its end.
_LONGEST = 600
_LONGEST_GLUED = 420

# Who owns news pictures, as credits write them after a name and a slash.
_AGENCIES = (
    r"(?:Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|AFP|Agence France-Presse|REUTERS|"
    r"Reuters|EPA|European Press ?photo Agency|Bloomberg|TASS|Xinhua|Zuma(?: Press)?|Shutterstock|"
    r"iStock(?:photo)?|Flickr|Wikimedia(?: Commons)?|WireImage|FilmMagic|Corbis|Invision|"
    r"PA(?: Wire)?|Rex(?: Features)?|Alamy|Sipa(?: USA)?|Redux|Magnum|Polaris|MCT|TNS|"
    r"USA TODAY(?: Sports)?|"
    r"The (?:Washington Post|New York Times|Guardian|Wall Street Journal|Boston Globe|Chronicle)|"
    r"Los Angeles Times|L\.?A\.? Times|New York Times|Washington Post|Chicago Tribune|"
    r"Facebook|Twitter|Instagram|YouTube)"
)
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_PICTURE = (
    r"(?:(?:file |family |staff |courtesy |handout |stock |undated |video )?"
    r"(?:photo(?:graph|s|graphs)?|photographer|images?|picture|pictures|screenshot|screengrab)|"
    r"photo credit|photo illustration|getty|shutterstock|istock|flickr|wireimage|"
    r"file|handout|courtesy)"
)

# (Photo: Jane Roe), [Photo/Lanzhou Evening News], (Jane Roe/The Daily), (AP Photo/Jane Roe, file).
_CREDIT = (
    rf"(?:[(\[](?:(?i:{_PICTURE})(?: ?[:/,] ?| by | via | courtesy of )[^()\[\]]{{2,100}}|"
    rf"[^()\[\]]{{0,60}}?(?:AP Photo|Getty Images|Staff Photographer|Family photos?|File photo|"
    rf"file photo|European Pressphoto Agency)[^()\[\]]{{0,60}}|"
    rf"(?:{_PERSON}(?:, ?| and | & )?){{1,3}}[^()\[\]/]{{0,30}}/ ?[A-Z][\w .,'’/&-]{{1,60}}|"
    r"(?:Courtesy|Photos?|Image|Credit)(?: of| by)? [^()\[\]]{2,80})[)\]])"
)
_IS_CREDIT = re.compile(_CREDIT)
_BRACKETED = re.compile(r"[(\[][^()\[\]]{2,130}[)\]]\.? ?(?=[A-Z“\"‘])")

_WHOLE = re.compile(
    r"(?:"
    # Wire captions open with what an editor must know, or with the day of the picture.
    r"(?:FILE(?: PHOTO)?|CORRECTS?\b[A-Z ,]{0,60}|ALTERNATE CROP|COMBO)\s?[-–—:].{10,}|"
    r"In this (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4},? |"
    r"\d{4} |undated |combination )?(?:file |handout |combo )?"
    r"(?:photo|image|picture|frame grab|video still|still image)(?:graph|s)?"
    r"(?: combo)?,? (?:taken|provided|made|released|from|courtesy|posted|distributed|"
    r"[A-Z]|a |an |the |people|police|two|members|[a-z]+ [a-z]+ing ).{10,}|"
    r"Enlarge this image(?: toggle caption)?.*|"
    r"Image (?:copyright|source|credit|caption)[ :,].+|Media caption .+|"
    r"Media playback is (?:unsupported|not supported) on your device.*|"
    r"\d{1,3} of \d{1,3}\. .+|"
    r"(?:×\s?)?(?:CLOSE|Close) [A-Z“\"‘].{10,}|"
    r"JUST WATCHED .+|MUST WATCH .+|"
    r"EMBED(?: ?</?>| ?>)? ?More News Videos?\b.*|"
    r"(?:Photos?|Photograph|Photo(?:graph)? credit|Image credit|Listing image|Pictures?|Pic|"
    r"PHOTOS?|IMAGES?|Photo credits?)(?: by| courtesy of)?\s?[:–—-] ?.{2,}|"
    r"(?:Photos?|Photograph|Image|Listing image|Illustration|Graphic) "
    r"(?:by|courtesy of|via) .{2,90}|"
    r"(?:Credit|Courtesy|Image|Picture|Illustration|Video)\s?: ?[^!?]{2,120}|"
    r"Courtesy (?:of )?[A-Z][^!?]{2,60}|"
    r"(?:Associated Press|Reuters|Getty Images|Agence France-Presse(?: ?-+ Getty Images)?|"
    r"European Pressphoto Agency) (?:(?:An?|The) .{10,}|(?:[A-Z][a-z]+ ){3}[A-Z].{0,60})|"
    rf"[A-Z][^!?.“”\"]{{1,60}} ?/ ?{_AGENCIES}(?:[^.!?]{{0,50}})?|"
    r"(?:Photo|Photos|Video|Videos|Image|Images|Gallery|Slideshow|Photo gallery|Getty Images|"
    r"Associated Press|Hide caption|Show caption)"
    r")$"
)
_UNBRACKETED = re.compile(
    rf"(?:(?<=[ .”])REUTERS ?/ ?{_PERSON}|(?<=[ .”])AP Photo/{_PERSON}(?:, {_PERSON})*|"
    r"[.”\"’] (?:Photo|Photos|Photograph|Photo credit|Image|Picture|Credit)(?: by|:) "
    r"[^.!?]{2,80}|"
    rf"[.”\"’] {_PERSON} ?/ ?{_AGENCIES}[^.!?]{{0,40}}|"
    rf"[.”\"’] [A-Z][\w ]{{2,40}}(?:Wire|Press|News|Agency|Images|Photos?) ?/ ?{_PERSON}|"
    rf"[.”\"’] {_PERSON} for The (?:Wall Street Journal|New York Times|Washington Post)|"
    r"[.”\"’] ?\| ?Getty(?: Images)?|[.”\"’] (?:Getty Images|USA TODAY(?: Sports)?))\.?$"
)
# Associated Press pages cut their captions like this.
_CUT_SHORT = ("... (Associated Press)", "...(Associated Press)", "... (AP)")
# How far from its end a line is searched for a credit.
_TAIL = 150
# "... in Lindmouth. Bayline Wire/Teo MarkThe ship": the name runs into the first word of the text.
_SHORT_NAME = r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+"
_GLUED_OPEN = re.compile(
    rf"[^\n]{{15,{_LONGEST_GLUED}}}?[.”] (?:(?:Photo: )?{_SHORT_NAME} ?/ ?{_AGENCIES}|"
    rf"(?:{_AGENCIES}|[A-Z][\w ]{{2,40}}(?:Wire|Press|News|Agency|Images|Photos?))"
    rf" ?/ ?{_SHORT_NAME})(?=[A-Z“][\w ])"
)
_SENTENCE_END = re.compile(r"[a-z”\")][.!?][”\")]? (?=[A-Z“\"])")
_MOST_SENTENCES = 3


def take_captions(draft: Draft) -> Draft:
    """The draft without captions; a credit at the end of a long paragraph goes alone."""
    reasons: dict[int, str] = {}
    cuts: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(draft.paragraphs):
        if is_caption(line):
            reasons[at] = "caption"
        elif cut := _glued(line):
            cuts[at] = cut
    if not reasons and not cuts:
        return draft
    removed = tuple(
        Removal(draft.paragraphs[at][start:end].strip(), "caption")
        for at, (start, end) in cuts.items()
    )
    paragraphs = tuple(
        _without(line, *cuts[at]) if at in cuts else line
        for at, line in enumerate(draft.paragraphs)
    )
    return replace(draft, paragraphs=paragraphs, removed=draft.removed + removed).without(reasons)


def is_caption(line: str) -> bool:
    """Whether a whole line is a caption or a credit.

    >>> is_caption("FILE - In this Nov. 4 file photo, the ferry leaves Norhaven. (AP Photo/J. Roe)")
    True
    >>> is_caption("The photo shows the minister, a spokesman said.")
    False
    """
    if len(line) > _LONGEST:
        return False
    if _WHOLE.match(line) or line.endswith(_CUT_SHORT) or "toggle caption" in line:
        return True
    if _closing_credit(line) is None and not _ends_with_open_credit(line):
        return False
    return len(_SENTENCE_END.findall(line)) < _MOST_SENTENCES


# One of these stands in every credit without brackets; asked first, because it is quick.
_HINTS = ("/", "Photo", "Image", "Credit", "Getty", "TODAY", " for The ", "Picture")


def _ends_with_open_credit(line: str) -> bool:
    tail = line[-_TAIL:]
    return any(hint in tail for hint in _HINTS) and _UNBRACKETED.search(tail) is not None


def _closing_credit(line: str) -> int | None:
    """Where a credit in brackets at the end of a line starts."""
    bare = line.rstrip(".").removesuffix(" (Associated Press)")
    if bare[-1:] not in (")", "]"):
        return None
    start = max(bare.rfind("("), bare.rfind("["))
    return start if start >= 0 and _IS_CREDIT.fullmatch(bare, start) else None


def _glued(line: str) -> tuple[int, int] | None:
    """Where in a line a caption stands before the text, or a credit after it."""
    if "/" in line[:_LONGEST_GLUED] and (glued := _GLUED_OPEN.match(line)):
        return (0, glued.end())
    for bracketed in _BRACKETED.finditer(line, 0, _LONGEST_GLUED):
        before = line[: bracketed.start()]
        if len(line) - bracketed.end() < _SHORTEST_REST or _has_sentences(before):
            break
        if _IS_CREDIT.match(line, bracketed.start(), bracketed.end()):
            return (0, bracketed.end())
    start = _closing_credit(line)
    return None if start is None else (start, len(line))


# Less than this after a credit is no paragraph of its own.
_SHORTEST_REST = 40


def _has_sentences(before: str) -> bool:
    """Whether the text before a credit has more sentences than a caption."""
    return len(_SENTENCE_END.findall(before)) >= _MOST_SENTENCES - 1


def _without(line: str, start: int, end: int) -> str:
    return f"{line[:start].rstrip()} {line[end:].lstrip()}".strip()
