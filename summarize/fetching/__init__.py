"""Pages and feeds of the web -> an inbox of WARC files, from which everything else is read.

Only public addresses are asked, one request at a time for each host, as its robots.txt allows;
what was received is kept as it was (docs/fetching.md).
"""

from summarize.fetching.addresses import is_address, shown
from summarize.fetching.options import PAGES, Options, Pages
from summarize.fetching.outcomes import OUTCOMES, Outcome, Report
from summarize.fetching.running import Fetched, Watcher, demand_local, fetch
from summarize.fetching.sources import is_list

__all__ = [
    "OUTCOMES", "PAGES", "Fetched", "Options", "Outcome", "Pages", "Report", "Watcher",
    "demand_local", "fetch", "is_address", "is_list", "shown",
]  # fmt: skip
