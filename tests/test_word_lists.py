"""What is known of a language is data in `languages`: no list of its words stands elsewhere."""

from pathlib import Path

import pytest

from tests import house

# Lists that look like words of a language and are none: where, by what name, and what they are.
ALLOWED = {
    ("__init__.py", "_HOMES"): "the modules that public names come from",
    ("auditing/judging.py", "_KINDS"): "how reasons of the gate begin",
    ("agreement/amounts.py", "NEEDS_NOUN"): "dimensions of quantities",
    ("novelty/signs.py", "told"): "names of signs",
    ("novelty/turns.py", "FEATURES"): "names of features",
    ("novelty/turns.py", "found"): "names of features",
    ("agreement/moments.py", "GROWING"): "kinds of casualties",
    ("checking/__init__.py", "_HOMES"): "the modules that names come from",
    ("cli/options.py", "FORMATS"): "names of formats",
    ("cli/options.py", "METHODS"): "names of scorers",
    ("cli/__init__.py", "COMMANDS"): "names of commands",
    ("cleaning/marking.py", "_BY_NAME"): "groups of a data file",
    ("evaluation/evaluate.py", "_signature"): "keys of the signature",
    ("language/marks.py", "_FAMILIES"): "kinds of quotation marks",
    ("language/quantities/numerals.py", "_from_figures"): "groups of a pattern",
    ("language/quantities/units.py", "_FACTORS"): "units by their code",
    ("language/quantities/units.py", "_CURRENCIES"): "currencies by their code",
    ("archive/schema.py", "_SCHEMA"): "names of tables",
    ("archive/schema.py", "TABLES"): "names of tables",
    ("archive/store.py", "_rows_of"): "names of tables",
    ("data/sources.py", "_NAMES"): "fates of records, for people",
    ("stories/__init__.py", "_HOMES"): "modules of public names",
    ("batch/__init__.py", "_HOMES"): "modules of public names",
    ("batch/plan.py", "reasons"): "why a unit is made, for people",
    ("passages.py", "_BLOCKED"): "kinds of block",
    ("passages/fitness.py", "_BLOCKED"): "kinds of block",
    ("readers/blocks.py", "_NETWORKS"): "HTML classes",
    ("readers/blocks.py", "_SET_APART"): "HTML classes",
    ("readers/blocks.py", "_UNSEEN"): "HTML elements",
    ("readers/names.py", "ALIASES"): "keys of input formats",
    ("readers/names.py", "_OTHERWISE"): "parts of keys of input formats",
    ("readers/fields.py", "_BLOCK_ENDS"): "HTML elements",
    ("readers/fields.py", "_TAKEN_BACK"): "values of an input format",
    ("readers/front_matter.py", "_SERVICE_LABELS"): "keys of an input format",
    ("readers/finding.py", "_NOT_ARTICLES"): "names of files",
    ("readers/jsons.py", "_LISTS"): "keys of input formats",
    ("renderers/daily.py", "index"): "keys of the JSON output",
    ("renderers/__init__.py", "RENDERERS"): "names of formats",
    ("renderers/__init__.py", "SUFFIXES"): "names of formats",
    ("settings.py", "_DEMANDS"): "kinds of error of pydantic",
}


def test_no_word_list_stands_outside_languages() -> None:
    found = {
        (Path(path).relative_to("summarize").as_posix(), name): f"{path}:{line} {name}: {words}"
        for path, source in house.modules(outside=("languages",))
        for name, line, words in house.word_lists(source)
    }
    offenders = [told for place, told in found.items() if place not in ALLOWED]
    assert offenders == [], "\n".join(offenders)


@pytest.mark.parametrize(
    "source",
    [
        "_PRONOUNS = frozenset(('he', 'she', 'it', 'we', 'they', 'you'))",
        "_PRONOUNS = ['he', 'she', 'it', 'we', 'they', 'you']",
        "_PRONOUNS = {'he': 1, 'she': 2, 'it': 3, 'we': 4, 'they': 5, 'you': 6}",
        "_PRONOUNS = frozenset('he she it we they you'.split())",
        "_TEXT = 'he she it we they you'\n_PRONOUNS = frozenset(_TEXT.split())",
        r"_PRONOUN = re.compile(r'\b(?:he|she|it|we|they|you)\b')",
        r"_PRONOUN = re.compile(rf'{_MARK}(he|she|it|we|they|you){_MARK}')",
        "def f(word):\n    return word in ('he', 'she', 'it', 'we', 'they', 'you')",
    ],
)
def test_a_word_list_is_found_in_whatever_form(source: str) -> None:
    assert len(list(house.word_lists(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        '"""He, she, it, we, they and you are words of English."""',
        "raise InputError('there is no article to be read in the folder')",
        "Kind = Literal['body', 'heading', 'fragment', 'caption', 'list', 'post']",
        "__all__ = ['find', 'read', 'split', 'rank', 'choose', 'draw']",
        r"_SPACE = re.compile(r'\s+|\n|\t|\r|\f|\v')",
        "_FEW = ('he', 'she', 'it')",
    ],
)
def test_messages_names_and_marks_are_no_word_list(source: str) -> None:
    assert list(house.word_lists(source)) == []
