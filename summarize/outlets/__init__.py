"""Which outlet each article is of, and what it is called: see docs/outlets.md."""

from summarize.outlets.addresses import (
    country_of,
    host_of,
    page_of,
    public_address,
    site_of,
    without_user,
    words_of,
)
from summarize.outlets.grouping import count_outlets, named, outlets_of
from summarize.outlets.names import fits, is_one_name, is_unnamed, name_key, service_named
from summarize.outlets.table import Outlets

__all__ = [
    "Outlets",
    "count_outlets",
    "country_of",
    "fits",
    "host_of",
    "is_one_name",
    "is_unnamed",
    "name_key",
    "named",
    "outlets_of",
    "page_of",
    "public_address",
    "service_named",
    "site_of",
    "without_user",
    "words_of",
]
