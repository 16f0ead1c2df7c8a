"""The names that the fields of a record go by."""

import re
from collections.abc import Iterable

# The names each field goes by, the most telling first, in small letters without what parts words:
# "pub_date" and "pubDate" are one. As NewsPlease, newspaper, NewsAPI, GNews, Event Registry, Exa,
# Guardian, NYT, ninjs, fundus, Readability, GDELT, Media Cloud, Webz, CC-News, Multi-News, exports
# of RSS, Schema.org, Dublin Core, WordPress, Hugo and Jekyll write them.
ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "maintext", "content", "body", "articletext", "articlebody", "fulltext",
        "contenttext", "textcontent", "bodytext", "plaintext", "cleantext", "cleanedtext",
        "rawtext", "storytext", "newstext", "articlecontent", "fullcontent", "maincontent",
        "storybody", "contenthtml", "bodyhtml", "bodyxhtml", "articlehtml", "rawcontent",
        "articlefulltext", "textbody", "article", "document",
    ),
    "title": (
        "title", "headline", "name", "webtitle", "articletitle", "newstitle", "storytitle",
        "titletext", "ogtitle", "dctitle", "articleheadline", "headlinetext", "mainheadline",
    ),
    "url": (
        "url", "link", "canonicalurl", "sourceurl", "permalink", "webpage", "weburl",
        "articleurl", "pageurl", "newsurl", "storyurl", "articlelink", "originalurl",
        "canonicallink", "canonical", "externalurl", "urlsource", "ogurl", "resolvedurl",
        "finalurl", "shareurl", "uri",
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
        "contentcreated", "unixtime", "epoch", "storydate", "newsdate",
    ),
    # What may be said in place of it: when a file was made, or changed last.
    "made": (
        "createdat", "datecreated", "created", "createddate", "creationdate", "createdtime",
        "createdon", "updated", "updatedat", "dateupdated", "lastupdated", "modified",
        "datemodified", "modifiedat", "lastmodified", "lastmod", "modifieddate", "updateddate",
    ),
    "source": (
        "source", "outlet", "publisher", "publication", "sourcename", "sitename", "site",
        "newspaper", "publishername", "outletname", "publicationname", "newssource", "medianame",
        "mediaoutlet", "newsoutlet", "newspapername", "sourcetitle", "ogsitename", "website",
        "websitename", "sourcedomain", "domain", "hostname", "sitedomain", "domainname",
    ),
    "id": ("id", "articleid", "docid", "documentid", "storyid", "newsid", "guid", "uuid"),
    "language": ("language", "lang", "languagecode", "langcode", "inlanguage", "dclanguage"),
    "country": ("country", "countrycode", "sourcecountry"),
    "authors": (
        "authors", "author", "byline", "creator", "by", "authorname", "authornames", "writer",
        "writers", "dccreator",
    ),
    "status": ("pubstatus", "status"),
}  # fmt: skip

# Names of publication that are none of its moment, or of its end.
_OTHERWISE = re.compile(
    r"er$|ers$|id$|url|name|until|unpub|expir|end$|updat|modif|place|status|type|by$"
)


def plain_name(key: str) -> str:
    """A name without what parts its words, and without case.

    >>> plain_name("Published-At"), plain_name("_id"), plain_name("article:published_time")
    ('publishedat', 'id', 'articlepublishedtime')
    """
    return "".join(filter(str.isalnum, key)).lower()


def has_text(record: Iterable[str]) -> bool:
    """Whether one of the names of a record's fields could be that of an article's text."""
    return any(plain_name(key) in ALIASES["text"] for key in record)


def is_known(name: str) -> bool:
    """Whether `name` is one of the names a field goes by."""
    return any(plain_name(name) in names for names in ALIASES.values())


def is_of_publication(name: str) -> bool:
    """Whether a plain name that is not known may be that of the moment of publication.

    >>> is_of_publication("initialpublicationdatetime"), is_of_publication("publisherid")
    (True, False)
    """
    return "pub" in name and not _OTHERWISE.search(name) and not is_known(name)
