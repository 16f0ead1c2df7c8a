"""What is known of a language is data in `languages`: no list of its words stands elsewhere."""

from pathlib import Path

import pytest

from tests import house

# Lists that look like words of a language and are none: where, by what name, and what they are.
ALLOWED = {
    ("__init__.py", "_HOMES"): "the modules that public names come from",
    ("auditing/judging.py", "_KINDS"): "how reasons of the gate begin",
    ("agreement/amounts.py", "NEEDS_NOUN"): "dimensions of quantities",
    ("agreement/one_amount.py", "_COMMON"): "dimensions of quantities",
    ("novelty/signs.py", "told"): "names of signs",
    ("novelty/turns.py", "FEATURES"): "names of features",
    ("novelty/turns.py", "found"): "names of features",
    ("agreement/moments.py", "GROWING"): "kinds of casualties",
    ("checking/__init__.py", "_HOMES"): "the modules that names come from",
    ("cli/options.py", "FORMATS"): "names of formats",
    ("cli/options.py", "METHODS"): "names of scorers",
    ("cli/__init__.py", "COMMANDS"): "names of commands",
    ("fetching/addresses.py", "_KEYS"): "parts of names of parameters in addresses",
    ("outlets/addresses.py", "_KEYS"): "parts of names of parameters in addresses",
    ("fetching/outcomes.py", "OUTCOMES"): "names of outcomes",
    ("cleaning/marking.py", "_BY_NAME"): "groups of a data file",
    ("cleaning/head_signs.py", "_OPENING"): "groups of a data file",
    ("signature.py", "LEARNED"): "names of files",
    ("cleaning/heads.py", "_NO_PLACES"): "groups of a data file",
    ("cleaning/splits.py", "_COUNTED_AS_LABELS"): "kinds of tokens",
    ("cleaning/splits.py", "_SURELY_LABELS"): "kinds of tokens",
    ("cleaning/splits.py", "_BESIDE"): "kinds of tokens",
    ("cleaning/head_openings.py", "_NO_PARTS_OF_NAMES"): "kinds of tokens",
    ("evaluation/evaluate.py", "_signature"): "keys of the signature",
    ("language/marks.py", "_FAMILIES"): "kinds of quotation marks",
    ("language/quantities/numerals.py", "_from_figures"): "groups of a pattern",
    ("language/quantities/units.py", "_FACTORS"): "units by their code",
    ("language/quantities/units.py", "_CURRENCIES"): "currencies by their code",
    ("archive/schema.py", "_SCHEMA"): "names of tables",
    ("archive/schema.py", "TABLES"): "names of tables",
    ("archive/store.py", "_rows_of"): "names of tables",
    ("data/sources.py", "_NAMES"): "fates of records, for people",
    ("data/sources.py", "_EXPECTED"): "fates of records",
    ("stories/__init__.py", "_HOMES"): "modules of public names",
    ("batch/__init__.py", "_HOMES"): "modules of public names",
    ("batch/plan.py", "reasons"): "why a unit is made, for people",
    ("passages.py", "_BLOCKED"): "kinds of block",
    ("passages/fitness.py", "_BLOCKED"): "kinds of block",
    ("readers/archives/warc.py", "_BESIDE_NAMES"): "ends of file names",
    ("readers/archives/warc.py", "_BESIDE_TYPES"): "types of media",
    ("readers/page_authors.py", "_CALLED"): "HTML classes",
    ("readers/page_plain.py", "_PASSED_OVER"): "HTML elements",
    ("readers/blocks.py", "_NETWORKS"): "HTML classes",
    ("readers/blocks.py", "_SET_APART"): "HTML classes",
    ("readers/blocks.py", "_UNSEEN"): "HTML elements",
    ("readers/names.py", "ALIASES"): "keys of input formats",
    ("readers/names.py", "_OTHERWISE"): "parts of keys of input formats",
    ("readers/bodies.py", "_CHILDREN"): "keys of input formats",
    ("readers/bodies.py", "_KINDS"): "types of blocks",
    ("readers/fields.py", "_BLOCK_ENDS"): "HTML elements",
    ("readers/fields.py", "_TAKEN_BACK"): "values of an input format",
    ("readers/front_matter.py", "_SERVICE_LABELS"): "keys of an input format",
    ("readers/feeds/bodies.py", "_FEED_PARTS"): "HTML classes",
    ("readers/feeds/bodies.py", "_SHARING"): "addresses of services",
    ("readers/feeds/bodies.py", "is_holder"): "HTML elements",
    ("readers/feeds/entries.py", "_WORD_TAGS"): "HTML elements",
    ("readers/feeds/parsing.py", "_SAYING"): "elements of Media RSS",
    ("readers/feeds/shortcodes.py", "_WITHOUT_TEXT"): "shortcodes of WordPress",
    ("readers/feeds/shortcodes.py", "_KNOWN"): "shortcodes of WordPress",
    ("readers/feeds/shortcodes.py", "_BLOCK"): "HTML elements",
    ("readers/feeds/wordpress.py", "_STATES"): "values of an input format",
    ("readers/databases/ebsco.py", "_KNOWN"): "groups of a data file",
    ("readers/databases/lexisnexis.py", "_OF_HEAD"): "groups of a data file",
    ("readers/databases/nexis.py", "_OF_HEAD"): "groups of a data file",
    ("readers/databases/proquest.py", "_KNOWN"): "groups of a data file",
    ("readers/databases/trailing.py", "_BEHIND"): "groups of a data file",
    ("readers/documents/rtf.py", "_CHARACTERS"): "words of rich text",
    ("readers/documents/rtf.py", "_UNSEEN"): "words of rich text",
    ("readers/found.py", "_NOT_ARTICLES"): "names of files",
    ("readers/jsons.py", "_LISTS"): "keys of input formats",
    ("readers/signs.py", "_G2"): "names of elements",
    ("readers/jsons.py", "_OF_NINJS"): "keys of an input format",
    (
        "readers/newsroom/g2.py",
        "_OTHER_CONTENT",
    ): "names of elements, and what they are, for people",
    ("readers/newsroom/g2.py", "_LESSER"): "parts of codes",
    ("readers/newsroom/g2.py", "_ORIGINS"): "parts of codes",
    ("readers/newsroom/ninjs.py", "_MOMENTS"): "keys of an input format",
    ("readers/newsroom/items.py", "KINDS"): "parts of codes, and what they are, for people",
    ("readers/newsroom/items.py", "_TAKEN_BACK"): "parts of codes",
    ("readers/newsroom/markup.py", "_ASIDE"): "names of elements",
    ("readers/newsroom/markup.py", "_MAIN"): "HTML classes",
    ("readers/newsroom/texts.py", "_LINE_OF_TAG"): "HTML elements",
    ("quotations/signs.py", "_OF_LINKS"): "names of signs",
    ("quotations/together.py", "transcript"): "names of signs",
    ("readers/newsroom/newsml1.py", "_NO_TEXT"): "parts of codes",
    ("readers/newsroom/newsml1.py", "_NO_MARKUP"): "parts of codes",
    ("readers/newsroom/ninjs.py", "_LISTS"): "keys of an input format",
    ("readers/newsroom/ninjs.py", "_ORIGINS"): "parts of codes",
    ("readers/signs.py", "_TABLE"): "names of columns",
    ("readers/services/answers.py", "_FAILED"): "states of services",
    ("readers/services/shapes.py", "_BESIDE"): "keys of input formats",
    ("readers/services/shapes.py", "_LISTS"): "keys of input formats",
    ("readers/services/telling.py", "_FIELDS"): "fields of an article",
    ("readers/mail/beginnings.py", "_SURE"): "headers of mails",
    ("readers/mail/lines.py", "_MARKS"): "marks that programs write",
    ("readers/mail/markup.py", "_TAKEN_OUT"): "HTML elements",
    ("readers/mail/markup.py", "_CELLS"): "HTML elements",
    ("readers/mail/markup.py", "_HIDDEN"): "properties of CSS",
    ("readers/mail/markup.py", "_SHRINKS"): "properties of CSS",
    ("readers/other_files.py", "_CODE"): "words of programming languages",
    ("readers/page_addresses.py", "_ADDED"): "HTML attributes",
    ("readers/page_addresses.py", "_ARCHIVED"): "hosts of archives",
    ("readers/page_addresses.py", "_KEPT"): "names of programs",
    ("readers/page_addresses.py", "_TODAY"): "HTML elements, and hosts of an archive",
    ("renderers/daily.py", "index"): "keys of the JSON output",
    ("renderers/__init__.py", "RENDERERS"): "names of formats",
    ("renderers/__init__.py", "SUFFIXES"): "names of formats",
    ("rewriting/complaints.py", "_TOO_LONG"): "messages of servers",
    ("rewriting/complaints.py", "_NO_MODEL"): "messages of servers",
    ("rewriting/thoughts.py", "_CHANNEL"): "marks of models",
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
