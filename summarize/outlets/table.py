"""What somebody knows of outlets that neither names nor addresses tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from summarize.outlets.addresses import host_of, site_of
from summarize.outlets.names import name_key

Names = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Outlets:
    """Names that are one outlet, and outlets that are one house.

    `aliases` gives for the name to show the other spellings and hosts of an outlet; `families` for
    an owner the outlets that are counted as one independent voice, though as several outlets.

    Raises:
        ValueError: a name is empty, or stands under two others of one table.
    """

    aliases: Names = field(default_factory=dict)
    families: Names = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table in (self.aliases, self.families):
            owners: dict[str, str] = {}
            for owner, name in ((owner, name) for owner, own in table.items() for name in own):
                if not (name.strip() and owner.strip()):
                    raise ValueError(f"a name under {owner!r} is empty")
                other = owners.setdefault(_key_of(name), owner)
                if other != owner:
                    raise ValueError(f"{name!r} stands under {other!r} and {owner!r}")

    def __hash__(self) -> int:
        """A hash of the entries of both tables."""
        return hash((tuple(self.aliases.items()), tuple(self.families.items())))

    @cached_property
    def alias_of(self) -> Mapping[str, str]:
        """The key of each spelling (or domain) -> the name to show."""
        given = {_key_of(name): name for name in self.aliases}
        return given | {_key_of(each): name for name, own in self.aliases.items() for each in own}

    @cached_property
    def _owner_of(self) -> Mapping[str, str]:
        alias = self.alias_of
        return {
            _key_of(alias.get(_key_of(each), each)): owner
            for owner, own in self.families.items()
            for each in own
        }

    def owner(self, name: str) -> str:
        """The owner of the outlet of this name; "" where the table tells none.

        >>> Outlets(families={"Tolmen Media": ("The Tolmen Times",)}).owner("Tolmen Times")
        'Tolmen Media'
        """
        return self._owner_of.get(_key_of(name), "") if self.families else ""


def _key_of(name: str) -> str:
    """The key of a name; of a host the domain."""
    host = host_of(name)
    return site_of(host).domain if host else name_key(name)
