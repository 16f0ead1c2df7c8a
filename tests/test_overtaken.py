"""What a later day of one story tells otherwise than an earlier one is not printed as it was."""

from datetime import UTC, datetime

from summarize import Article, summarize
from summarize.novelty.within import OVERTAKEN


def _report(day: int, outlet: str, text: str) -> Article:
    published = datetime(2031, 3, day, 9, tzinfo=UTC)
    return Article(f"{outlet} {day}", outlet, "The ferry", text, published=published, language="en")


FIRST = _report(
    3, "Post", "At least 9 people were killed when the ferry Halden sank off Norland on Monday."
)
LAST = _report(
    6,
    "Ledger",
    "The death toll of the ferry Halden rose to 14 on Thursday. Divers left the wreck off Norland.",
)


def test_an_older_toll_gives_way_to_the_newer_one() -> None:
    briefing = summarize([FIRST, LAST])
    printed = " ".join(point.text for point in briefing.points)
    assert "rose to 14" in printed
    assert "At least 9" not in printed
    (left_out,) = [each for each in briefing.ledger if each.article_id == FIRST.id]
    assert left_out.reason == OVERTAKEN


def test_of_articles_without_a_date_none_is_later() -> None:
    undated = Article("c", "Herald", "The ferry", LAST.text, language="en")
    briefing = summarize([FIRST, undated])
    assert any("At least 9" in point.text for point in briefing.points)
