"""Does a point keep the promise on quotations? Judged by counting marks, not by `summarize`.

Written apart from the code it checks and shares nothing with it: it looks at the marks around a
span, at their balance in the paragraph, and for words that tell who speaks.
"""

import re

from summarize.data import Span

_OPENING, _CLOSING = "“„«", "”»"
_TELLS = re.compile(
    r"\b(?:accord|add|admi|agree|alleg|announc|argu|ask|assert|acknowledg|blast|boast|bragg|call|caution"
    r"|charg|cit|claim|comment|complain|conced|conclud|condemn|confirm|contend|continu|counter|critici"
    r"|declar|decr|denie|deny|describ|dismiss|dubb|emphasi|exclaim|explain|hail|insist|jok|label|lament"
    r"|maintain|mus|not(?:ed|es|ing)|observ|opin|pledg|point|prais|predict|promis|protest|quip|quot|read"
    r"|recall|recount|refer|reject|remark|repl|report|respon|reveal|sai|say|shout|sigh|stat|stress|suggest"
    r"|tell|testif|think|told|tweet|urg|vow|warn|whisper|writ|wrot|post|yell|scream|plead|pray|vent|reiterat"
    r"|accus|aver|answer|charg|shar|bellow|fum(?:e|ing)|believ|brand|character|slam|thunder|disclos|volunteer|marvel)\w*"
    r"|\b(?:shot|hit|fired) back\b|\bw[eo]nt on\b|\bputs? it\b|\bsum(?:med|s) up\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"(?:(?:But|And|However,|Meanwhile,) )?(?i:he|she|they|his|their|him)\b")
_PRONOUN_ONLY = re.compile(r"\W*(?:\w+ )?(?i:he|she|they|it)\b(?![^\n]* [A-Z])")
"""Case counts in the last part: a name after the pronoun may tell who it is."""


def broken_promises(article_text: str, point_text: str, span: Span) -> list[str]:
    """What a point breaks of the promise; empty where it keeps it.

    Args:
        article_text: the whole text of the article the point is taken from.
        point_text: the text as printed (trimmed or not).
        span: where in the article its source stands.
    """
    broken = []
    inside, before, after = _open_within(article_text, span)
    if before:
        broken.append("begins inside a quotation")
    if after:
        broken.append("ends inside a quotation")
    if inside:
        broken.append(inside)
    source = span.of(article_text)
    if _quoted(source) != _quoted(point_text):
        broken.append("alters a quotation")
    broken += _without_speaker(point_text)
    if _POINTS_BACK.match(point_text):
        broken.append(f"begins with a pronoun: {point_text[:30]}")
    return broken


def _open_within(text: str, span: Span) -> tuple[str, bool, bool]:
    """Unbalanced marks in the span; is a quotation open before it; is one open at its end."""
    start = text.rfind("\n", 0, span.start) + 1
    before = _depth(text[start : span.start])[0]
    if not before:
        before = _goes_on(text, start, span.start)
    depth, fault = _depth(span.of(text))
    return fault, before, depth


def _goes_on(text: str, paragraph: int, start: int) -> bool:
    """Whether the paragraph before left a quotation open that goes on with a mark at `start`."""
    if text[paragraph:start].strip() or not text[:paragraph].strip():
        return False
    line = text[:paragraph].rstrip().rsplit("\n", 1)[-1]
    return _depth(line)[0] and text[start : start + 1] in tuple('“"«„')


def _depth(stretch: str) -> tuple[bool, str]:
    """Whether a double mark is left open at the end of a stretch, and a fault on the way."""
    is_open, fault = False, ""
    stretch = _plain_marks(stretch)
    for match in re.finditer('[“”„«»"]', stretch):
        kind = _kind(stretch, match.start())
        if kind == "close" and not is_open and stretch[match.start() - 1 :][:1].isdigit():
            continue  # inches
        if kind == "either":
            kind = "close" if is_open else "open"
        if kind == "open":
            paragraph = not stretch[
                stretch.rfind("\n", 0, match.start()) + 1 : match.start()
            ].strip()
            if is_open and not paragraph:
                fault = "opens a quotation inside another"
            is_open = True
        else:
            if not is_open:
                fault = "closes a quotation that it does not open"
            is_open = False
    return is_open, fault


def _kind(text: str, at: int) -> str:
    mark = text[at]
    if mark in _OPENING:
        return "open"
    if mark in _CLOSING:
        return "close"
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    opens = (before.isspace() or before in "([—–-/'‘") and not after.isspace()
    closes = not before.isspace() and before not in "([" and not after.isalnum()
    return "either" if opens == closes else "open" if opens else "close"


def _quoted(text: str) -> list[str]:
    """The quotations of a text, marks included, by the same count as `_depth`."""
    text = _plain_marks(text)
    found, start = [], None
    for match in re.finditer('[“”„«»"]', text):
        kind = _kind(text, match.start())
        if kind == "either":
            kind = "open" if start is None else "close"
        if kind == "open" and start is None:
            start = match.start()
        elif kind == "close" and start is not None:
            found.append(text[start : match.end()])
            start = None
    return found


def _plain_marks(text: str) -> str:
    return text.replace("``", "“").replace("''", '"')


def _without_speaker(text: str) -> list[str]:
    """Speech in the point with no word outside its quotations that tells who speaks."""
    outside = _plain_marks(text)
    for quoted in _quoted(text):
        outside = outside.replace(quoted, " ")
    speech = [quoted for quoted in _quoted(text) if _is_speech(quoted)]
    if not speech:
        return []
    if not _TELLS.search(outside):
        return [f"a quotation without its speaker: {speech[0]}"]
    if _PRONOUN_ONLY.match(outside.strip()):
        return [f"a speaker who is only a pronoun: {outside.strip()[:40]}"]
    return []


def _is_speech(quoted: str) -> bool:
    inner = quoted[1:-1].strip()
    words = inner.split()
    title = not any(word[:1].islower() for word in words if len(word) > 3)
    return len(words) >= 4 and inner[:1].isupper() and not title
