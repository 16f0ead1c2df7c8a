"""How English news pages write captions and the credits of pictures."""

from summarize.languages.cleaning import Pattern
from summarize.languages.en.verbs import is_past
from summarize.patterns import regex
from summarize.resources import read_groups

# Who owns news pictures, as credits write them after a name and a slash; a picture of a network is
# rarely told from the network itself.
AGENCIES = (
    r"Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|AFP|Agence France-Presse|REUTERS|"
    r"Reuters|EPA|European Press ?photo Agency|Bloomberg|TASS|Xinhua|Zuma(?: Press)?|Shutterstock|"
    r"iStock(?:photo)?|Flickr|Wikimedia(?: Commons)?|WireImage|FilmMagic|Corbis|Invision|"
    r"PA(?: Wire)?|Rex(?: Features)?|Alamy|Sipa(?: USA)?|Redux|Magnum|Polaris|MCT|TNS|"
    r"USA TODAY(?: Sports)?|"
    r"The (?:Washington Post|New York Times|Guardian|Wall Street Journal|Boston Globe|Chronicle)|"
    r"Los Angeles Times|L\.?A\.? Times|New York Times|Washington Post|Chicago Tribune"
)
_OWNERS = rf"(?:{AGENCIES}|Facebook|Twitter|Instagram|YouTube)"
# Each of these has one of the following in its name.
OF_OWNERS = (
    "Getty", "AP", "Associated Press", "AFP", "Agence", "REUTERS", "Reuters", "EPA", "European",
    "Bloomberg", "TASS", "Xinhua", "Zuma", "Shutterstock", "iStock", "Flickr", "Wikimedia",
    "WireImage", "FilmMagic", "Corbis", "Invision", "PA", "Rex", "Alamy", "Sipa", "Redux",
    "Magnum", "Polaris", "MCT", "TNS", "USA TODAY", "Post", "Times", "Guardian", "Journal", "Globe",
    "Chronicle", "Tribune", "Facebook", "Twitter", "Instagram", "YouTube",
)  # fmt: skip
_OF_SERVICES = (*OF_OWNERS, "Wire", "Press", "News", "Agency", "Image", "Photo")
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_PICTURE = (
    r"(?:(?:file |family |staff |courtesy |handout |stock |undated |video )?"
    r"(?:photo(?:graph|s|graphs)?|photographer|images?|picture|pictures|screenshot|screengrab)|"
    r"photo credit|photo illustration|getty|shutterstock|istock|flickr|wireimage|"
    r"file|handout|courtesy)"
)
# The longest caption that stands before the text of its paragraph.
_LONGEST_GLUED = 420

# (Photo: Jane Roe), [Photo/Lanzhou Evening News], (Jane Roe/The Daily), (AP Photo/Jane Roe, file).
CREDIT = Pattern(
    rf"(?:[(\[](?:(?i:{_PICTURE})(?: ?[:/,] ?| by | via | courtesy of )[^()\[\]]{{2,100}}|"
    rf"[^()\[\]]{{0,60}}?(?:AP Photo|Getty Images|Staff Photographer|Family photos?|File photo|"
    rf"file photo|European Pressphoto Agency)[^()\[\]]{{0,60}}|"
    rf"(?:{_PERSON}(?:, ?| and | & )?){{1,3}}[^()\[\]/]{{0,30}}/ ?[A-Z][\w .,'’/&-]{{1,60}}|"
    r"(?:[A-Z]{2,6}|Supplied|Getty|Reuters|Handout|Source): ?(?:[A-Z][\w.’'-]* ?){2,5}|"
    r"(?:Courtesy|Photos?|Image|Credit)(?: of| by)? [^()\[\]]{2,80})[)\]])"
)

_DAY = (
    r"(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4},? |"
    r"\d{4} |undated |combination )?"
)
WHOLE = Pattern(
    r"(?:"
    # Wire captions open with what an editor must know, or with the day of the picture.
    r"[📷📸🎥🎦🖼] ?.{3,}|"
    r"(?:FILE(?: PHOTO)?|CORRECTS?\b[A-Z ,]{0,60}|ALTERNATE CROP|COMBO)\s?[-–—:].{10,}|"
    rf"In this (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_DAY}(?:file |handout |combo )?"
    r"(?:photo|image|picture|frame grab|video still|still image)(?:graph|s)?"
    r"(?: combo)?,? (?:taken|provided|made|released|from|courtesy|posted|distributed|"
    r"[A-Z]|a |an |the |people|police|two|members|[a-z]+ [A-Z]|[a-z]+ [a-z]+ing ).{10,}|"
    # "Nov 12, 2017; Port Ellery, TX, USA; Guard Deshawn Tibbs (4) shoots", "Above: ... Below: ...".
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}; [^;]{3,60}; .{10,}|"
    r"(?:Above|Below|Pictured|Inset|Top|Bottom|Main picture|Clockwise from [\w ]{3,20}|From "
    r"(?:the )?left|Left to right)(?: \([^()]{3,30}\))?: .{10,}|"
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
    r"(?:Photo|Photos|Video|Videos|Image|Images|Gallery|Slideshow|Photo gallery|Getty Images|"
    r"Associated Press|Hide caption|Show caption)"
    r")$",
    openings=(
        "📷", "📸", "🎥", "🎦", "🖼", "FILE", "CORRECT", "ALTERNATE", "COMBO", "In this ", "Enlarge",
        "Image", "Media ", "0", "1",
        "2", "3", "4", "5", "6", "7", "8", "9", "×", "CLOSE ", "Close ", "JUST", "MUST", "EMBED",
        "Photo", "Pic", "PHOTO", "IMAGE", "Listing", "Illustration", "Graphic", "Credit",
        "Courtesy", "Video", "Associated Press", "Reuters", "Getty", "Above", "Below", "Pictured",
        "Inset", "Top", "Bottom", "Main picture", "Clockwise", "From left", "From the left", "Left",
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        "Agence France-Presse",
        "European Press", "Gallery", "Slideshow", "Hide caption", "Show caption",
    ),
)  # fmt: skip
WITH_OWNER = Pattern(
    rf"[A-Z][^!?.“”\"]{{1,60}} ?/ ?{_OWNERS}(?:[^.!?]{{0,50}})?$", hints=("/",), beside=OF_OWNERS
)
WORDS = Pattern(r"toggle caption", hints=("toggle caption",))

_CREDIT_NOUN = (
    r"(?:(?:Staff|File|Handout|Mandatory|Photo|Picture|Image|Main|Cover|Listing|Press) )?"
    r"(?:Photo(?:graph(?:y|er)?)?s?|Pictures?|Pics?|Images?|Credits?|Courtesy|Supplied|Handout|"
    r"Screen ?grab|Illustration)"
)
_OWNER = r"[A-Z@©][\w.’'@&+-]*"
# Who took or owns a picture, behind what it shows: a noun and names, a service in capitals with a
# name or a picture, or a name of the first kind behind a bar.
TAIL_CREDIT = Pattern(
    rf"(?:(?<=[.!?”\"’)\w]) ?[|–—] ?|(?<=[.!?”\"’)]) ?)"
    rf"(?:\((?:L|R|Left|Right)\) ?)?(?:{_CREDIT_NOUN}"
    rf"(?: (?:by|courtesy(?: of)?|via|from|credit))?(?: ?[:/] ?|\.{{3}}|…| )(?:the |The )?"
    rf"{_OWNER}(?:[ ,/|&–-]+(?:{_OWNER}|for|of|the|and|via|by|from|at|on))*[.)]?|"
    r"(?:(?:THE )?[A-Z]{2,}(?: [A-Z]{3,})*(?: Photos?\b|/(?=[^.!?\n]*[a-z])[^.!?\n]{2,60})))$",
    hints=("Photo", "Picture", "Pic", "Image", "Credit", "Courtesy", "Supplied", "Handout",
           "Screen", "Illustration", "/"),
)  # fmt: skip
# What somebody does in a picture, or where they stand in it, and that it is one.
SHOWN = Pattern(
    r"\b(?:left|right|cent(?:er|re))(?:,|\))|\bfrom left\b|^(?:Above|Below|Left|Right|Top|Bottom|"
    r"Inset|Pictured|Clockwise)\b|\b(?:file|undated|handout|combination|this) (?:photo|picture|"
    r"image|photograph)\b|\bpictured\b|\b(?:seen|shown) (?:here|in)\b|\bartist[’']s impression\b|"
    r"\bas seen from\b",
    ignore_case=True,
)

OPEN_CREDIT = Pattern(
    rf"(?:(?<=[ .”])REUTERS ?/ ?{_PERSON}|(?<=[ .”])AP Photo/{_PERSON}(?:, {_PERSON})*|"
    r"[.”\"’] (?:Photo|Photos|Photograph|Photo credit|Image|Picture|Credit)(?: by|:) "
    r"[^.!?]{2,80}|"
    rf"[.”\"’] {_PERSON} ?/ ?{_OWNERS}[^.!?]{{0,40}}|"
    rf"[.”\"’] {_OWNERS}(?:-{_OWNERS})? ?/ ?{_PERSON}|"
    rf"[.”\"’] [A-Z][\w ]{{2,40}}(?:Wire|Press|News|Agency|Images|Photos?) ?/ ?{_PERSON}|"
    rf"[.”\"’] {_PERSON} for The (?:Wall Street Journal|New York Times|Washington Post)|"
    r"[.”\"’] ?\| ?Getty(?: Images)?|[.”\"’] (?:Getty Images|USA TODAY(?: Sports)?))\.?$",
    hints=(
        "/", "Photo by", "Photo: ", "Photos by", "Photos: ", "Photograph by", "Photograph: ",
        "Photo credit", "Image by", "Image: ", "Picture by", "Picture: ", "Credit by", "Credit: ",
        "Getty", "USA TODAY", " for The Wall", " for The New", " for The Wash",
    ),
    beside=(*_OF_SERVICES, "Picture", "Credit"),
)  # fmt: skip
# Associated Press pages cut their captions like this, or name themselves after the credit.
ENDINGS = ("... (Associated Press)", "...(Associated Press)", "... (AP)")
OWNER_AT_END = Pattern(r" \(Associated Press\)$", hints=(" (Associated Press)",))
# "... in Lindmouth. Bayline Wire/Teo MarkThe ship": the name runs into the first word of the text.
_SHORT_NAME = r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+"
# "Provided by Lindmouth Road Police Officers look for him": who opens a sentence without "the".
_GIVEN = (
    r"(?:(?:Photos?|Images?|Video|Pictures?) )?"
    r"(?:(?:Provided|provided) by|(?:Courtesy|courtesy) of) (?:the )?"
    r"(?:[A-Z][\w.&/’'-]* (?:(?:the|of|and|for) ){0,2}){2,9}?"
    r"(?=(?:Authorities|Officers|Officials|Investigators|Detectives|Deputies|Firefighters|Rescuers"
    r"|Prosecutors|Residents) (?:are|were|have|had|say|said|look|search|ask|seek|believe"
    r"|[a-z]+ed) )"
)
GLUED = Pattern(
    rf"{_GIVEN}|[^\n]{{15,{_LONGEST_GLUED}}}?[.”] (?:(?:Photo: )?{_SHORT_NAME} ?/ ?{_OWNERS}|"
    rf"(?:{_OWNERS}|[A-Z][\w ]{{2,40}}(?:Wire|Press|News|Agency|Images|Photos?))"
    rf" ?/ ?{_SHORT_NAME})(?=[A-Z“][\w ])",
    hints=("/", "Provided by ", "provided by ", "Courtesy of ", "courtesy of "),
    beside=(*_OF_SERVICES, "rovided by ", "ourtesy of "),
)
# Labels that a gallery shows before the caption of each of its pictures.
BEFORE = Pattern(
    r"\b\d+ of \d+\b|\b(?:view|enlarge|open|opens|expand)(?: this)? "
    r"(?:photos?|images?|pictures?|gallery)\b|\bimage caption\b|"
    # "(Jo Lark - AP) The president waits": the credit, and then what is seen.
    r"^[(\[](?:by |ap photo|photo|[a-z][\w.’' -]{3,40}(?: --? | – | — |/|, )(?:for )?[a-z])",
    hints=(" of ", "image", "photo", "picture", "gallery", "(", "["),
    ignore_case=True,
)
_WORD = regex(r"[A-Za-z]+(?:['’][a-z]+)?")
_GROUPS = read_groups("languages/en/cleaning_captions.txt")
_DOING, _TOLD, _RELATIVE = _GROUPS["doing"], _GROUPS["told"], _GROUPS["relative"]


# "Mount Tovua, seen from Lambasa Bay."
_ASIDE = regex(r", (?:seen|pictured|shown|photographed|taken|viewed|dressed)\b")


def shows(sentence: str) -> bool:
    """Whether the first verb of a sentence is what somebody does in a picture, or there is none.

    >>> shows("Mayor Leon Stackhouse leaves court in Bayard on Tuesday.")
    True
    >>> shows("The bridge over the River Wend, as the towpath looked last week.")
    False
    >>> shows("Idle wagons at Korrin junction."), shows("The plant employs 640 people.")
    (True, False)
    """
    is_relative = False
    sentence = _ASIDE.sub(",", sentence)
    for word in _WORD.findall(sentence)[1:]:
        low = word.lower().replace("’", "'")
        if low in _RELATIVE:
            is_relative = True
        elif word[0].isupper():
            continue
        elif low in _DOING:
            return True
        elif low in _TOLD or is_past(low):
            if not is_relative:
                return False
            is_relative = False
    return not _has_present(sentence)


def _has_present(sentence: str) -> bool:
    """Whether a word may be a verb that tells how things are: "employs", "the phase begins at"."""
    words = [word.lower() for word in _WORD.findall(sentence)]
    return any(
        word in _GROUPS["present"]
        or (word.endswith("s") and not before.endswith("s") and after in _GROUPS["behind"])
        for before, word, after in zip(words[1:], words[2:], words[3:], strict=False)
    )
