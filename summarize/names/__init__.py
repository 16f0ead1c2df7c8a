"""Names of people, places and organisations, and which spellings of a story mean the same one."""

from summarize.names.finding import Name, find_names
from summarize.names.folding import fold
from summarize.names.table import NameTable

__all__ = ["Name", "NameTable", "find_names", "fold"]
