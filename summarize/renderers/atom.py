"""An Atom feed by feedgenerator (Django's): entries with languages, and no look at the clock."""

from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed


class AtomFeed(Atom1Feed):  # type: ignore[misc] # the library has no types
    """A feed whose entries tell their language.

    `updated` is the time of a feed without entries; the library would ask the clock.
    """

    def add_root_elements(self, handler: Any) -> None:
        """The elements of the feed, first of them what wrote it."""
        handler.addQuickElement("generator", "summarize")
        super().add_root_elements(handler)

    def latest_post_date(self) -> datetime:
        """When the feed was last changed."""
        moments = [item["updateddate"] for item in self.items]
        found: datetime = max(moments, default=self.feed["updated"])
        return found

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The attributes of an entry."""
        language = item["language"]
        return {"xml:lang": language} if language else {}
