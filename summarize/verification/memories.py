"""The memory of a written briefing: does it hold together, and what of it can be found again?

What earlier briefings told is not among the articles: the signature has its digest, and what it
quotes is asked of earlier articles where they are given. What today's articles are beside it
follows from both, and is made again.
"""

from collections.abc import Iterable, Iterator, Mapping

from summarize.data import Article, Memory
from summarize.documents import (
    BriefingDocument,
    CitationPart,
    EarlierClaimPart,
    MemoryPart,
    PointPart,
    WithdrawalPart,
    told_memory,
)
from summarize.signature import memory_digest


def memory_of(document: BriefingDocument) -> Memory | None:
    """What a document tells of the days before it, without what follows from today's articles.

    None too where it contradicts itself, which `memory_failures` says.
    """
    if document.memory is None:
        return None
    follows = {"state": "new", "news": (), "withdrawals": (), "notices": ()}
    bare = document.memory.model_copy(update=follows)
    try:
        return told_memory(bare, {})
    except ValueError:
        return None


def by_others(document: BriefingDocument) -> tuple[WithdrawalPart, ...]:
    """The withdrawals by articles that the document does not have: notices are never briefed."""
    if document.memory is None:
        return ()
    own = {part.id for part in document.articles}
    return tuple(each for each in document.memory.withdrawals if each.article_id not in own)


def with_told(again: BriefingDocument, document: BriefingDocument) -> BriefingDocument:
    """A document made again, with the withdrawals of another that cannot be found again."""
    told = by_others(document)
    if again.memory is None or document.memory is None or not told:
        return again
    claims = document.memory.earlier.claims if document.memory.earlier else ()
    order = {claim.id: place for place, claim in enumerate(claims)}
    taken = {each.claim for each in told}
    both = [*told, *(each for each in again.memory.withdrawals if each.claim not in taken)]
    both.sort(key=lambda each: order.get(each.claim, len(order)))
    is_unchanged = again.memory.state == "unchanged"
    update = {
        "withdrawals": tuple(both),
        "notices": document.memory.notices,
        "state": "developing" if is_unchanged else again.memory.state,
    }
    return again.model_copy(update={"memory": again.memory.model_copy(update=update)})


def memory_differences(document: BriefingDocument, again: BriefingDocument) -> Iterator[str]:
    """What one document's memory has otherwise than the other's, part by part."""
    told, made = document.memory, again.memory
    if told == made:
        return
    if told is None or made is None:
        yield "memory: there is none" if told is None else "memory: there is one"
        return
    keys = [name for name in MemoryPart.model_fields if getattr(told, name) != getattr(made, name)]
    yield f"memory: otherwise in {', '.join(keys)}"


def memory_failures(document: BriefingDocument) -> Iterator[str]:
    """What does not hold of a memory in itself, one line each."""
    memory = document.memory
    digest = document.signature.get("memory")
    if memory is None:
        if digest is not None:
            yield "memory: the signature names one, and there is none"
        return
    told = memory_of(document)
    if told is None:
        yield "memory: contradicts itself: a claim has another id, or no citation"
        return
    if digest != memory_digest(told):
        yield "signature: its digest is not that of what was told before"
    every = (*memory.earlier.superseded, *memory.earlier.claims) if memory.earlier else ()
    claims = {claim.id: claim for claim in every}
    yield from _story_failures(memory)
    yield from _news_failures(document, memory, claims)
    yield from _withdrawal_failures(memory, claims)
    states = _states(memory)
    if memory.state not in states:
        yield f"memory: its state is {memory.state}, not {' or '.join(states)}"


def _withdrawal_failures(
    memory: MemoryPart, claims: Mapping[str, EarlierClaimPart]
) -> Iterator[str]:
    for place, withdrawal in enumerate(memory.withdrawals, start=1):
        if withdrawal.claim not in claims:
            yield f"withdrawal {place}: there is no such earlier claim"
        if withdrawal.citation and withdrawal.citation.article_id != withdrawal.article_id:
            yield f"withdrawal {place}: cites another article than the newer version"
    taking = {each.article_id for each in memory.withdrawals}
    for notice in memory.notices:
        if notice.id not in taking:
            yield f"notice {notice.id}: takes nothing back"


def _states(memory: MemoryPart) -> tuple[str, ...]:
    """The states that a story may have: where nothing is told, something may have been unfit."""
    if memory.earlier is None:
        return ("new",)
    is_told = any(each.novelty != "known" for each in memory.news)
    return ("developing",) if is_told or memory.withdrawals else ("unchanged", "developing")


def _story_failures(memory: MemoryPart) -> Iterator[str]:
    earlier = memory.earlier
    if earlier is None:
        return
    if not earlier.first_day <= earlier.last_day < memory.day:
        yield f"memory: {earlier.first_day} to {earlier.last_day} is not before {memory.day}"
    articles = {part.id for part in earlier.articles}
    for claim in (*earlier.superseded, *earlier.claims):
        name = f"earlier claim {claim.id}"
        if not earlier.first_day <= claim.day <= earlier.last_day:
            yield f"{name}: its day {claim.day} is none of the story"
        for cited in claim.citations:
            if cited.article_id not in articles:
                yield f"{name}: cites {cited.article_id}, which is no earlier article"
            if cited.end - cited.start != len(cited.quote):
                yield f"{name}: its quotation does not fit {cited.start}:{cited.end}"


def _news_failures(
    document: BriefingDocument, memory: MemoryPart, claims: Mapping[str, EarlierClaimPart]
) -> Iterator[str]:
    if len(memory.news) != len(document.points):
        yield f"memory: tells of {len(memory.news)} points, and there are {len(document.points)}"
    for place, (news, point) in enumerate(zip(memory.news, document.points, strict=False), start=1):
        name = f"point {place}"
        claim = claims.get(news.earlier)
        if (news.novelty == "new") != (news.earlier == ""):
            yield f"{name}: is {news.novelty}, and names the earlier claim {news.earlier!r}"
        elif claim is None and news.earlier:
            yield f"{name}: there is no earlier claim {news.earlier}"
        elif claim is not None and news.before not in claim.text:
            yield f"{name}: the earlier claim does not say {news.before!r}"
        if (news.novelty == "changed") != bool(news.before):
            yield f"{name}: is {news.novelty}, with {news.before!r} before"
        if news.after is not None and not _lies_in(news.after.start, news.after.end, point):
            yield f"{name}: its changed value lies outside it"


def _lies_in(start: int, end: int, point: PointPart) -> bool:
    return 0 <= start < end <= len(point.text)


def quoted_earlier(
    document: BriefingDocument, sources: Iterable[Article]
) -> tuple[tuple[str, ...], int]:
    """What earlier articles that are given do not say, and how many claims were not asked whole.

    An earlier article is known by the SHA-256 of its text: a later file may have its name. A claim
    in other words than it quotes is not asked whole.
    """
    earlier = document.memory.earlier if document.memory else None
    if earlier is None:
        return (), 0
    by_text = {each.sha256: each.text for each in sources}
    texts = {part.id: by_text[part.sha256] for part in earlier.articles if part.sha256 in by_text}
    found, unasked = [], 0
    for claim in (*earlier.superseded, *earlier.claims):
        quotes = " ".join(" ".join(cited.quote for cited in claim.citations).split())
        is_quoted = " ".join(claim.text.split()) in quotes
        unasked += not is_quoted or any(each.article_id not in texts for each in claim.citations)
        for cited in claim.citations:
            text = texts.get(cited.article_id)
            if text is not None and text[cited.start : cited.end] != cited.quote:
                name = f"earlier claim {claim.id}"
                found.append(f"{name}: {cited.article_id} does not have its quotation there")
    return tuple(found), unasked


def cited_otherwise(document: BriefingDocument) -> Iterator[tuple[str, CitationPart]]:
    """What withdrawals cite, each with its name."""
    withdrawals = document.memory.withdrawals if document.memory else ()
    for place, withdrawal in enumerate(withdrawals, start=1):
        if withdrawal.citation is not None:
            yield f"withdrawal {place}", withdrawal.citation
