"""Where outlets give different values for the same thing.

A wrong alarm costs more than a miss, so two statements are compared only if the words around the
value say that they are about one thing, and amounts that grow as time goes on only if they were
published at about the same time. What a later day tells of a count, a plan or a state is news.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.agreement.casualties import find_casualties
from summarize.agreement.contradictions import find_contradictions
from summarize.agreement.disputes import find_disputes
from summarize.agreement.moments import has_passed
from summarize.agreement.opposites import find_opposites, without_variants
from summarize.agreement.statements import Statements, agreement_rules, read_statements
from summarize.agreement.wording import distinct
from summarize.data import Article, Citation, Disagreement, Link, Sentence
from summarize.outlets import outlets_of
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.agreement.contraries import Contraries
    from summarize.checking import Wordings


def find_disagreements(
    articles: Sequence[Article],
    sentences: Sequence[Sentence] | Readings,
    links: Sequence[Link] = (),
    wordings: "Wordings | None" = None,
    contraries: "Contraries | None" = None,
    statements: Statements | None = None,
) -> tuple[Disagreement, ...]:
    """Where articles of different outlets give different values for the same thing.

    Amounts are compared in one unit, with the room that rounding and words like "about" or "more
    than" leave; dates with weekdays and "yesterday" resolved by the articles' dates. In a language
    without rules of agreement no disagreement is looked for.

    Args:
        articles: the articles of one story.
        sentences: their sentences, or the readings of these.
        links: what `link_claims` found among these sentences; without them no denial is told.
        wordings: the sentences as near-copies are compared, if that was done before.
        contraries: the ends of events that they tell, if they were read before.
        statements: what they state, if it was read before.

    Returns:
        Disagreements in the order of their first citation, each side with all its citations; the
        note converts units where the sides use several.
    """
    published = {article.id: article.published for article in articles}
    known_days = {key: day for key, day in published.items() if day is not None}
    readings = Readings.of(sentences, known_days)
    known = agreement_rules(readings.language)
    if known is None:
        return ()
    source = outlets_of(articles)
    statements = statements or read_statements(readings, known)
    # Their note says which count is the later one.
    found = find_casualties(statements, source, published)
    are_several = len(set(source.values())) > 1
    if are_several:
        from summarize.agreement.differing import SameStory, find_differing
        from summarize.agreement.votes import find_votes

        found += find_votes(readings, source, known)
        found += find_differing(SameStory(statements, source, published, readings, wordings))
    found += find_disputes(readings, links, source, known)
    opposed = [
        *find_contradictions(readings, source, known),
        *find_opposites(readings, source, published, wordings),
    ]
    told = {(each.sentence.article_id, each.sentence.span): each for each in readings}
    found += [each for each in opposed if not has_passed(each, told, published, known)]
    kept = [*without_variants(distinct(found), readings, wordings)]
    if are_several:
        from summarize.agreement.contraries import Contraries
        from summarize.agreement.contrary_sides import find_contraries

        ends = find_contraries(contraries or Contraries.of(readings), source, published)
        kept += [each for each in ends if not has_passed(each, told, published, known)]
    return tuple(sorted(distinct(kept), key=_place))


def _place(found: Disagreement) -> tuple[bool, Citation, str]:
    """Where a disagreement stands among others: by its first citation; what only grew is last."""
    return found.is_history, found.sides[0].citations[0], found.about
