"""Files that are no prose at all, under the name of a text or none: told by how they begin.

Each sign is one that no article begins with. A message that is signed may be an article, and so may
a text of moments and lines, as of a live blog: neither is refused.
"""

import re
from typing import BinaryIO, NoReturn

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.records import Context

_ARMOUR = (
    r"-----BEGIN (?:[A-Z0-9#]+ ){0,4}(?:KEY|KEY BLOCK|CERTIFICATE|REQUEST|CRL|PARAMETERS"
    r"|PKCS7|CMS|PGP MESSAGE(?:, PART [\d/]+)?|PGP SIGNATURE)-----[ \t]*\n"
)
_MOMENT = r"\d{1,2}:\d\d(?::\d\d)?[,.]\d{1,3}"
# Behind comments; other fields make it the head of a mail.
_ROBOTS = (
    r"(?:[ \t]*(?:#[^\n]*)?\n){0,60}user-agent:[^\n]*\n"
    r"(?:[ \t]*(?:(?:#|user-agent:)[^\n]*)?\n){0,60}"
    r"[ \t]*(?:disallow|allow|crawl-delay|sitemap|noindex):"
)
_SIGNS = tuple(
    (re.compile(pattern, re.IGNORECASE if what.startswith("robots") else 0), what)
    for pattern, what in (
        (_ARMOUR, "a key, a certificate or an encrypted message"),
        (r"BEGIN:VCARD[ \t]*\n", "a card of addresses (vCard)"),
        (r"BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)[ \t]*\n", "a calendar (iCalendar)"),
        (rf"\d+[ \t]*\n{_MOMENT}[ \t]*-->[ \t]*{_MOMENT}", "subtitles (SRT)"),
        (rf"WEBVTT(?:[ \t][^\n]*)?\n[\s\S]{{0,2000}}?{_MOMENT}[ \t]*-->", "subtitles (WebVTT)"),
        (r"\[Script Info\][ \t]*\n", "subtitles (SSA)"),
        (r"<svg\b[^>]*>(?![\s\S]*<(?:p|h1|article)\b)", "a drawing (SVG)"),
        (r"%!(?:PS\b|PS-Adobe)", "PostScript"),
        (r"(?:From|commit) [0-9a-f]{40}\b[^\n]*\n(?:From|Author|Merge|tree)[: ]", "a diff"),
        (r"diff --git \S[^\n]* \S", "a diff"),
        (r"(?:Index: [^\n]*\n=+\n)?--- \S[^\n]*\n\+\+\+ \S[^\n]*\n@@ -\d", "a diff"),
        (r"\*\*\* \S[^\n]*\n--- \S[^\n]*\n\*{15}\n", "a diff"),
        (r"begin [0-7]{3,4} \S[^\n]*\n[!-`][ -`]{4,90}\n", "a packed file (uuencode)"),
        (r"begin-base64 [0-7]{3,4} \S", "a packed file (uuencode)"),
        (r"=ybegin (?:\w+=\d+ )+", "a packed file (yEnc)"),
        (_ROBOTS, "robots.txt, rules for crawlers"),
        (r"#![ \t]*/[\w./-]*\bbin/", "a script"),
    )
)  # fmt: skip

_DAY = r"\d{4}[-/]\d\d[-/]\d\d"
_LEVEL = r"(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)"
# A moment to the second and what only machines write: fractions of it, a level, a process; or
# lines of the system's log and of a web server's.
_LOGGED = re.compile(
    rf"\[?{_DAY}[T ]\d\d:\d\d:\d\d(?:[.,]\d{{3,9}}|[^\n]{{0,40}}\b(?:{_LEVEL}\b|\w+\[\d+\]:))"
    rf"|\[?{_LEVEL}\]?[: \t]+\[?{_DAY}[T ]\d\d:\d\d:\d\d"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]+ [\w./()-]+(?:\[\d+\])?:"
    r"|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] \""
)
# Lines, and the share of them that begin so; errors have traces below them. Chosen, not tuned.
_LOG_LINES, _LOG_SHARE = 3, 0.8
# Bytes and characters that are looked at: those by which formats are told.
_BYTES, _HEAD = 1 << 14, 4000


def what_other(text: str) -> str:
    r"""What a file is that is no prose, by its start; "" where it may be prose.

    >>> what_other("BEGIN:VCARD\nVERSION:3.0\n")
    'a card of addresses (vCard)'
    >>> what_other("-----BEGIN PGP SIGNED MESSAGE-----\n")
    ''
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told = next((what for pattern, what in _SIGNS if pattern.match(text)), "")
    return told or ("a log" if _is_log(text) else "")


def _is_log(text: str) -> bool:
    if not _LOGGED.match(text):
        return False
    # The last may be cut.
    lines = [line for line in text.split("\n")[:-1] if line.strip()]
    logged = sum(_LOGGED.match(line) is not None for line in lines)
    return len(lines) >= _LOG_LINES and logged >= _LOG_SHARE * len(lines)


def refuse(stream: BinaryIO, _: Context) -> NoReturn:
    """Raise InputError with what the file is."""
    text = decode(stream.read(_BYTES)).text.lstrip("\ufeff \t\n")[:_HEAD]
    raise InputError(f"is {what_other(text) or 'no prose'}, no article")
