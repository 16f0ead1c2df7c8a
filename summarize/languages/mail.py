"""What mails say around an article, in any language: heads, footers, and what is no text.

`languages/<code>/mail.txt` has it, and languages/en/mail.txt says how. A mail is read before its
language is known, and people answer in another one than they were written to, so that the patterns
of all languages are asked at once.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarize import resources

Label = str
"""What a line at the head of a quoted mail tells: "from", "sent", "to" or "subject"."""

_LABELS: tuple[Label, ...] = ("from", "sent", "to", "subject")


class MailWords(NamedTuple):
    """The patterns that find each kind of line, and what each label in small letters tells."""

    reply: re.Pattern[str]
    forwarded: re.Pattern[str]
    original: re.Pattern[str]
    end: re.Pattern[str]
    label: re.Pattern[str]
    labels: tuple[tuple[Label, re.Pattern[str]], ...]
    prefix: re.Pattern[str]
    forward_prefix: re.Pattern[str]
    release: re.Pattern[str]
    browser: re.Pattern[str]
    footer: re.Pattern[str]
    foot: re.Pattern[str]
    aside: re.Pattern[str]
    greeting: re.Pattern[str]
    closing: re.Pattern[str]
    standing: re.Pattern[str]
    offer: re.Pattern[str]
    ending: re.Pattern[str]
    paywall: re.Pattern[str]
    sponsor: re.Pattern[str]
    advert: re.Pattern[str]
    byline: re.Pattern[str]
    role: re.Pattern[str]
    joint: re.Pattern[str]
    people: re.Pattern[str]
    of: re.Pattern[str]


@cache
def mail_words() -> MailWords:
    """The patterns of all languages."""
    found = _lines()
    labels = "|".join(each for name in _LABELS for each in found[name])
    either = "|".join((*found["re"], *found["fw"]))
    forward = "|".join(found["fw"])
    return MailWords(
        reply=_whole(found["reply"]),
        forwarded=_whole(found["forwarded"]),
        original=_whole(found["original"]),
        end=_whole(found["end"]),
        label=_compiled(
            rf"[*_|\s]*(?P<label>{labels})[*_|\s]*[:：][*_|\s]*(?P<value>.*?)[*_|\s]*$"
        ),
        labels=tuple((name, _whole(found[name])) for name in _LABELS),
        prefix=_compiled(rf"\s*(?:{either})(?:\s*\[\d+\]|\s*\(\d+\)|\s*\^\d+)?\s*[:：]\s*"),
        forward_prefix=_compiled(rf"\s*(?:(?:{either})\s*[:：]\s*)*(?:{forward})\s*[:：]"),
        release=_compiled(rf"\W*(?:{'|'.join(found['release'])})\W*[:：|–—-]\s+"),
        browser=_compiled("|".join(found["browser"])),
        footer=_compiled("|".join(found["footer"])),
        foot=_compiled("|".join(found["foot"])),
        aside=_whole(found["aside"]),
        greeting=_whole(found["greeting"]),
        closing=_whole(found["closing"]),
        standing=_whole(found["standing"]),
        offer=_compiled("|".join(found["offer"])),
        ending=_whole(found["ending"]),
        paywall=_compiled("|".join(found["paywall"])),
        sponsor=_whole(found["sponsor"]),
        advert=_compiled("|".join(found["advert"])),
        byline=_compiled(rf"(?:{'|'.join(found['byline'])})(?:\s*[:：]\s*|\s+)(?P<names>\S.*)$"),
        joint=_compiled(rf"\s+(?:{'|'.join(found['joint'])})\s+"),
        people=_compiled(rf"\s*,\s*|\s+&\s+|\s+(?:{'|'.join(found['and'])})\s+"),
        role=_whole(found["role"]),
        of=_compiled(rf"\s+(?:{'|'.join(found['of'])})\s+"),
    )


def _lines() -> dict[str, list[str]]:
    here = Path(__file__).parent
    found: dict[str, list[str]] = {}
    for code in sorted(path.parent.name for path in here.glob("*/mail.txt")):
        for line in resources.read_lines(f"languages/{code}/mail.txt"):
            kind, _, pattern = line.partition(": ")
            found.setdefault(kind, []).append(pattern)
    return found


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _whole(patterns: list[str]) -> re.Pattern[str]:
    """What matches a whole line."""
    return _compiled(rf"(?:{'|'.join(patterns)})\s*$")
