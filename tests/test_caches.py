"""Nothing that was read is remembered for the whole process: an index belongs to its value."""

from pathlib import Path

from tests import house

# What may be kept besides the data and patterns of a language: other data files, and models.
ALLOWED = {
    ("cleaning/boilerplate.py", "_rule_book"): "patterns",
    ("duplicates/model.py", "load"): "a data file",
    ("language/boundaries.py", "_reporting_tag"): "patterns",
    ("language/layout.py", "_pieces"): "patterns",
    ("language/stops.py", "stop_patterns"): "patterns",
    ("languages/en/context_definite.py", "_introducing"): "patterns",
    ("passages.py", "_at_least"): "patterns",
    ("rewriting/models/loading.py", "_load"): "a loaded model",
    ("rewriting/models/loading.py", "_pieces"): "a table of a tokenizer",
}


def test_only_data_patterns_and_words_are_kept_for_the_whole_process() -> None:
    found = {
        (Path(path).relative_to("summarize").as_posix(), name)
        for path, source in house.modules()
        for name in house.caches(source)
    }
    assert sorted(found - ALLOWED.keys()) == []


def test_a_cache_is_found_as_decorator_and_as_call() -> None:
    source = (
        "@functools.lru_cache(maxsize=8)\ndef a(text): ...\n@cache\ndef b(text): ...\n"
        "@cached_property\ndef c(self): ...\nd = lru_cache(maxsize=1024)(a)\n"
        "@cache\ndef e(): ...\n@cache\ndef f(language): ...\n"
    )
    assert sorted(house.caches(source)) == ["a", "b", "lru_cache(maxsize=1024)"]
