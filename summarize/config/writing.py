"""A configuration as text: what counts of it, and what a file may hold."""

import json
from typing import Any

from summarize.config.reading import Config
from summarize.config.tables import File
from summarize.storage import label


def as_toml(config: Config) -> str:
    """The keys that count, those left out too, as a file that can be run; nothing that is unset.

    What a URL says of who asks is not told.
    """
    import tomli_w

    table = config.file.model_dump(mode="json")
    for owner in (table, *table["jobs"]):
        owner["fields"] = {name: keys for name, keys in owner["fields"].items() if keys}
        if not owner["fields"]:
            owner.pop("fields")
    for job in table["jobs"]:
        job["inputs"], job["output"] = [label(each) for each in job["inputs"]], label(job["output"])
        job["method"].pop("length", None)  # it stands in the job's own table
        if not any(job["method"]["outlets"].values()):
            job["method"].pop("outlets")
    return tomli_w.dumps(_without_none(table), multiline_strings=False)


def as_schema() -> str:
    """The JSON Schema of a file."""
    schema = File.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Jobs of summarize"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _without_none(value: Any) -> Any:
    """A value without what is unset, which TOML cannot say."""
    if isinstance(value, dict):
        return {key: _without_none(own) for key, own in value.items() if own is not None}
    if isinstance(value, list):
        return [_without_none(own) for own in value]
    return value
