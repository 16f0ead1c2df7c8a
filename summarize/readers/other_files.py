"""Files that are no prose at all, under the name of a text or none: told by how they begin.

Each sign is one that no article begins with. A message that is signed may be an article, and so may
a text of moments and lines, as of a live blog: neither is refused. Code, settings and style sheets
are told by their lines: nearly all have a form that hardly any line of prose has, and what stands
between them is no prose.
"""

import re
from collections.abc import Sequence
from typing import BinaryIO, NoReturn

from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers.decoding import decode
from summarize.readers.front_matter import split_front_matter
from summarize.readers.names import is_known
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
    (regex(pattern, re.IGNORECASE if what.startswith("robots") else 0), what)
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
_LOGGED = regex(
    rf"\[?{_DAY}[T ]\d\d:\d\d:\d\d(?:[.,]\d{{3,9}}|[^\n]{{0,40}}\b(?:{_LEVEL}\b|\w+\[\d+\]:))"
    rf"|\[?{_LEVEL}\]?[: \t]+\[?{_DAY}[T ]\d\d:\d\d:\d\d"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]+ [\w./()-]+(?:\[\d+\])?:"
    rf"|\[?\d\d:\d\d:\d\d(?:[.,]\d{{3,9}})?\]?[^\n]{{0,20}}[ \[(]{_LEVEL}\b"
    r"|\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \d{4}\] \["
    r"|[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.]+:\d+\]|\[ *\d+\.\d{6}\] "
    r"|(?:time|ts|level|t)=\S+ \w+=|\d{10}(?:\.\d{3})? +\d+ \S+ TCP_"
    r"|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] \""
)
# Lines, and the share of them that begin so; errors have traces below them. Chosen, not tuned.
_LOG_LINES, _LOG_SHARE = 3, 0.8
# Lines that hardly any prose has: of statements, calls, blocks, style sheets and comments.
_CODE = regex(
    r"""\s*(?:
      [\]})]+(?:[;,)\]}]|\ (?:else|catch|while|finally|as)\b[^.]*\{?)*$
    | [^.!?]*[^\s.!?][^!?]*\{$ | [\[{(]$ | \S.*\S\ \[$ | [\w."'-]+:\ [\[{]$
    | .*[(){}=\[\]"'].*;$ | [\w$]+;$ | (?:return|break|throw|import|use|using|package)\b.*;$
    | [a-z-]+:\ [^;]+;$
    | (?:export\ |const\ |let\ |var\ |local\ |set\ |my\ |[\w<>:\[\]*]+\ )?
      [\w$@.\[\]'"-]+\ ?(?:[-+*/|?.]?=|:=|=>|<-)\ ?\S.*
    | (?:async\ )?(?:def|fn|func|function|sub|class|struct|interface|impl|module|trait|enum)\ [\w.]+
      (?:[(:<{\ ].*[:{(,)]$|$)
    | (?:if|elif|for|while|with|match|switch|unless|case)\b.*(?::|\{|;\ then|;\ do)$
    | (?:else|try|finally|except\b.*|default)\s?[:{]$ | (?:fi|done|esac|end|then|begin)\s?;?$
    | from\ [\w.]+\ import\ .+ | import\ [\w.,*\ ]+(?:\ as\ \w+|\ from\ ['"].*)?$ | import\ ['"{*].+
    | (?:require|require_relative|include|use|using|package|namespace)\b[\ (]['"\w.:\\<]+\)?;?$
    | \#\ ?(?:include|define|ifdef|ifndef|endif|pragma|undef)\b.*
    | (?:return|yield|raise|throw|del|assert|echo|print|puts|await)\b.*[)(\[\]{}="'_].*
    | (?:await\ |yield\ )?[\w$]+(?:(?:\.|::|->)[\w$]+)*[!?]?\(.*\)?[,:;{]?$
    | @[\w.]+(?:\(.*)?$ | ["'][^"']*["']\s?:\ .* | ["'][^"']*["'],$
    | \\(?:documentclass|usepackage|begin|end|newcommand|section)\b.*
    | <\?php.* | \.\w+\(.*
    )\s*(?:(?://|\#|--|/\*).*)?$""",
    re.VERBOSE,
)
_SQL = re.compile(
    r"\s*(?:(?:CREATE|DROP|ALTER)\s+(?:OR REPLACE |TEMP(?:ORARY)? |UNIQUE )?(?:TABLE|INDEX|VIEW"
    r"|DATABASE|FUNCTION|SCHEMA|TRIGGER|SEQUENCE|TYPE)\b|INSERT\s+INTO\s+\S|DELETE\s+FROM\s+\S"
    r"|SELECT\s+(?:\*|DISTINCT\b|[\w.,()* ]+$|.*\bFROM\b)|SELECT$|UPDATE\s+\S+\s+SET\b"
    r"|(?:LEFT|RIGHT|INNER|OUTER|CROSS)? ?JOIN\s+\S+|FROM\s+[\w.\"`]+(?: \w+)?;?$"
    r"|WHERE\s+\S+ *[=<>]"
    r"|(?:GROUP|ORDER)\s+BY\b|VALUES\b|SET\s+[\w.@]+ *=|(?:LOCK|UNLOCK)\s+TABLES\b"
    r"|COPY\s+\S+ .*FROM|(?:AND|OR)\s+[\w.]+ *[=<>]|(?:PRIMARY|FOREIGN|UNIQUE)?\s*KEY\b"
    r"|[`\"\w]+ (?:INT|INTEGER|BIGINT|VARCHAR|TEXT|SERIAL|TIMESTAMP|DATE|DECIMAL|BOOLEAN|CHAR)\b"
    r"(?:,|$|\(| (?:NOT|PRIMARY|DEFAULT|UNIQUE)\b))",
    re.IGNORECASE,
)
_STYLE = regex(r"\s*(?:--)?[a-z-]+: ?[^;{}]+;\s*(?:/\*.*)?$|@(?:media|import|font-face)\b")
# Names of settings begin small, or are all capitals; labels and speakers do not.
_SETTING = regex(
    r"\s*(?:- )*[\"']?[a-z_$/][\w.\-/$]*[\"']?\s?:(?:\s.*)?$|\s*(?:export )?[\w.-]+\s*=\s*\S*.*$"
    r"|\[{1,2}[\w .:\"'/-]+\]{1,2}$|\s*- [\w./:@*\"'=-]+$|---$|\.\.\.$|[\s\]}\[{,]+$"
)
_COMMENT = re.compile(r"\s*(?:#|//|/\*|\*/|\* ?|--|;|%|\"\"\"|'''|<!--)")
_REMARKS = re.compile(r"/\*.*?(?:\*/|\Z)|\"\"\".*?(?:\"\"\"|\Z)|'''.*?(?:'''|\Z)", re.DOTALL)
# A line of prose has so many letters, and hardly any other signs; in an article with a listing so
# many letters are of such lines. So many lines of code there must be, and of settings, and so large
# a share. Chosen on our own files and on articles, see `tests/test_other_files.py`.
_PROSE_LINE, _PROSE, _CODE_LINES, _CODE_SHARE = 40, 0.12, 4, 0.5
# Words of a short line that may be a sentence. Chosen, not tuned.
_WORDS = 4
# A sentence may have a sign of code for so many words ("$5 a share"). Chosen, not tuned.
_WORDS_A_SIGN = 8
# Code without line ends has so large a share of signs that end or hold statements. Of a line so
# many letters are looked at.
_DENSE, _LONGEST = 0.04, 300
_SIGNS_OF_CODE = re.compile(r"[{}\[\]<>=_|\\&$#*@+~^`]|;(?! \w)|\w\(|\)[.;:]|::|//")
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


def what_code(text: str) -> str:
    r"""What a text is that is code or settings, by its lines; "" where it may be prose.

    >>> what_code("import os\n\ndef f():\n    x = [1]\n    return x\n\nprint(f())\n")
    'source code'
    >>> what_code("body {\n  color: red;\n}\np {\n  margin: 0;\n}\n")
    'a style sheet (CSS)'
    """
    told = _told_by_lines(text)
    # Fields have the form of settings; what stands below them says what the text is.
    below = _below_fields(text) if told else ""
    return _told_by_lines(below) if any(map(_is_sentence, below.split("\n"))) else told


def _below_fields(text: str) -> str:
    """What stands below front matter that names a title, an outlet, a day or the like."""
    try:
        fields, below = split_front_matter(text.replace("\r\n", "\n"))
    except InputError:
        return ""
    return below if any(map(is_known, fields)) else ""


def _told_by_lines(text: str) -> str:
    if "```" in text:
        return ""
    text = _REMARKS.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line.rstrip()[:_LONGEST] for line in text.split("\n") if line.strip()]
    own = [line for line in lines if not _COMMENT.match(line)]
    edge = min((len(line) - len(line.lstrip()) for line in own), default=0)
    prose = sum(len(line) for line in own if _is_prose(line[edge:]))
    if prose > _PROSE * sum(map(len, lines)):
        return ""
    is_dense = sum(map(text.count, "{};=")) > _DENSE * len(text)
    told = max(_share(own, *_FORMS.values()), _STATEMENTS * _share(own, _SQL))
    is_code = told >= max(_CODE_LINES / max(1, len(own)), _CODE_SHARE)
    return _named(own) if is_code or (is_dense and text.count("}") >= _CODE_LINES) else ""


def _share(lines: Sequence[str], *forms: re.Pattern[str]) -> float:
    """How many of some lines have one of these forms."""
    told = sum(any(form.match(line) for form in forms) for line in lines)
    return told / max(1, len(lines))


def _named(lines: Sequence[str]) -> str:
    """What lines of code are."""
    named = (what for what, form in _FORMS.items() if _share(lines, form) >= _NAMED[what])
    return next(named, "source code")


def _is_prose(line: str) -> bool:
    letters = 0 if line[:1].isspace() else sum(map(str.isalpha, line))
    return letters >= _PROSE_LINE and not _SIGNS_OF_CODE.search(line) and not _SQL.match(line)


def _is_sentence(line: str) -> bool:
    """Whether a line has a few words, the first of them a capital or a mark, and an end."""
    line = line.strip()
    is_ended = line.endswith((".", "!", "?", "…", '"', "”", "»", "。", "！", "？"))
    words, signs = len(line.split()), len(_SIGNS_OF_CODE.findall(line))
    is_long = len(line) >= _PROSE_LINE or words >= _WORDS
    return is_ended and is_long and not line[0].islower() and signs * _WORDS_A_SIGN <= words


_FORMS = {
    "SQL": _SQL,
    "a style sheet (CSS)": _STYLE,
    "settings (YAML, INI or the like)": _SETTING,
    "source code": _CODE,
}
# The share of lines from which on code is called so. Chosen on the same files.
_NAMED = {
    "SQL": 0.2,
    "a style sheet (CSS)": 0.3,
    "settings (YAML, INI or the like)": 0.6,
    "source code": 0.0,
}
# Lines that a statement of SQL may have. Chosen, not tuned.
_STATEMENTS = 3


def refuse_code(stream: BinaryIO, _: Context) -> NoReturn:
    """Raise InputError with what the code is."""
    raise InputError(f"is {what_code(decode(stream.read(_BYTES)).text) or 'code'}, no article")


def refuse(stream: BinaryIO, _: Context) -> NoReturn:
    """Raise InputError with what the file is."""
    text = decode(stream.read(_BYTES)).text.lstrip("\ufeff \t\n")[:_HEAD]
    raise InputError(f"is {what_other(text) or 'no prose'}, no article")
