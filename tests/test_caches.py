"""Nothing that was read is remembered for the whole process: an index belongs to its value."""

from pathlib import Path

from tests import house

# What else may be kept: data files and patterns by their names, which are few, and a loaded model.
ALLOWED = {
    ("agreement/evidence.py", "load_fullness"): "a data file",
    ("agreement/evidence.py", "load_judge"): "a data file",
    ("agreement/evidence.py", "load_same_fact"): "a data file",
    ("cleaning/boilerplate.py", "_rule_book"): "patterns",
    ("cleaning/head_tokens.py", "_small"): "kinds of tokens, which are few",
    ("cleaning/head_tokens.py", "_titled"): "kinds of tokens, which are few",
    ("cleaning/head_tokens.py", "_with_nearness"): "kinds of tokens, which are few",
    ("duplicates/features.py", "load"): "a data file",
    ("language/layout.py", "_kinds_with"): "patterns",
    ("language/stops.py", "stop_patterns"): "patterns",
    ("language/names/table.py", "_folded"): "words of rules",
    ("languages/en/context_definite.py", "_introducing"): "patterns",
    ("outlets/addresses.py", "words_of"): "a data file",
    ("passages/making.py", "_at_least"): "patterns",
    ("readers/trees.py", "_compiled"): "patterns",
    ("rewriting/models/backends.py", "_fast"): "a loaded model",
    ("rewriting/models/ctranslate2_backend.py", "_engine"): "a loaded model",
    ("rewriting/models/loading.py", "_load"): "a loaded model",
    ("rewriting/models/checkpoints.py", "_pieces"): "a table of a tokenizer",
    ("rewriting/models/checkpoints.py", "read_checkpoint"): "a tokenizer",
    ("rewriting/models/entailment.py", "_asked"): "the label of a loaded model",
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
        "@functools.lru_cache(maxsize=8)\ndef a(text): ...\n@cache\ndef b(text: str): ...\n"
        "@cached_property\ndef c(self): ...\nd = lru_cache(maxsize=1024)(a)\n"
        "@cache\ndef e(language: str, *texts: str): ...\n@cache\ndef f(self): ...\n"
    )
    assert sorted(house.caches(source)) == ["a", "b", "e", "f", "lru_cache(maxsize=1024)"]


def test_one_result_and_one_for_each_language_are_no_cache_that_grows() -> None:
    source = (
        "@cache\ndef a(): ...\n@cache\ndef b(language: str): ...\n"
        "@cache\ndef c(rules: BoundaryRules) -> str: ...\n@cache\ndef d(*, code: str): ...\n"
    )
    assert list(house.caches(source)) == []
