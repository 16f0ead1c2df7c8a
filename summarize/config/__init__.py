"""A TOML file of jobs as values; every error names file, table and key.

[[jobs]]
name = "morning"
kind = "daily"                 # or "brief"
inputs = ["../seeds"]          # relative to this file
output = "../outputs/morning"
formats = ["markdown", "json"]
length = { words = 150 }

[jobs.method]
scoring = { name = "lexrank" }

[outlets.aliases]              # of all jobs that have no table method.outlets of their own
"The Tolmen Times" = ["TT", "tolmen.example"]
"""

from summarize.config.assigning import set_keys
from summarize.config.reading import Config, read_config
from summarize.config.tables import BriefJob, ClustersJob, DailyJob, Job, RunTable, split_suffix
from summarize.config.writing import as_schema, as_toml

__all__ = [
    "BriefJob",
    "ClustersJob",
    "Config",
    "DailyJob",
    "Job",
    "RunTable",
    "as_schema",
    "as_toml",
    "read_config",
    "set_keys",
    "split_suffix",
]
