"""The names that the fields of a record go by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Annotated

from pydantic import BeforeValidator, Field

from summarize.errors import UsageError
from summarize.patterns import regex

# The names each field goes by, the most telling first, in small letters without what parts words:
# "pub_date" and "pubDate" are one. As NewsPlease, newspaper, NewsAPI, GNews, Event Registry, Exa,
# Guardian, NYT, ninjs, fundus, Readability, GDELT, Media Cloud, Webz, CC-News, Multi-News, exports
# of RSS, Schema.org, Dublin Core, WordPress, Hugo and Jekyll write them.
ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "ctext", "text", "maintext", "content", "body", "articletext", "articlebody", "fulltext",
        "contenttext", "textcontent", "bodytext", "plaintext", "cleantext", "cleanedtext",
        "rawtext", "storytext", "newstext", "articlecontent", "fullcontent", "maincontent",
        "storybody", "contenthtml", "bodyhtml", "bodyxhtml", "articlehtml", "rawcontent",
        "articlefulltext", "textbody", "storycontent", "newscontent", "newsbody",
        "pagetext", "contentelements", "blocks", "paragraphs", "markdown", "html", "article",
        "document",
    ),
    # What stands for the text where that is not given, told as such.
    "description": (
        "description", "leadparagraph", "abstract", "summary", "snippet", "excerpt", "trailtext",
        "shortdescription", "longdescription", "fulldescription", "standfirst", "teaser", "lead",
        "lede", "intro", "dek", "deck", "blurb", "synopsis", "contentsnippet", "newssummary",
        "articlesummary", "articledescription", "metadescription", "ogdescription", "subheadline",
        "subtitle", "desc",
    ),
    "title": (
        "title", "headline", "name", "webtitle", "articletitle", "newstitle", "storytitle",
        "titletext", "ogtitle", "dctitle", "articleheadline", "headlinetext", "mainheadline",
        "headlines", "titlefull", "displaytitle", "posttitle", "pagetitle",
    ),
    "url": (
        "url", "link", "canonicalurl", "sourceurl", "permalink", "webpage", "weburl",
        "articleurl", "pageurl", "newsurl", "storyurl", "articlelink", "originalurl",
        "canonicallink", "canonical", "externalurl", "urlsource", "ogurl", "resolvedurl",
        "finalurl", "shareurl", "mobileurl", "uri", "alternate", "htmlurl", "readmore", "postlink",
        "requestedurl",
    ),
    "published": (
        "published", "publishedat", "publishedon", "publisheddate", "publishedtime",
        "publisheddatetime", "publisheddateutc", "publishedutc", "publishedparsed",
        "publishedtimestamp", "datepublished", "datetimepublished", "timepublished",
        "firstpublished", "firstpublishedat", "firstpublisheddate", "firstpublicationdate",
        "publishdate", "publishdatetime", "publishtime", "publishat", "publishtimestamp",
        "datepublish", "publicationdate", "publicationdatetime", "publicationtime",
        "publicationtimestamp", "dateofpublication", "datetimepub", "pubdate", "pubdatetime",
        "pubtime", "pubtimestamp", "pubat", "webpublicationdate", "publishingdate",
        "publishingtime", "articlepublishedtime", "articlepublished", "articledate",
        "articlepublisheddate", "articlepublicationdate", "ogpublishedtime", "originalpublishdate",
        "originalpublicationdate", "displaydate", "releasedate", "posted", "postedat", "postedon",
        "postdate", "posteddate", "dateposted", "dcdateissued", "dctermsissued", "dcdate",
        "dctermsdate", "issued", "dateissued", "datetime", "dategmt", "timestamp", "date",
        "dateutc", "seendate", "seenat", "firstseen", "versioncreated", "firstcreated",
        "contentcreated", "unixtime", "epoch", "storydate", "newsdate", "crawltimemsec",
        "timestampusec",
    ),
    # What may be said in place of it: when a file was made, or changed last.
    "made": (
        "createdat", "datecreated", "created", "createddate", "creationdate", "createdtime",
        "createdon", "updated", "updatedat", "dateupdated", "lastupdated", "modified",
        "datemodified", "modifiedat", "lastmodified", "lastmod", "modifieddate", "updateddate",
        "createtime", "ctime", "addtime", "rectime", "updatetime", "updatedtime", "modifiedtime",
    ),
    "source": (
        "source", "outlet", "publisher", "publication", "sourcename", "sitename", "site",
        "newspaper", "publishername", "outletname", "publicationname", "newssource", "medianame",
        "mediaoutlet", "newsoutlet", "newspapername", "sourcetitle", "ogsitename", "website",
        "websitename", "newssite", "provider", "providername", "origin", "originname",
        "sitefull",
        "feedtitle", "blogname", "sourceid", "sourcedomain", "domain", "hostname", "sitedomain",
        "domainname", "sourceurl", "mediaurl", "netloc", "cleanurl", "sourceinfo",
    ),
    "id": ("id", "articleid", "docid", "documentid", "storyid", "newsid", "guid", "uuid"),
    "language": (
        "language", "lang", "languagecode", "langcode", "inlanguage", "dclanguage", "languageiso",
    ),
    "country": ("country", "countrycode", "sourcecountry"),
    "authors": (
        "authors", "author", "byline", "creator", "by", "authorname", "authornames", "writer",
        "writers", "dccreator", "articleauthor", "postauthor", "bylines", "primaryauthor",
    ),
    "status": ("pubstatus", "status"),
}  # fmt: skip


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True)
class FieldNames:
    """What the fields of records are called, where the usual names do not tell.

    A dot leads into an object or a list ("meta.date", "blocks.text"), from the record or from the
    top of the file. What stands under several names is put together for the text and the authors;
    of the others the first counts that has a value. A record that has none of the names of a field
    is read by the usual ones.
    """

    text: Names = ()
    title: Names = ()
    url: Names = ()
    published: Names = ()
    source: Names = ()
    id: Names = ()
    language: Names = ()
    authors: Names = ()

    @classmethod
    def of(cls, pairs: Iterable[str]) -> "FieldNames":
        """The table that pairs as `title=kop` describe; a field that is given twice has both names.

        Raises:
            UsageError: one has no `=`, or names no field.
        """
        found: dict[str, tuple[str, ...]] = {}
        for pair in pairs:
            field, equals, name = (part.strip() for part in pair.partition("="))
            if not equals or not name:
                raise UsageError(f"{pair}: expected FIELD=NAME, as in title=headline_text")
            if field not in _NAMED:
                known = ", ".join(_NAMED)
                raise UsageError(f"{pair}: an article has no field {field!r}; known: {known}")
            found[field] = (*found.get(field, ()), name)
        return cls(**found)

    def put_first(self, record: Mapping[str, object]) -> Mapping[str, object]:
        """The record with what stands under the names of this table under the usual names too."""
        found = dict(self._found(record))
        if not found:
            return record
        return found | {key: own for key, own in record.items() if plain_name(key) not in found}

    def paths(self) -> tuple[str, ...]:
        """All names of this table."""
        return tuple(name for field in _NAMED for name in getattr(self, field))

    def below(self, path: str) -> "FieldNames":
        """The table for the records at a path from the top: names that lead there begin there."""
        start = f"{path}."
        cut = {
            field: tuple(name.removeprefix(start) for name in getattr(self, field))
            for field in _NAMED
        }
        return FieldNames(**cut)

    def _found(self, record: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        for field in _NAMED:
            names = getattr(self, field)
            found = (at_path(record, name) for name in names)
            values = [value for value in found if _can_be(value)]
            if not values:
                continue
            yield field, _together(values) if field in _PUT_TOGETHER else values[0]


USUAL = FieldNames()
NOTHING: tuple[object, ...] = (None, "", [], {})


def _can_be(value: object) -> bool:
    """Whether something can be the value of a field; what cannot leaves the usual names to tell."""
    return value not in NOTHING and not isinstance(value, bool)


_NAMED = tuple(each.name for each in fields(FieldNames))
_PUT_TOGETHER = ("text", "authors")


def at_path(record: object, name: str) -> object:
    """What stands under a name; dots lead into objects and lists, unless a key has them itself.

    Of a list the values of all its parts are taken, or that of one where the path has its number.

    >>> at_path({"a": [{"b": "x"}, {"b": "y"}]}, "a.b"), at_path({"a": [{"b": "x"}]}, "a.0.b")
    (['x', 'y'], 'x')
    """
    if isinstance(record, list):
        head, _, rest = name.partition(".")
        if head.isdecimal():
            at = int(head)
            inner = record[at] if at < len(record) else None
            return at_path(inner, rest) if rest else inner
        values = [at_path(each, name) for each in record]
        return [value for value in values if value is not None] or None
    if not isinstance(record, Mapping):
        return None
    if name in record or "." not in name:
        return record.get(name)
    head, _, rest = name.partition(".")
    return at_path(record.get(head), rest)


def _together(values: list[object]) -> object:
    """All values as one list where there are several: paragraphs, or authors."""
    if len(values) == 1:
        return values[0]
    parts = (each if isinstance(each, list) else [each] for each in values)
    return [each for part in parts for each in part]


# Names of publication that are none of its moment, or of its end.
_OTHERWISE = regex(
    r"er$|ers$|id$|url|name|until|unpub|expir|end$|updat|modif|place|status|type|by$"
)


def plain_name(key: str) -> str:
    """A name without what parts its words, and without case.

    >>> plain_name("Published-At"), plain_name("_id"), plain_name("article:published_time")
    ('publishedat', 'id', 'articlepublishedtime')
    """
    return key if key.isalpha() and key.islower() else "".join(filter(str.isalnum, key)).lower()


def is_known(name: str) -> bool:
    """Whether `name` is one of the names a field goes by."""
    return plain_name(name) in KNOWN


KNOWN = frozenset(name for names in ALIASES.values() for name in names)


def is_of_publication(name: str) -> bool:
    """Whether a plain name that is not known may be that of the moment of publication.

    >>> is_of_publication("initialpublicationdatetime"), is_of_publication("publisherid")
    (True, False)
    """
    return "pub" in name and not _OTHERWISE.search(name) and not is_known(name)
