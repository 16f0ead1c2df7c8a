"""Reading order: the sentence a stranger needs first, then by topic and time."""

from collections.abc import Iterable

from summarize.scoring.material import Material


def order(material: Material, picks: Iterable[int]) -> tuple[int, ...]:
    """The picks in the order in which they should be read."""
    sizes = {article.id: max(len(article.text), 1) for article in material.articles}

    def depth(place: int) -> tuple[float, int]:
        passage = material.passages[place]
        return (passage.span.start / sizes[passage.article_id], place)

    return tuple(sorted(picks, key=depth))
