"""Nothing that was read is remembered for the whole process: an index belongs to its value."""

from pathlib import Path

from tests import house

# What may be kept: data files and patterns, which are few and do not change, a model, and what was
# found about a word, where the number of words kept is bounded.
ALLOWED = {
    ("checking/negation.py", "_opposite_stems"): "a data file",
    ("cleaning/boilerplate.py", "_rule_book"): "patterns",
    ("cleaning/plain_lines.py", "_gate"): "patterns",
    ("duplicates/model.py", "load"): "a data file",
    ("language/boundaries.py", "_reporting_tag"): "patterns",
    ("language/detection.py", "_letters"): "a data file",
    ("language/detection.py", "_model"): "a data file",
    ("language/layout.py", "_pieces"): "patterns",
    ("language/names/finding.py", "_bare"): "a bounded number of words",
    ("language/names/finding.py", "is_common"): "a bounded number of words",
    ("language/names/folding.py", "consonants"): "a bounded number of words",
    ("language/names/folding.py", "fold"): "a bounded number of words",
    ("language/names/folding.py", "plain"): "a bounded number of words",
    ("language/punkt.py", "_tokenizer"): "a splitter with a data file",
    ("language/quantities/finding.py", "_spellings"): "patterns",
    ("language/quantities/places.py", "triggers"): "patterns",
    ("language/stops.py", "stop_patterns"): "patterns",
    ("languages/__init__.py", "rules"): "data files",
    ("languages/cldr.py", "calendar"): "data files",
    ("languages/cldr.py", "number_format"): "data files",
    ("languages/dates.py", "date_rules"): "data files",
    ("languages/en/context_definite.py", "_introducing"): "patterns",
    ("languages/quantities.py", "quantity_rules"): "data files",
    ("languages/quotations.py", "mark_roles"): "data files",
    ("languages/sentences.py", "_splitters"): "data files",
    ("languages/sentences.py", "sentence_rules"): "data files",
    ("passages.py", "_at_least"): "patterns",
    ("renderers/html.py", "_template"): "a template",
    ("rewriting/injection.py", "_patterns"): "patterns",
    ("rewriting/models/constraint.py", "_openers"): "a table of a tokenizer",
    ("rewriting/models/loading.py", "_load"): "a loaded model",
    ("rewriting/models/loading.py", "_pieces"): "a table of a tokenizer",
    ("rewriting/models/pieces.py", "_byte_of_character"): "a table of 256 bytes",
    ("scoring/concepts.py", "load_model"): "a data file",
    ("tokens.py", "_marked_word"): "patterns",
    ("tokens.py", "word_forms"): "a stemmer and its words",
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
        "@functools.lru_cache(maxsize=8)\ndef a(text): ...\n@cache\ndef b(): ...\n"
        "@cached_property\ndef c(self): ...\nd = lru_cache(maxsize=1024)(a)\n"
    )
    assert sorted(house.caches(source)) == ["a", "b", "lru_cache(maxsize=1024)"]
