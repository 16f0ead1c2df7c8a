"""The text of an entry -> blocks of its article, without what feeds put around it.

What is of the feed is told by its structure (where its links lead, what its elements are called),
never by what it says in any language.
"""

import re
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.languages.pages import template_names
from summarize.outlets import page_of
from summarize.readers.blocks import Element, blocks, mark_quotes
from summarize.readers.feeds.entries import Text, joined
from summarize.readers.linked_data import letters
from summarize.readers.trees import classes, few_attributes

# What feeds call their own parts: rows of links to share, to read on, to other stories.
_FEED_PARTS = re.compile(
    r"(?:^|[\s_-])(?:feedflare|sharedaddy|sd-sharing|jp-relatedposts|jp-post-flair|addtoany\w*"
    r"|addthis\w*|a2a_\w+|ssba|heateor\w*|yarpp\w*|relpost\w*|more-link|read-?more|readmore-\w+"
    r"|wp-block-(?:buttons?|file|social-links|latest-posts|newsletterglue\w*|jetpack-subscriptions)"
    r"|button-wrapper|subscription-widget\w*|subscribe-widget|captioned-button-wrap"
    r"|post-views|tptn_\w+|rp4wp\w*|crp_related|mc4wp\w*|blogger-post-footer|syndicationbyline"
    r"|wpulike\w*|wp_rp\w*|zem_rp\w*|social-?share|share-?buttons?|sharing)(?=$|[\s_-])",
    re.IGNORECASE,
)
# Pages of services on which a reader shares, answers or votes.
_SHARING = re.compile(
    r"(?:facebook\.com/(?:sharer|share\.php|dialog)|(?:twitter|x)\.com/(?:intent|share|home\?status)"
    r"|linkedin\.com/(?:share|cws)|reddit\.com/submit|pinterest\.\w+/pin/create|t\.me/share"
    r"|(?:api\.|web\.)?whatsapp\.com/send|wa\.me/\?|bsky\.app/intent|plus\.google\.com/share"
    r"|feeds\.wordpress\.com/1\.0/go|~ff/|/~4/|feedads\.|doublec\w+\.net|add\.to|getpocket\.com/"
    r"|flipboard\.com/|digg\.com/submit|stumbleupon\.com/submit|delicious\.com/(?:save|post)"
    r"|tumblr\.com/share|news\.ycombinator\.com/submit|mailto:\?|addtoany\.com/|sharethis\.com)",
    re.IGNORECASE,
)
# Words of a part of a feed; longer ones may be the article. Chosen, not tuned.
_MOST_OF_PART = 60
# Words of a link that leads on, and of a paragraph with one; letters around the link and the title
# in the line that feeds of WordPress end with. Chosen, not tuned.
_MOST_LEADING, _MOST_AROUND, _MOST_BESIDE_TITLE = 12, 90, 170
# Fewer words beside the links of a text are none of its own, nor are those of which so many times
# as many stand in links. Chosen, not tuned.
_FEWEST_BESIDE, _MOST_LINKED = 10, 3
_CAPTIONS = "//*[contains(@class, 'aption')][self::p or self::div or self::span or self::dd]"
_NAMED = (
    "//div[@class] | //p[@class] | //ul[@class] | //a[@class] | //aside | //nav | //span[@class]"
)
# A text that its service cut: dots at its end, alone or in brackets.
_CUT = re.compile(r"(?:\.\.\.|…|\. \. \.)\s*[\])]?[\s»›→>]*$")
_LINK_POST = ("[link]", "[comments]")


class Body(NamedTuple):
    """The text of an entry: its blocks, or a plain text, and what is known of it.

    `is_cut` says that it breaks off, `leads_on` that a link to its own page stood at its end.
    `instead` says what it is where it is no article, `words` how many words it has.
    """

    blocks: tuple[Block, ...] = ()
    text: str = ""
    words: int = 0
    is_cut: bool = False
    leads_on: bool = False
    instead: str = ""


def read_body(text: Text, title: str = "", url: str = "") -> Body:
    """The text of an entry of this title and address."""
    if not text.is_html:
        return Body((), text.value, count_words(text.value), is_cut(text.value))
    tree = _tree(text.value)
    if tree is None:
        return Body()
    if instead := _instead(tree):
        return Body(instead=instead)
    _drop_parts(tree)
    if _is_links(tree, url):
        return Body(instead="only links")
    leads_on = _drop_endings(tree, title, url)
    for caption in tree.xpath(_CAPTIONS):
        if template_names().captions.search(caption.get("class")):
            caption.tag = "figcaption"
    mark_quotes(tree, classes(tree))
    found = blocks(tree)
    last = next((each.text for each in reversed(found) if each.kind != "caption"), "")
    words = sum(count_words(each.text) for each in found)
    return Body(found, "", words, is_cut(last), leads_on)


def is_cut(text: str) -> bool:
    """Whether a text breaks off.

    >>> is_cut("The ferry sank off [\N{HORIZONTAL ELLIPSIS}]"), is_cut("The ferry sank.")
    (True, False)
    """
    return _CUT.search(text[-40:]) is not None


def _tree(markup: str) -> Element | None:
    from lxml import etree, html

    if not markup.strip():
        return None
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        tree = html.fragment_fromstring(few_attributes(markup), create_parent="div", parser=parser)
    except (etree.ParserError, ValueError):
        return None
    # What was escaped twice is read again, once.
    if len(tree) == 0 and re.search(r"</(?:p|div|a)>|<br ?/?>", tree.text or ""):
        return html.fragment_fromstring(
            few_attributes(tree.text), create_parent="div", parser=parser
        )
    return tree


def _instead(tree: Element) -> str:
    """What a text is where it is no article: a post of a forum that links to a page."""
    links = {_spaced(each).lower() for each in tree.iter("a")}
    if _LINK_POST[0] in links and any(each.endswith("comments]") for each in links):
        return "a link post of a forum"
    return ""


def _drop_parts(tree: Element) -> None:
    """Take out, in place, what is called a part of the feed, and rows of links to share."""
    for element in tree.xpath(_NAMED):
        called = element.get("class") or ""
        if element.getparent() is None or count_words(element.text_content()) > _MOST_OF_PART:
            continue
        is_box = element.tag in ("div", "ul", "aside", "nav") and template_names().boxes.search(
            called
        )
        is_part = is_box or _FEED_PARTS.search(called)
        if is_part and _spaced(element) != _spaced(tree):
            element.drop_tree()
    for link in [*tree.iter("a")]:
        if _SHARING.search(link.get("href") or ""):
            around = link.getparent()
            link.drop_tree()
            _drop_empty_list(around)


def _drop_empty_list(element: Element) -> None:
    """Take out what held only links that are gone, with the few words before them."""
    is_row = element.tag in ("p", "div", "li", "ul") and element.getparent() is not None
    if is_row and len(element) == 0 and count_words(element.text_content()) <= 3:
        element.drop_tree()


def _drop_endings(tree: Element, title: str, url: str) -> bool:
    """Take out, in place, what a feed adds at the end; whether a link to the entry's page did."""
    hrefs: list[str] = []
    while (last := _last_with_text(tree)) is not None:
        is_added = last is not tree and (_is_credit(last, title, url) or _is_list_of_links(last))
        link = next((each for each in reversed([*last.iter("a")]) if _spaced(each)), None)
        if is_added:
            last.drop_tree()
        elif link is not None and _leads_on(link, last, url):
            hrefs.append(link.get("href") or "")
            _drop_with_brackets(link)
        else:
            break
    return bool(hrefs) and not any(map(_ANSWERS.search, hrefs))


def _is_list_of_links(element: Element) -> bool:
    """Whether an element at the end of a text is a list of other stories, or the heading of one."""
    if element.tag in _HEADINGS:
        return True
    if element.tag == "p":
        # The subjects that an entry is filed under.
        tags = [each for each in element.iter("a") if "tag" in (each.get("rel") or "").split()]
        named = sum(count_words(_spaced(each)) for each in tags)
        return bool(tags) and count_words(_spaced(element)) - named <= _MOST_BESIDE_TAGS
    items = [each for each in element if each.tag == "li"]
    return len(items) > 1 and all(
        _spaced(each) == "".join(map(_spaced, each.iter("a"))) for each in items
    )


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Words beside the names of subjects in such a line. Chosen, not tuned.
_MOST_BESIDE_TAGS = 4


# Where readers answer, on the page of an entry.
_ANSWERS = re.compile(r"#(?:comment|respond|disqus|reply)", re.IGNORECASE)


def _drop_with_brackets(link: Element) -> None:
    """Take out a link and the brackets or arrows around it, as in "[more]"."""
    before, around = link.getprevious(), link.getparent()
    link.tail = re.sub(r"^\s*[\])»›→]+", "", link.tail or "")
    if before is None:
        around.text = re.sub(r"\s*[\[(»›→]+\s*$", "", around.text or "")
    else:
        before.tail = re.sub(r"\s*[\[(»›→]+\s*$", "", before.tail or "")
    link.drop_tree()


_LETTER = re.compile(r"[^\W_]")


def _last_with_text(tree: Element) -> Element | None:
    """The last element of those that stand in a row which has any text."""
    around = tree
    while True:
        last = next((each for each in reversed(around) if _LETTER.search(_spaced(each))), None)
        if last is None or _LETTER.search(last.tail or ""):
            return around if around is not tree or last is not None else None
        is_holder = last.tag in ("div", "section", "article", "span", "center", "font")
        if last.tag == "a":
            return around
        if not is_holder or not len(last):
            return last
        around = last


def _is_credit(element: Element, title: str, url: str) -> bool:
    """Whether an element is the line that tells of which entry of which site a text is.

    It has the headline as a link to its page, and little else: "The post X appeared first on Y".
    """
    if element.tag not in ("p", "div", "em", "small", "i") or not title:
        return False
    whole, named = letters(_spaced(element)), letters(title)
    if not named or named not in whole or whole == named:
        return False
    links = [*element.iter("a")]
    is_linked = any(letters(_spaced(each)) == named for each in links)
    is_own = is_linked or any(_is_page(each, url) for each in links)
    most = _MOST_BESIDE_TITLE if is_linked else _MOST_AROUND
    return is_own and len(whole) <= len(named) + most


def _leads_on(link: Element, last: Element, url: str) -> bool:
    """Whether a link at the end of a text leads to its page, or says so by an arrow."""
    text = _spaced(link)
    leads = _is_page(link, url) or text.endswith(_ARROWS)
    return leads and count_words(text) <= _MOST_LEADING and not letters(_behind(link, last))


_ARROWS = ("»", ">>", "→", "›", "⟶", "▶", "➔")


def _behind(link: Element, last: Element) -> str:
    """The text behind a link in the element around it."""
    text = ""
    element = link
    while element is not last and element is not None:
        text += element.tail or ""
        text += "".join(_spaced(each) + (each.tail or "") for each in element.itersiblings())
        element = element.getparent()
    return text


def _is_page(link: Element, url: str) -> bool:
    href = link.get("href") or ""
    own, other = page_of(url), page_of(joined(url, href).split("#")[0]) if href else ""
    if not own or own == other:
        return bool(own)
    # One of them may have more words that tell where a reader came from.
    (page, _, asked), (other_page, _, other_asked) = own.partition("?"), other.partition("?")
    fewer, more = sorted((set(asked.split("&")), set(other_asked.split("&"))), key=len)
    return page == other_page and "/" in page and fewer - {""} <= more


def _is_links(tree: Element, url: str) -> bool:
    """Whether a text is hardly more than links to other pages."""
    links = [*tree.iter("a")]
    linked = sum(count_words(_spaced(each)) for each in links)
    beside = count_words(tree.text_content()) - linked
    if not links or beside >= max(_FEWEST_BESIDE, linked / _MOST_LINKED):
        return False
    others = [each for each in links if not _is_page(each, url)]
    # A summary may be a link to its own page as a whole.
    return len(others) > 1 or (len(others) == 1 and linked > beside)


def _spaced(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
