"""A byline of an export -> the names of the authors, each as people write it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarize.cleaning import services
from summarize.languages.cleaning import cleaning_rules
from summarize.languages.databases import database_words
from summarize.readers.databases.lines import alternatives, by_line
from summarize.readers.fields import authors_in as names_in

# "Lark, Jo" or "Lark, Jo A.", not "Jo Lark, Staff Reporter" or "Lark, Quill and Moss".
_FAMILY_FIRST = re.compile(r"([^\W\d_][\w'’ -]*), ((?:[^\W\d_][\w.'’-]*\s?){1,3})")
# "O'HARE, T.J.": no list of two names has initials alone.
_INITIALS_LAST = re.compile(r"\s*([^,;]{2,30}), ((?:[^\W\d_]\. ?){1,3})$")
_MAIL = re.compile(r"[\s(<|]*\S+@\S+\.\w+[)>]*")
_NOBODY = frozenset(("anonymous", "staff", "anon", "unknown"))
# "BBC" is no word that a name could have, and "JR" or "TJ" is.
_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,}")
_NUMERAL = re.compile(r"[IVX]+")
_SCOTS = re.compile(r"\bMc(\w{3,})")


def authors_in(written: str, outlet: str = "", *, family_first: bool = False) -> tuple[str, ...]:
    """The names of authors in a byline.

    Args:
        written: the byline.
        outlet: whose article it is; its name may stand behind those of its writers.
        family_first: whether family names come first, with a comma.

    >>> authors_in("Lark, Jo; Quill, Marta A", family_first=True)
    ('Jo Lark', 'Marta A Quill')
    >>> authors_in("By JO LARK, Staff Writer"), authors_in("JO LARK AND JAN DE BOER")
    (('Jo Lark',), ('Jo Lark', 'Jan de Boer'))
    >>> authors_in("JO LARK, ARTS EDITOR"), authors_in("Jo Lark, Ida Moll, Berlin correspondent")
    (('Jo Lark',), ('Jo Lark', 'Ida Moll'))
    >>> authors_in("Jo Lark Tolmen Post Staff Writer", "The Tolmen Post")
    ('Jo Lark',)
    """
    written = _MAIL.sub("", written)
    parts = _joints().split(written)
    if any(map(services, parts)):
        parts = written.split(";")
    if family_first:
        found = list(_turned(parts))
    else:
        found = [name for each in parts for name in names_in(_without_role(each))]
        bare = (_without_post(name, outlet) for name in found)
        found = [name for name in bare if not _is_role(name)]
    found = [name for name in found if name.lower() not in _NOBODY]
    if all(name.isupper() for name in found):
        return tuple(_in_names_case(name) for name in found)
    return tuple(found)


@cache
def _joints() -> re.Pattern[str]:
    """Matches what stands between two whole names; "José Ortega y Gasset" is one."""
    return re.compile(
        rf"\s*;\s*|(?<=\w\w)\s+(?:{alternatives('and')})\s+(?=\w[\w.'’-]*\s+\w)", re.IGNORECASE
    )


def _without_role(byline: str) -> str:
    """A byline without "By" and without what its authors are."""
    rules = cleaning_rules("en")
    bare = by_line().sub("", " ".join(byline.split()))
    if turned := _INITIALS_LAST.match(bare):
        return f"{turned[2].strip()} {turned[1]}"
    told = _titled(bare) if bare.isupper() else bare
    match = rules.name_and_role.match(told) or rules.byline.match(f"By {told}")
    return bare[: len(match[1])] if match else bare


def _without_post(name: str, outlet: str) -> str:
    """A name without what its bearer is at an outlet ("Courier Staff Writer")."""
    bare = _post().sub("", name)
    if bare == name:
        return name
    words, known = bare.split(), set(outlet.lower().split())
    while len(words) > 2 and words[-1].lower() in known:
        words.pop()
    return " ".join(words)


def _is_role(name: str) -> bool:
    """Whether what is listed like a name is what somebody is ("Culture Editor")."""
    return name.lower().split(" ")[-1] in database_words()["role"]


def tells_post(line: str) -> bool:
    """Whether a line ends with what its writers are ("Staff Writers")."""
    return _post().search(line) is not None


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives('post')})$", re.IGNORECASE)


def _turned(parts: Sequence[str]) -> Iterator[str]:
    """Names whose family names come first, turned round."""
    for part in (" ".join(each.split()).rstrip(".,") for each in parts):
        match = _FAMILY_FIRST.fullmatch(part)
        if name := f"{match[2].strip()} {match[1]}" if match else part:
            yield name


def _in_names_case(name: str) -> str:
    """A name in capitals as names are written; of what may be no person's, nothing is changed.

    >>> [_in_names_case(each) for each in ("T.J. O'HARE", "ANA MCNAIR II", "CAN DİL", "BBC NEWS")]
    ["T.J. O'Hare", 'Ana McNair II', 'Can Dil', 'BBC NEWS']
    """
    words = name.split()
    if len(words) < 2 or any(map(_INITIALS.fullmatch, words)) or services(name):
        return name
    return " ".join(_word(word, is_first=not at) for at, word in enumerate(words))


def _word(word: str, *, is_first: bool) -> str:
    if not is_first and word.lower() in database_words()["particles"]:
        return word.lower()
    if _NUMERAL.fullmatch(word) or (is_first and len(word) < 3 and not re.search("[AEIOUY]", word)):
        return word
    return _SCOTS.sub(lambda match: f"Mc{match[1].capitalize()}", _titled(word))


def _titled(text: str) -> str:
    """Each word with a capital; a Turkish "İ" is one letter in both cases."""
    return text.title().replace("i\u0307", "i")
