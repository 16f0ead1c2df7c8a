"""The articles given -> those that are told: what stands, each once, in one language, by outlet.

And those that are told -> the material of their story: split, read, compared, and in clusters.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from summarize.agreement import (
    Outgrown,
    Reporting,
    Statements,
    agreement_rules,
    can_disagree,
    find_disagreements,
    find_origins,
    outgrown_counts,
    read_statements,
    said_otherwise,
    standing,
    takes_back,
)
from summarize.cleaning import OUTLET_BOILERPLATE
from summarize.data import (
    Article,
    LeftOut,
    Passage,
    Sentence,
    SourceRecord,
    Sources,
    Span,
    with_fates,
)
from summarize.duplicates import cluster_duplicates, compare_claims, compares_all
from summarize.errors import InputError, UsageError
from summarize.language.detection import language_of
from summarize.outlets import Outlets, host_of, is_unnamed, name_key, named, outlets_of
from summarize.passages import make_passages
from summarize.readings import Readings
from summarize.rewriting import Encoder
from summarize.scoring import Material
from summarize.sentences import split_sentences

if TYPE_CHECKING:
    from summarize.agreement import Contraries
    from summarize.checking import Wordings

# A story of more sentences is none, and its briefing would take many minutes and gigabytes.
MOST_SENTENCES = 100_000

# How many outlets a message lists where none is one that is asked for.
_LISTED = 12


def unique_articles(
    articles: Iterable[Article], table: Outlets | None = None
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """The articles that stand, in canonical order, each once, and what became of the others.

    Dropped are: what an outlet gives twice, older versions, and what was withdrawn. The same text
    in two outlets stays: it is a copy, which `agreement` counts as one origin.
    """
    given = list(articles)
    if not all(isinstance(each, Article) for each in given):
        raise UsageError("articles must be Article values; read_articles(paths) makes them")
    outlets = outlets_of(given, table)
    kept: dict[tuple[str, str, bool], Article] = {}
    by_id: dict[str, Article] = {}
    twice: list[LeftOut] = []
    texts = Counter((outlets[each.id], each.sha256) for each in given)
    for article in sorted(given, key=lambda each: (each.id, each.source, each.sha256)):
        if by_id.setdefault(article.id, article) != article:
            raise InputError(f"two different articles have the id {article.id!r}")
        text = (outlets[article.id], article.sha256)
        # What takes a text back may repeat it.
        same = kept.setdefault((*text, texts[text] > 1 and takes_back(article)), article)
        if same.id != article.id:
            why = f"is identical to {same.id}"
            twice.append(LeftOut(article.id, "duplicate", why, same.id, so="counted once"))
    standing_articles, gone = standing(tuple(kept.values()), outlets)
    return standing_articles, (*twice, *gone)


def of_outlets(
    articles: Sequence[Article], wanted: Sequence[str], table: Outlets | None = None
) -> tuple[Article, ...]:
    """The articles of the outlets that are asked for; all where none is.

    An outlet goes by any spelling of its name, by its host, or by that of one of its articles.

    Raises:
        InputError: no article is of any of them.
    """
    if not wanted:
        return tuple(articles)
    names = outlets_of(articles, table)
    keys = {key for asked in wanted for key in _keys(articles, names, asked)}
    if not keys:
        known = list(dict.fromkeys(names.values()))
        listed = ", ".join(known[:_LISTED]) + (" …" if len(known) > _LISTED else "")
        asked = " or ".join(map(repr, wanted))
        raise InputError(f"no article is of {asked}; there are: {listed or 'none'}")
    return tuple(each for each in articles if names[each.id] in keys)


def of_others(articles: Iterable[Article], chosen: Iterable[Article]) -> tuple[LeftOut, ...]:
    """What becomes of those that are of none of the outlets that were asked for."""
    told = {each.id for each in chosen}
    return tuple(
        LeftOut(each.id, "other outlet", "is of an outlet that was not asked for")
        for each in articles
        if each.id not in told
    )


def missing_outlets(
    articles: Sequence[Article], wanted: Iterable[str], table: Outlets | None = None
) -> tuple[str, ...]:
    """The outlets that are asked for and of which there is no article."""
    names = outlets_of(articles, table)
    return tuple(each for each in wanted if not _keys(articles, names, each))


def _keys(articles: Sequence[Article], names: Mapping[str, str], asked: str) -> set[str]:
    """The names of the outlets that are meant by one that is asked for."""
    exact = {names[each.id] for each in articles if asked in (each.id, each.source)}
    key, host = name_key(asked), host_of(asked)
    return exact or {
        names[each.id]
        for each in articles
        if (key in (name_key(names[each.id]), name_key(each.source)) and _has_name(each))
        or (host and host == host_of(each.url))
    }


def _has_name(article: Article) -> bool:
    return not is_unnamed(article.source, article.id)


def in_one_language(
    articles: Sequence[Article],
) -> tuple[tuple[Article, ...], str, tuple[LeftOut, ...]]:
    """The articles in the language that most are in, that language, and those that are in others.

    Of two languages with as many articles the one with more text is taken; one that cannot be told,
    for want of words, only where there is no other.
    """
    language = {article.id: language_of(article) for article in articles}
    most = Counter(language.values())
    text = Counter[str]()
    for article in articles:
        text[language[article.id]] += len(article.text)
    chosen = max(most, key=lambda code: (code != "und", most[code], text[code], code))
    others = tuple(
        LeftOut(article.id, "other language", f"is in {own!r}, not in {chosen!r} as most")
        for article in articles
        if (own := language[article.id]) != chosen
    )
    told = tuple(article for article in articles if language[article.id] == chosen)
    return told, chosen, others


def under_one_name(
    articles: tuple[Article, ...], table: Outlets
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """The articles with the names of their outlets, and those that have to go then.

    Without articles in other languages a site may have one name, which brings others together.
    """
    gone: tuple[LeftOut, ...] = ()
    while True:
        articles, repeats = unique_articles(named(articles, table), table)
        if not repeats:
            return articles, gone
        gone += repeats


def chosen_articles(
    unique: Sequence[Article], wanted: Sequence[str], table: Outlets
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Of articles of a pile that stand those of the outlets that are asked for, under one name.

    What became of the others is the second value.

    Raises:
        InputError: there is none of the outlets that are asked for.
    """
    chosen = of_outlets(unique, wanted, table)
    told, repeats = under_one_name(chosen, table)
    return told, (*of_others(unique, chosen), *repeats)


def told_articles(
    unique: Sequence[Article], wanted: Sequence[str], table: Outlets
) -> tuple[tuple[Article, ...], str, tuple[LeftOut, ...]]:
    """Of articles that stand those that are told, their language, and what became of the others.

    Raises:
        InputError: there is none of the outlets that are asked for.
    """
    chosen = of_outlets(unique, wanted, table)
    told, language, others = in_one_language(chosen)
    told, repeats = under_one_name(told, table)
    return told, language, (*of_others(unique, chosen), *others, *repeats)


def sources_of(given: Iterable[Article], gone: Iterable[LeftOut]) -> Sources:
    """What became of articles of which no file is known, less those that are not told."""
    return Sources.of(with_fates(map(SourceRecord.of_article, given), gone))


def read_material(
    articles: Sequence[Article],
    encoder: Encoder | None = None,
    *,
    language: str = "en",
    repeated: Mapping[str, frozenset[str]] | None = None,
    outlets: Outlets | None = None,
) -> tuple[Material, dict[tuple[str, int], str]]:
    """Articles as sentences, passages, clusters and origins; and why sentences cannot be picked.

    Args:
        articles: those of one story in one language.
        encoder: one more kind of evidence for duplicates.
        language: BCP 47 primary subtag.
        repeated: the lines of each article that are boilerplate of its outlet.
        outlets: what is known of outlets and their owners.
    """
    sentences: list[Sentence] = []
    passages: list[Passage] = []
    left_out: dict[tuple[str, int], str] = {}
    for article in articles:
        own = split_sentences(article)
        made = make_passages(article, own)
        lines = (repeated or {}).get(article.id, frozenset())
        boilerplate = _of_lines(article, own, lines)
        sentences.extend(own)
        passages.extend(each for each in made.passages if boilerplate.isdisjoint(each.sentences))
        left_out.update({(article.id, index): reason for index, reason in made.left_out})
        left_out.update({(article.id, index): OUTLET_BOILERPLATE for index in boilerplate})
        if len(sentences) > MOST_SENTENCES:
            raise InputError(
                f"more than {MOST_SENTENCES:,} sentences are too many for one story; "
                "`summarize daily` groups a pile of articles into stories"
            )
    published: dict[str, datetime] = {
        each.id: each.published for each in articles if each.published
    }
    readings = Readings.of(sentences, published, language)
    encoded = encoder.encode([each.text for each in sentences]) if encoder else None
    compared = compare_claims(readings, encoded)
    events = _events(articles, readings, compared.wordings)
    known = agreement_rules(language)
    statements = read_statements(readings, known) if known is not None else None
    disagreements = find_disagreements(
        articles, readings, compared.links, compared.wordings, events, statements
    )
    reporting = Reporting(
        readings,
        compared.likeness,
        encoded,
        shared=compared.wordings,
        events=events,
        otherwise=said_otherwise(disagreements, readings),
    )
    material = Material(
        articles=tuple(articles),
        readings=readings,
        passages=tuple(passages),
        clusters=cluster_duplicates(readings, compared.links, published=published),
        origins=find_origins(articles, readings),
        links=compared.links,
        reporting=reporting,
        disagreements=disagreements,
        outlets=outlets,
        outgrown=_outgrown(articles, statements),
    )
    return material, left_out


def _outgrown(articles: Sequence[Article], statements: Statements | None) -> tuple[Outgrown, ...]:
    """The counts of casualties that later ones have outgrown."""
    if statements is None or len(articles) < 2:
        return ()
    return outgrown_counts(statements, {each.id: each.published for each in articles})


def _events(
    articles: Sequence[Article], readings: Readings, wordings: "Wordings"
) -> "Contraries | None":
    """The ends of events that the sentences tell; of one article nobody asks."""
    if len(articles) < 2:
        return None
    from summarize.agreement import Contraries

    return Contraries.of(readings, wordings)


def limits_of(material: Material) -> Iterator[str]:
    """What could not be asked of the articles of a story."""
    if not compares_all(material.readings):
        count = f"{len(material.sentences):,}"
        yield f"the story has {count} sentences: each was compared with its nearest only"
    if not can_disagree(material.language):
        yield (
            f"in {material.language!r} no disagreements are looked for, denials and numbers in"
            " words are not told apart, and only the same sentence counts as a report of another"
            " outlet"
        )


def _of_lines(
    article: Article, sentences: Sequence[Sentence], lines: frozenset[str]
) -> frozenset[int]:
    """The indexes of the sentences that stand in one of these lines of the article."""
    if not lines:
        return frozenset()
    spans, at = [], 0
    for line in article.text.split("\n\n"):
        if line in lines:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 2
    return frozenset(
        sentence.index
        for sentence in sentences
        if any(span.start <= sentence.span.start < span.end for span in spans)
    )
