"""Which characters of an article may be shown: none that command a terminal or hide in a text."""

from summarize.patterns import regex

# ECMA-48: strings (a window's title, a link), control sequences (colours, the cursor), the rest.
# The 8-bit forms are not read as such: in mojibake they stand around text that must not be lost.
_ESCAPES = regex(r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]")
_LINE_ENDS = regex(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# C0 and C1, and what turns the direction of all text after it: embeddings, overrides, isolates.
_HIDDEN = regex(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# The same, where lines stay lines: what else ends one or leaves a gap is a space there.
_HIDDEN_IN_LINES = regex(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_OTHER_SPACES = regex(r"[\t\v\f\r\x1c-\x1f\x85\u2028\u2029]")
# Half a character: it comes from file names that are not UTF-8, and no encoding can write it.
_SURROGATES = regex(r"[\ud800-\udfff]")
# JSON may hold these as they are, but a terminal that shows the document would obey them.
_UNSAFE_IN_JSON = regex(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    r"""`text` in one line, without escape codes, controls and characters that turn its direction.

    >>> visible("\x1b[31mred\x1b[0m\nline")
    'red line'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    without = _HIDDEN.sub("", _LINE_ENDS.sub(" ", _ESCAPES.sub("", text)))
    return without_surrogates(without).strip()


def one_line_each(text: str) -> str:
    r"""`text` with its lines and spaces as they are, without what `visible` takes out.

    >>> one_line_each(" a\tb \n\n c\x00")
    ' a b \n\n c'
    """
    spaced = _OTHER_SPACES.sub(" ", _ESCAPES.sub("", text))
    return without_surrogates(_HIDDEN_IN_LINES.sub("", spaced))


def without_surrogates(text: str) -> str:
    """`text` as UTF-8 can hold it: the mark of a lost character for each half of one."""
    return _SURROGATES.sub("\ufffd", text)


def safe_json(document: str) -> str:
    r"""The same JSON document, with `\u` escapes for characters that a terminal would obey."""
    escaped = _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", document)
    return without_surrogates(escaped)
