"""Which lines are page furniture: the rules in `furniture.txt`, a reason and the lines it knows.

Every rule knows a whole line, and only lines up to `LONGEST` characters are asked: what the article
says is never to be lost, so a doubtful line stays.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

# The longest real furniture lines seen are copyright notices of about 300 characters.
LONGEST = 400
_HEADER = re.compile(r"\[([a-z ]+)\]")


@lru_cache(maxsize=4096)
def furniture_reason(line: str) -> str:
    """Why `line` is page furniture, or nothing where it may be what the article says.

    >>> furniture_reason("SEE ALSO: Ten things to know")
    'related link'
    >>> furniture_reason("He said the talks would go on.")
    ''
    """
    if len(line) > LONGEST:
        return ""
    bare = line.strip(" \t•*|>»-–—_=[]")
    if not any(map(str.isalnum, bare)):
        return "ornament"
    anchored, gated = _rules()
    lowered = bare.lower()
    return next((why for why, pattern in anchored if pattern.fullmatch(bare)), "") or next(
        (why for words, why, rule in gated if words in lowered and rule.fullmatch(bare)), ""
    )


Anchored = tuple[tuple[str, re.Pattern[str]], ...]
Gated = tuple[tuple[str, str, re.Pattern[str]], ...]


@cache
def _rules() -> tuple[Anchored, Gated]:
    """The rules of each reason as one pattern, and those that wait for their words."""
    rules: dict[str, list[str]] = {}
    gated: list[tuple[str, str, re.Pattern[str]]] = []
    reason = ""
    for line in (
        files("summarize.cleaning").joinpath("furniture.txt").read_text("utf-8").split("\n")
    ):
        if header := _HEADER.fullmatch(line):
            reason = header[1]
        elif line and not line.startswith("#"):
            words, arrow, rule = line.partition(" => ")
            pattern = (rule if arrow else line).replace("~", ".*")
            if arrow:
                gated.append((words, reason, re.compile(pattern, re.IGNORECASE)))
            else:
                rules.setdefault(reason, []).append(f"(?:{pattern})")
    anchored = tuple(
        (why, re.compile("|".join(each), re.IGNORECASE)) for why, each in rules.items()
    )
    return anchored, tuple(gated)
