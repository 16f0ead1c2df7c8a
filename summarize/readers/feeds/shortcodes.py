"""The text of a post as WordPress keeps it -> HTML: shortcodes out, paragraphs made."""

import re

# What stands between these is no text of the article.
_WITHOUT_TEXT = (
    "embed|audio|video|playlist|gallery|code|sourcecode|contact-form|contact-form-7|youtube|vimeo"
    "|googlemaps|soundcloud|latexpage|ad|ads"
)
# Bare words in brackets may be what an editor put in ("[sic]"); these are none.
_KNOWN = (
    f"{_WITHOUT_TEXT}|more|nggallery|ngg|caption|wp_caption|tweet|twitter|instagram|facebook"
    r"|archives|sitemap|jetpack\w*|gravityform|ninja_form|mc4wp_form|raw|toc|\w+_\w+"
)
_ATTRIBUTE = (
    r"\s+(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|&#8221;[^&]*&#8243;|[^\s\]]+)|https?://[^\s\]]+)"
)
_CAPTION = re.compile(
    r"\[(?P<name>caption|wp_caption)\b[^\]]*\](?P<inner>.*?)\[/(?P=name)\]", re.DOTALL
)
_WITHIN = re.compile(rf"\[(?P<name>{_WITHOUT_TEXT})\b[^\]]*\][^\[]*\[/(?P=name)\]", re.IGNORECASE)
_CLOSING = re.compile(r"\[/([a-zA-Z][\w-]*)\]")
_WITH_ATTRIBUTES = re.compile(rf"\[[a-zA-Z][\w-]*(?:{_ATTRIBUTE})+[^\]]{{0,200}}?/?\]")
_BARE = re.compile(rf"\[(?:{_KNOWN})(?:\s[^\]]*)?/?\]", re.IGNORECASE)
_ALONE = re.compile(
    r"(?m)^[ \t]*(?:<p>)?https?://\S+?(?:</p>)?[ \t]*$|>\s*https?://[^\s<]+\s*(?=</)"
)
_BLOCK = (
    r"(?:p|div|ul|ol|li|dl|dd|dt|h[1-6]|blockquote|table|thead|tbody|tr|td|th|figure|figcaption|pre"
    r"|hr|section|article|aside|header|footer|form|fieldset|address|details|summary|script|style"
    r"|iframe|noscript)"
)
_OPENS = re.compile(rf"(<{_BLOCK}\b[^>]*>)", re.IGNORECASE)
_CLOSES = re.compile(rf"(</{_BLOCK}\s*>)", re.IGNORECASE)
_IS_BLOCK = re.compile(rf"</?{_BLOCK}\b", re.IGNORECASE)
_BY_BLOCKS = "<!-- wp:"


def as_html(content: str) -> str:
    r"""The HTML that a post's text stands for, without shortcodes and addresses of embeds.

    >>> as_html("Rain fell.\n[gallery ids=\"1,2\"]\n\nIt stopped [sic].")
    '<p>Rain fell.</p>\n<p>It stopped [sic].</p>'
    """
    text = content.replace("\r\n", "\n").replace("\r", "\n")
    text = _ALONE.sub(lambda hit: ">" if hit[0].startswith(">") else "", without_shortcodes(text))
    return text if _BY_BLOCKS in text else _with_paragraphs(text)


def without_shortcodes(text: str) -> str:
    """A text without its shortcodes; what stands in them stays, unless it is no text.

    The text of a caption becomes a caption. What was escaped ("[[gallery]]") is shown as it is.

    >>> without_shortcodes('[vc_row][quote by="Quill"]We waited.[/quote][/vc_row] [he] said')
    'We waited. [he] said'
    """
    if "[" not in text:
        return text
    text = _CAPTION.sub(r"<figure><figcaption>\g<inner></figcaption></figure>", text)
    text = _WITHIN.sub("", text)
    closed = {re.escape(each) for each in _CLOSING.findall(text)}
    if closed:
        text = re.sub(rf"\[/?(?:{'|'.join(sorted(closed))})(?:\s[^\]]*)?/?\]", "", text)
    return _BARE.sub("", _WITH_ATTRIBUTES.sub("", text))


def _with_paragraphs(text: str) -> str:
    """Blank lines become paragraphs and line ends breaks, as WordPress prints them."""
    text = _CLOSES.sub(r"\1\n\n", _OPENS.sub(r"\n\n\1", text))
    pieces = (each.strip() for each in re.split(r"\n[ \t]*\n", text))
    return "\n".join(
        each if _IS_BLOCK.match(each) else f"<p>{each.replace(chr(10), '<br/>')}</p>"
        for each in pieces
        if each
    )
