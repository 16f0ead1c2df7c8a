"""Articles -> the outlet of each: brought together by what they call it, and by its site.

Names are one outlet that are one but for "The", capitals, accents, spaces, "Online" or the end of a
domain. So are names on one site, unless it is a platform (of many outlets), or unless several names
stand there and none of them fits it. A name that stands alone on a site takes in what has only the
address. Where a table says otherwise, it is right.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarize.connected import smallest_connected
from summarize.data import Article
from summarize.outlets.addresses import Site, host_of, site_of, words_of
from summarize.outlets.names import (
    abbreviates,
    fits,
    is_put_together,
    is_service,
    is_unnamed,
    label_key,
    name_key,
    pieces,
    share_words,
)
from summarize.outlets.table import Outlets

# Two letters are the label of too many sites: rp.pl, rp-online.de. Seen on real pages.
_SHORTEST_LABEL = 3
_NO_SITE = Site("", "")
# The key of an article that says nothing of its outlet begins so.
_ALONE = "article "


class _Sign(NamedTuple):
    """What an article says of its outlet; `key` is empty where it gives no name but a host."""

    name: str
    key: str
    site: Site

    @property
    def node(self) -> str:
        """What stands for it among the things that are brought together."""
        return f"name {self.key}" if self.key else f"site {self.site.domain}"

    @property
    def nodes(self) -> tuple[str, ...]:
        """All that may be brought together because of it."""
        site = self.site
        return (self.node, f"site {site.domain}", f"name {label_key(site.label)}")


def outlets_of(articles: Iterable[Article], table: Outlets | None = None) -> Mapping[str, str]:
    """The name of the outlet of each article, by the article's id; two of one name are one outlet.

    The name is the one most articles give among the best written ones of the outlet; a name of the
    table comes first. An article that says nothing of its outlet is one of its own, named by its
    id. The order of the articles does not matter.

    >>> spelled = {"a": "The Tolmen Times", "b": "tolmentimes.example"}
    >>> outlets_of(Article(name, source, "", "") for name, source in spelled.items())
    {'a': 'The Tolmen Times', 'b': 'The Tolmen Times'}
    """
    aliases = table.alias_of if table else {}
    signs = {each.id: sign for each, sign in _signs(articles, aliases)}
    distinct = set(signs.values())
    if len(distinct) == 1:
        return {each: sign.name for each, sign in signs.items()}
    ours = sorted(distinct, key=lambda each: (each.node, each.name, each.site.domain))
    leader = smallest_connected(
        _pairs(ours), sorted({node for each in ours for node in each.nodes})
    )
    members: dict[str, Counter[_Sign]] = defaultdict(Counter)
    for sign in signs.values():
        members[leader[sign.node]][sign] += 1
    preferred = frozenset(aliases.values())
    names = {node: _name_of(found, preferred) for node, found in members.items()}
    return {each: names[leader[sign.node]] for each, sign in signs.items()}


def count_outlets(articles: Iterable[Article], table: Outlets | None = None) -> int:
    """How many outlets the articles are of."""
    return len(set(outlets_of(articles, table).values()))


def named(articles: Sequence[Article], table: Outlets | None = None) -> tuple[Article, ...]:
    """The articles with the name of their outlet as `outlets_of` tells it for their `source`.

    With the better names more may come together, so it goes on until nothing does: articles that
    were named are named as they are.
    """
    while True:
        names = outlets_of(articles, table)
        found = tuple(
            each
            if names[each.id] in (each.source, each.id)
            else replace(each, source=names[each.id])
            for each in articles
        )
        if found == tuple(articles):
            return found
        articles = found


def _signs(
    articles: Iterable[Article], aliases: Mapping[str, str]
) -> Iterator[tuple[Article, _Sign]]:
    """Each article with what it says of its outlet; of a name and a host each is read once."""
    sites: dict[str, Site] = {"": _NO_SITE}
    keys: dict[str, str] = {}
    for article in articles:
        name = article.source.strip()
        own = host_of(name)
        if own and site_of(own).domain in words_of("networks"):
            name = own = ""  # an account of the outlet
        is_none = not own and is_unnamed(name, article.id)
        host = own or host_of(article.url)
        site = sites.get(host) or sites.setdefault(host, site_of(host))
        if own or not name or is_none:
            key = "" if site.domain else f"{_ALONE}{article.id}"
            name = "" if is_none and host else name
        else:
            key = keys.get(name) or keys.setdefault(name, name_key(name))
        if alias := aliases.get(key) or aliases.get(site.domain):
            name, key = alias, name_key(alias)
        yield article, _Sign(name or host or article.id, key, site)


def _pairs(signs: Sequence[_Sign]) -> Iterator[tuple[str, str]]:
    """What is brought together, two by two."""
    names = {sign.key: sign.name for sign in signs if sign.key and not sign.key.startswith(_ALONE)}
    at: dict[Site, dict[str, str]] = defaultdict(dict)
    for sign in signs:
        if sign.site.label and not sign.site.is_platform:
            at[sign.site].update({sign.key: sign.name} if sign.key else {})
    for site, own in at.items():
        yield from _on_one_site(site, own)
    yield from _by_label(at, names)
    for key, name in names.items():
        if is_put_together(name):
            known = [each for each in pieces(name) if each in names and not is_service(each)]
            yield from ((f"name {key}", f"name {each}") for each in known if len(known) == 1)


def _on_one_site(site: Site, own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The names on a site that are of its outlet."""
    fitting = [key for key, name in own.items() if fits(name, site.label)]
    # A wire service is on a paper's site as whom it quotes, not as who it is.
    others = [key for key in own if key not in fitting and not is_service(key)]
    if fitting or len(own) == len(others) == 1:
        yield from ((f"site {site.domain}", f"name {key}") for key in (*fitting, *others))
        return
    for at, key in enumerate(others):
        for other in others[:at]:
            if share_words(own[key], own[other]):
                yield f"name {key}", f"name {other}"


def _by_label(
    at: Mapping[Site, Mapping[str, str]], names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Sites and names that are spelled alike, and sites known by the letters of a name."""
    alike: dict[str, list[Site]] = defaultdict(list)
    for site in at:
        alike[label_key(site.label)].append(site)
    for key, sites in alike.items():
        if len(key) < _SHORTEST_LABEL and not is_service(key):
            continue
        countries = {site.domain[-2:] for site in sites if site.domain[-3:-2] == "."}
        for site in sites:
            # guardian.ng is not guardian.co.uk; but bbc.com is bbc.co.uk.
            if len(countries) < 2 or site.domain[-3:-2] != "." or key in at[site]:
                yield f"site {site.domain}", f"name {key}"
            if not at[site] and key not in names:
                long = [each for each, name in names.items() if abbreviates(site.label, name)]
                yield from ((f"site {site.domain}", f"name {each}") for each in long[:1])


def _name_of(found: Mapping[_Sign, int], preferred: Collection[str]) -> str:
    """The best of the names that the articles of one outlet give."""
    counts = Counter[str]()
    for sign, count in found.items():
        counts[sign.name] += count

    def rank(name: str) -> tuple[object, ...]:
        words = name.split()
        has_article = len(words) > 1 and words[0].casefold() in words_of("articles")
        return (
            name not in preferred,
            bool(host_of(name)),
            is_put_together(name),
            name.isupper() or name.islower(),
            -counts[name],
            len("".join(words[has_article:])),
            -len(words),
            name,
        )

    return min(counts, key=rank)
