"""An audit says of every sentence of a draft whether its sources bear it out, and why not."""

import hashlib
import json
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from summarize import Method, Words, audit, render, summarize
from summarize.auditing import FORMATS, Audit, AuditDocument, Statement, render_audit
from summarize.auditing.references import find_references
from summarize.cleaning import parse_date
from summarize.data import Article, Span
from summarize.errors import InputError, UsageError

HERALD = Article(
    id="herald.txt",
    source="The Herald",
    title="Ferry sinks off Port Elm",
    url="https://www.herald.example/ferry-sinks",
    published=parse_date("2024-05-14"),
    language="en",
    text=(
        "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said.\n\n"
        "Nine people were killed and 31 were rescued, Captain Ann Reed told reporters.\n\n"
        "“We will keep searching unless the storm returns tonight,” Reed said. "
        "“Nobody was ready for this.”\n\n"
        "Captain Reed asked families to stay away from the quay.\n\n"
        "Mayor Tom Hale did not visit the harbour. He thanked the divers in a letter.\n\n"
        "The ferry was built in the yards of Halloran in the summer of 1987."
    ),
)
GAZETTE = Article(
    id="gazette.txt",
    source="Elm Gazette",
    title="Harbour master resigns after ferry accident",
    url="https://www.gazette.example/resigns",
    published=parse_date("2024-05-15"),
    language="en",
    text=(
        "The harbour master, Olive Crane, resigned on Tuesday after the ferry accident.\n\n"
        "Two inspectors had warned her in March that the lifeboats were rotten.\n\n"
        "The company that runs the ferry, Northlight, will pay for the funerals."
    ),
)
SOURCES = (HERALD, GAZETTE)


def _one(text: str) -> Statement:
    statements = audit(text, SOURCES).statements
    assert len(statements) == 1, statements
    return statements[0]


def _kinds(statement: Statement) -> set[str]:
    return {reason.kind for reason in statement.reasons}


def _evidence(found: Audit, statement: Statement) -> list[str]:
    return [each.span.of(found.article(each.article_id).text) for each in statement.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank off Port Elm on Monday.",
        "A ferry with 40 people aboard sank off Port Elm on Monday, May 13, 2024.",
        "Nine people were killed.",
        "Harbour master Olive Crane resigned on Tuesday.",
        "“Nobody was ready for this,” Reed said.",
        "- **Rescue**: 31 people were rescued, Captain Ann Reed told reporters.",
        "> The ferry was built in the summer of 1987.",
    ],
)
def test_what_a_source_says_is_supported(text: str) -> None:
    assert _one(text).standing == "supported", _one(text).reasons


@pytest.mark.parametrize(
    ("text", "kind", "named", "nowhere"),
    [
        ("A ferry with 70 people aboard sank off Port Elm.", "number", '"70"', True),
        ("A ferry with 40 people aboard sank off Port Elm on Friday.", "date", '"Friday"', True),
        ("The ferry was built in the yards of Halloran in 1978.", "date", '"1978"', True),
        ("Captain Jon Marsh told reporters that nine people were killed.", "name", "Jon", True),
        ("Mayor Tom Hale told reporters that nine people were killed.", "name", "Tom", False),
        ("Mayor Tom Hale visited the harbour.", "negation", "visit", False),
        ("A shark bit 31 surfers, Captain Ann Reed told reporters.", "number", "else", False),
        ("The harbour master baked an enormous cake.", "words", '"baked, enormous, cake"', False),
    ],
)
def test_what_no_source_says_is_unsupported_and_says_why(
    text: str, kind: str, named: str, nowhere: bool
) -> None:
    statement = _one(text)
    assert statement.standing == "unsupported"
    reason = next(each for each in statement.reasons if each.kind == kind)
    assert named in reason.text
    assert reason.nowhere == nowhere


def test_of_two_sentences_that_say_it_the_news_is_shown_and_not_what_was_before() -> None:
    article = Article(
        "a",
        "Herald",
        "Ferry",
        "The captain was unhurt. The ferry lay on a reef. Divers came. A tug came too. "
        "The storm of May had killed nine people there.",
    )
    news = Article("b", "Gazette", "Ferry", "The storm of Friday had killed nine people there.")
    audited = audit("A storm had killed nine people.", [article, news]).statements[0]
    assert [each.article_id for each in audited.evidence] == ["b"]


def test_an_unsupported_statement_shows_the_nearest_sentence() -> None:
    found = audit("The ferry was built in the yards of Halloran in 1978.", SOURCES)
    assert _evidence(found, found.statements[0]) == [
        "The ferry was built in the yards of Halloran in the summer of 1987."
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# What we know", "a heading"),
        ("Why did the ferry sink?", "a question"),
        ("Hello and welcome!", "a greeting"),
        ("Here is a summary of the two articles about the ferry:", "about the text itself"),
        ("Let me know if you would like more details.", "about the text itself"),
        ("5 articles from 5 outlets; 2024-05-14; 7 points, 120 words", "about the text itself"),
        ("I think this is a very sad day for the whole coast.", "the writer's own view"),
        ("Key facts:", "a label"),
        ("| Port Elm | 40 |\n|---|---|\n| Halloran | 31 |", "a row of a table"),
    ],
)
def test_what_claims_nothing_is_not_checkable_and_says_what_it_is(text: str, why: str) -> None:
    statement = audit(text, SOURCES).statements[0]
    assert (statement.standing, statement.why) == ("not checkable", why)


@pytest.mark.parametrize(
    "text",
    [
        "You are receiving this email because you signed up on our website.",
        "You got this newsletter because you subscribed to Morning Wire.",
        "© 2024 Morning Wire.",
        "Copyright 2024 Morning Wire Media. All rights reserved.",
        "See you tomorrow.",
        "See you next week, same time and place!",
        "That’s all we have for this morning.",
        "That is all for today.",
        "Until next time, stay safe.",
        "View this email in your browser.",
        "This newsletter was written by Ann Bell and edited by Ida Moss.",
        "# TL;DR",
        "Have a great weekend.",
        "In my opinion, the mayor was slow to act.",
        "To my mind the ferry was too old.",
    ],
)
def test_what_a_newsletter_says_of_itself_is_not_checkable(text: str) -> None:
    assert {each.standing for each in audit(text, SOURCES).statements} == {"not checkable"}


@pytest.mark.parametrize(
    "text",
    [
        "You are receiving no help, the mayor told families.",
        "See you in court, Reed told the company.",
        "Until then mackerel swam in Halloran.",
        "Copyright law was changed.",
        "In my opinion the ferry sank in 1921, killing 300 people.",
        "TL;DR: Seventy people were killed.",
    ],
)
def test_what_only_begins_like_a_newsletter_is_compared(text: str) -> None:
    assert _one(text).standing == "unsupported"


def test_a_label_before_a_sentence_is_no_part_of_what_it_says() -> None:
    assert _one("TL;DR: Nine people were killed.").standing == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "- The mayor resigned",
        "- Divers shot nine mayors",
        "1. The captain was drunk",
        "Police arrested the captain for drunk driving",
        "The mayor resigned",
        "# The captain was drunk when the ferry sank",
        "# The Captain Was Drunk When the Ferry Sank",
        "## Shark sinks the lifeboats",
        "**Mayor kills nine**",
        "The captain was arrested for drunk driving:",
        "<h2>The captain was drunk</h2><p>Nine people were killed.</p>",
    ],
)
def test_a_line_with_a_subject_and_a_verb_is_a_statement_without_a_stop_too(text: str) -> None:
    assert audit(text, SOURCES).statements[0].standing == "unsupported"


@pytest.mark.parametrize(
    "text",
    ["- Nine people were killed", "# Olive Crane resigned on Tuesday", "A ferry sank off Port Elm",
     "## Harbour Master Olive Crane Resigned"],
)  # fmt: skip
def test_a_true_line_without_a_stop_is_supported(text: str) -> None:
    assert _one(text).standing == "supported", _one(text).reasons


@pytest.mark.parametrize(
    "text",
    ["What we know", "- Key facts", "Background:", "# How the day unfolded", "- Next steps",
     "## Deaths and injuries", "# Where things stand", "## Latest developments", "Rescue efforts",
     "# Ferry sinks off Port Elm", "All you need to know"],
)  # fmt: skip
def test_a_label_without_a_verb_and_a_headline_of_a_source_are_none(text: str) -> None:
    assert _one(text).standing == "not checkable"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("# Ferry disaster: 70 dead", '"70"'),
        ("## Did Admiral Quill know?", "Quill"),
        ("## What will happen to Captain Jonas Field?", "Jonas Field"),
        ("Why were 70 people aboard?", '"70"'),
    ],
)
def test_headings_and_questions_must_not_bring_in_facts(text: str, named: str) -> None:
    statement = _one(text)
    assert statement.standing == "unsupported"
    assert all(reason.nowhere for reason in statement.reasons)
    assert named in statement.reasons[0].text


def test_a_heading_may_count_the_parts_of_its_text() -> None:
    assert _one("# Ferry disaster: 5 takeaways").standing == "not checkable"


def test_a_heading_in_title_case_has_no_names() -> None:
    assert _one("# Terrible Ferry Disaster Shocks Entire Coast").standing == "not checkable"


@pytest.mark.parametrize(
    ("quoted", "found", "left_out"),
    [
        ("“Nobody was ready for this,” Reed said.", "verbatim", ""),
        ("“We will keep searching,” Reed said.", "cut", "unless the storm returns tonight"),
        ("“We will keep searching unless the storm returns,” Reed said.", "verbatim", ""),
        ("“We will … searching unless the storm returns tonight,” Reed said.", "verbatim", ""),
        ("“We will keep searching … tonight,” Reed said.", "cut", "unless the storm returns"),
        ("“We will keep [all of us] searching unless the storm returns.”", "verbatim", ""),
        ("“Nobody was prepared for this,” Reed said.", "not found", ""),
        ("“Nine people were killed,” Reed said.", "told", ""),
        ("“Nine people were killed,” The Herald wrote.", "verbatim", ""),
    ],
)
def test_quotations_are_compared_word_for_word(quoted: str, found: str, left_out: str) -> None:
    statement = _one(quoted)
    assert [(each.found, each.left_out) for each in statement.quotations] == [(found, left_out)]
    assert (statement.standing == "supported") == (found == "verbatim"), statement.reasons


def test_a_quotation_whose_qualifier_is_told_in_other_words_is_not_cut() -> None:
    text = "“We will keep searching” unless the storm returns tonight, Reed said."
    assert _one(text).quotations[0].found == "verbatim"


def test_a_quotation_of_somebody_else_is_unsupported() -> None:
    statement = _one("“Nobody was ready for this,” Tom Hale said.")
    assert statement.standing == "unsupported"
    assert statement.quotations[0].found == "verbatim"
    assert _kinds(statement) == {"name"}


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_reason_quotes_once_and_never_nothing(marks: str) -> None:
    """The gate quotes speech with its marks, and a negation that stands alone with nothing."""
    (said,) = _one("The ferry did not.").reasons
    assert said.text == "negation put in"
    told = "{0}We heard a loud bang,{1} {2} said before {3} left the quay.".format
    source = replace(HERALD, text=told(*marks, "Mayor Tom Hale", "Captain Ann Reed"))
    draft = told(*marks, "Captain Ann Reed", "Mayor Tom Hale")
    reasons = [each.text for each in audit(draft, (source,)).statements[0].reasons]
    assert 'quotation of another: "We heard a loud bang,"' in reasons


def test_a_sentence_inside_a_long_quotation_is_part_of_it() -> None:
    text = "Reed said: “Nobody was ready for this. We will never stop searching.”"
    first, second = audit(text, SOURCES).statements
    assert [each.found for each in first.quotations] == ["verbatim"]
    assert [each.found for each in second.quotations] == ["not found"]


def test_an_outlet_may_be_named_for_what_it_says_and_for_nothing_else() -> None:
    claim = "According to {}, the ferry was built in the yards of Halloran in 1987."
    assert _one(claim.format("The Herald")).standing == "supported"
    assert _kinds(_one(claim.format("Elm Gazette"))) == {"name"}


def test_a_statement_may_join_two_sentences() -> None:
    text = "Nine people were killed, and Northlight, the company that runs the ferry, will pay."
    found = audit(text, SOURCES)
    assert found.statements[0].standing == "supported", found.statements[0].reasons
    assert {each.article_id for each in found.statements[0].evidence} == {
        "herald.txt",
        "gazette.txt",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed, Captain Ann Reed told reporters.",
        "Olive Crane told reporters that nine people were killed.",
        "Forty people were arrested when the ferry accident of Olive Crane was searched.",
        "The company that runs the ferry, Halloran, will pay for the funerals.",
    ],
)
def test_a_number_or_name_is_not_brought_in_from_another_sentence(text: str) -> None:
    assert _one(text).standing == "unsupported"


def test_the_evidence_is_the_fewest_sentences_that_say_it() -> None:
    found = audit("Olive Crane resigned on Tuesday after the ferry accident.", SOURCES)
    assert _evidence(found, found.statements[0]) == [
        "The harbour master, Olive Crane, resigned on Tuesday after the ferry accident."
    ]


def test_a_pronoun_is_the_person_of_the_sentence_before() -> None:
    honest = audit("Mayor Tom Hale stayed away. He thanked the divers in a letter.", SOURCES)
    assert honest.statements[1].standing == "supported"
    assert honest.statements[1].unchecked == ()
    text = "Mayor Tom Hale did not visit the harbour. He asked families to stay away from the quay."
    lying = audit(text, SOURCES).statements[1]
    assert [each.text for each in lying.reasons] == ['"He" is Tom Hale; the source says it of Reed']


def test_whom_a_pronoun_means_is_said_to_be_unchecked_where_it_is_not_known() -> None:
    statement = _one("She resigned on Tuesday after the ferry accident.")
    assert statement.unchecked == ('who "She" is: not compared',)


@pytest.mark.parametrize(
    "mark",
    ["[2]", "[2, 1]", "[1][2]", "[1-2]", "[^2]", "(2)", "²", "<sup>2</sup>", "【2†source】",
     "[[2]](https://www.gazette.example/resigns)", "[Source 2]"],
)  # fmt: skip
def test_marks_of_every_kind_are_compared_with_the_source_they_name(mark: str) -> None:
    right = _one(f"Harbour master Olive Crane resigned on Tuesday.{mark}")
    assert right.standing == "supported", right.reasons
    assert 2 in right.cited
    wrong = _one(f"The ferry was built in the summer of 1987.{mark}")
    assert (wrong.standing == "supported") == (1 in wrong.cited)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="{0}">[3]</a>',
        ' <a class="c" href={0}>[3]</a>',
        "<a href='{0}'><sup>3</sup></a>",
        '<sup id="c3"><a href="{0}">3</a></sup>',
        '<a href="{0}">3</a>',
    ],
)
def test_a_link_of_html_decides_which_source_its_number_means(link: str) -> None:
    mark = link.format("https://www.gazette.example/resigns")
    for text, standing in [
        ("Olive Crane resigned on Tuesday.", "supported"),
        ("The ferry was built in the summer of 1987.", "unsupported"),
    ]:
        found = audit(f"<p>{text}{mark}</p>", SOURCES)
        (statement,) = found.statements
        named = {each.number: each.article_ids for each in found.references}
        assert named == {1: ("herald.txt",), 2: ("gazette.txt",), 3: ("gazette.txt",)}
        assert (statement.text, statement.cited, statement.standing) == (text, (3,), standing)


def test_a_number_without_a_link_is_still_the_place_of_a_source() -> None:
    text = "Olive Crane resigned on Tuesday.[1](https://gazette.example/resigns) {0} [2]"
    found = audit(text.format("Two inspectors had warned her in March."), SOURCES)
    assert [each.standing for each in found.statements] == ["supported", "supported"]
    assert [each.article_ids for each in found.references] == [("gazette.txt",), ("gazette.txt",)]


def test_a_linked_number_is_no_part_of_the_date_before_it() -> None:
    found = audit('<p>The ferry sank on May 13.<a>1</a> Nine <a href="#x">2</a>', SOURCES)
    assert [(each.text, each.cited) for each in found.statements] == [
        ("The ferry sank on May 13.", (1,)),
        ("Nine 2", ()),
    ]


def test_a_linked_number_that_counts_is_no_mark() -> None:
    link = '<a href="https://www.herald.example/ferry-sinks">31</a>'
    (statement,) = audit(f"<p>There were {link} people rescued.</p>", SOURCES).statements
    assert (statement.text, statement.cited) == ("There were 31 people rescued.", ())


def test_a_mark_on_the_wrong_source_names_the_right_one() -> None:
    statement = _one("The ferry was built in the summer of 1987 [2].")
    assert statement.reasons[0].kind == "citation"
    told = "citation: [2] (Elm Gazette) does not say it; The Herald does"
    assert statement.reasons[0].text == told


def test_two_marks_on_wrong_sources_are_both_named() -> None:
    other = replace(GAZETTE, id="coast.txt", source="Coast Radio", url="")
    text = "The ferry was built in the summer of 1987 [2][3]."
    statement = audit(text, (HERALD, GAZETTE, other)).statements[0]
    assert statement.reasons[0].text == (
        "citation: [2] (Elm Gazette) and [3] (Coast Radio) do not say it; The Herald does"
    )


@pytest.mark.parametrize("form", ["text", "html"])
def test_the_sources_that_marks_name_are_listed_by_number(form: str) -> None:
    marked = render_audit(audit("Olive Crane resigned on Tuesday [2].", SOURCES), form)
    by_number = marked.partition("Sources by number")[2]
    assert "[2] Elm Gazette, “Harbour master resigns after ferry accident”" in by_number
    assert "[1]" not in marked
    plain = render_audit(audit("Olive Crane resigned on Tuesday.", SOURCES), form)
    assert "Sources by number" not in plain


def test_a_number_of_the_drafts_own_list_is_told_by_what_it_means() -> None:
    text = "Nine people were killed [1].\n\n## Sources\n\n1. Daily Planet\n"
    assert "[1] Daily Planet (none of the sources)" in render_audit(audit(text, SOURCES))


@pytest.mark.parametrize(
    ("mark", "cited"),
    [
        ("[1-999999999]", (1, 999999999)),
        ("[99999999999]", (99999999999,)),
        ("[-1]", (-1,)),
        ("[0]", (0,)),
        ("[1, ³]", (1, 3)),
    ],
)
def test_numbers_that_no_source_has_are_marks_and_findings(
    mark: str, cited: tuple[int, ...]
) -> None:
    statement = _one(f"Nine people were killed {mark}.")
    assert (statement.text, statement.cited) == ("Nine people were killed.", cited)
    assert [each.text for each in statement.reasons] == [
        f"citation: [{max(cited)}] names no source"
    ]


@pytest.mark.parametrize(("mark", "cited"), [("[²]", (2,)), ("[2-1]", (2, 1)), ("¹" * 5000, (1,))])
def test_unusual_marks_are_read(mark: str, cited: tuple[int, ...]) -> None:
    statement = _one(f"Nine people were killed{mark}")
    assert (statement.text, statement.cited) == ("Nine people were killed", cited)


def test_a_mark_that_names_no_source_is_a_finding() -> None:
    statement = _one("The ferry was built in the summer of 1987 [7].")
    assert [each.text for each in statement.reasons] == ["citation: [7] names no source"]


@pytest.mark.parametrize("text", ["The span covers 5 km².", "He scored twice (1978).", "[2024]"])
def test_units_and_years_are_no_marks(text: str) -> None:
    assert all(each.cited == () for each in audit(text, SOURCES).statements)


def test_a_mark_belongs_to_the_sentence_before_it() -> None:
    found = audit("The ferry sank on Monday. [1] Olive Crane resigned on Tuesday. [2]", SOURCES)
    assert [each.cited for each in found.statements] == [(1,), (2,)]
    assert found.text == "The ferry sank on Monday. Olive Crane resigned on Tuesday."


LISTS = {
    "addresses": "## Sources\n\n1. https://gazette.example/resigns\n"
    "2. <https://www.herald.example/ferry-sinks>",
    "titles": "References:\n\n[1] “Harbour master resigns after ferry accident”\n"
    "[2] Ferry sinks off Port Elm, 14 May",
    "outlets": "**Sources**\n\n- [1] Elm Gazette\n- [2] The Herald",
    "definitions": "[1]: https://www.gazette.example/resigns\n[2]: https://herald.example/ferry-sinks",
    "footnotes": "[^1]: Elm Gazette, 15 May\n[^2]: The Herald, 14 May",
    "files": "Sources\n\n1. gazette.txt\n2. herald.txt",
}


@pytest.mark.parametrize("form", LISTS)
def test_a_list_of_references_says_which_source_a_number_means(form: str) -> None:
    text = f"Olive Crane resigned on Tuesday [1]. Nine people were killed [2].\n\n{LISTS[form]}\n"
    found = audit(text, SOURCES)
    assert [each.article_ids for each in found.references] == [("gazette.txt",), ("herald.txt",)]
    assert [each.standing for each in found.statements] == ["supported", "supported"]


@pytest.mark.parametrize(
    "entry",
    [
        "[1] The Herald. Mayor Tom Hale was arrested for murder in 2019.",
        "[1] The Herald\n\n[2] Mayor Tom Hale was arrested for murder in 2019",
        "Sources\n\n- The Herald, 14 May.\n  Mayor Tom Hale was arrested for murder in 2019.",
        "## Sources\n\n1. Ferry sinks off Port Elm.\n2. Mayor Tom Hale was arrested for murder.",
        "Sources\n\n1. https://www.herald.example/ferry-sinks. Tom Hale was arrested for murder.",
        "Sources\n\n- [1] The Herald said that Mayor Tom Hale was arrested for murder.",
        "Sources\n\n[1] The Herald\n[-] Mayor Tom Hale was arrested for murder.",
        "<h2>Sources</h2><ol><li>The Herald. Tom Hale was arrested for murder.</li></ol>",
    ],
)
def test_what_a_list_of_sources_states_is_audited(entry: str) -> None:
    found = audit(f"Nine people were killed.\n\n{entry}\n", SOURCES)
    assert [each.standing for each in found.statements][-1] == "unsupported"
    assert "arrested" in found.statements[-1].text


def test_a_statement_in_a_list_of_sources_keeps_its_line_and_the_entry_its_source() -> None:
    text = "Nine people were killed [1].\n\nSources\n\n1. The Herald.\n   The mayor resigned.\n"
    found = audit(text, SOURCES)
    assert [(each.text, each.line, each.standing) for each in found.statements] == [
        ("Nine people were killed.", 1, "supported"),
        ("The mayor resigned.", 6, "unsupported"),
    ]
    assert found.references[0].article_ids == ("herald.txt",)


def test_text_behind_an_entry_is_audited_where_nothing_is_known_of_verbs() -> None:
    article = replace(HERALD, language="ru", text="Мост через реку открыли в понедельник утром.")
    text = "Мост через реку открыли утром.\n\n[1] Курьер. Полиция арестовала мэра города ночью."
    assert [each.standing for each in audit(text, [article]).statements] == [
        "supported",
        "unsupported",
    ]


def test_a_reference_to_what_was_not_given_is_a_finding() -> None:
    text = "Nine people were killed [1].\n\n## Sources\n\n1. Daily Planet, “Ferry tragedy”\n"
    found = audit(text, SOURCES)
    assert found.references[0].article_ids == ()
    assert _kinds(found.statements[0]) == {"citation"}
    assert "Daily Planet" in found.warnings[0]


def test_a_second_mark_that_says_nothing_of_it_is_a_remark() -> None:
    statement = _one("The ferry was built in the summer of 1987 [1][2].")
    assert statement.standing == "supported"
    assert statement.remarks == ("[2] (Elm Gazette) does not say it by itself",)


def test_lines_broken_to_a_width_are_joined_and_lines_are_counted() -> None:
    text = (
        "---\ntitle: Ferry\n---\n# The ferry\n\n"
        "A ferry with 40 people aboard sank off Port Elm on\nMonday, the coast guard said. "
        "Nine people were\nkilled.\n"
    )
    heading, first, second = audit(text, SOURCES).statements
    assert first.text == (
        "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said."
    )
    assert second.text == "Nine people were killed."
    assert (heading.line, first.line, second.line) == (4, 6, 7)


def test_a_line_without_a_stop_above_a_text_is_a_heading() -> None:
    statements = audit("Overview\nNine people were killed.", SOURCES).statements
    assert [each.text for each in statements] == ["Overview", "Nine people were killed."]


MARKUP = "# The ferry\n\nIt *sank* off **Port Elm**.[1]\n\n1. Nine `people`\n   died.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{'> ' * 30}The mayor resigned.",
        "".join(f"{'  ' * depth}- Nine people were killed.\n" for depth in range(20))
        + f"{'  ' * 20}- The mayor resigned.",
        f"{'<div>' * 200}The mayor resigned.{'</div>' * 200}",
    ],
)
def test_what_is_nested_deeply_is_audited(text: str) -> None:
    statement = audit(f"Nine people were killed.\n\n{text}", SOURCES).statements[-1]
    assert (statement.text, statement.standing) == ("The mayor resigned.", "unsupported")


@pytest.mark.parametrize(
    "text",
    [
        f"{'> ' * 100}The mayor resigned.",
        "".join(f"{'  ' * depth}- Nine people were killed.\n" for depth in range(60)),
        f"{'<div>' * 300}The mayor resigned.{'</div>' * 300}",
        f"> Nine people were killed.\n\n{'<div>' * 3000}The mayor resigned.",
    ],
)
def test_a_draft_that_is_nested_too_deeply_to_be_read_whole_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        audit(f"Nine people were killed.\n\n{text}", SOURCES)


@pytest.mark.parametrize("text", [MARKUP, "A b.\n\nC d [1].", "“A b. C d.” [1] E f.", "- a\n- b c"])
def test_spans_are_exact(text: str) -> None:
    found = audit(text, SOURCES)
    assert found.statements
    for each in found.statements:
        assert each.span.of(found.text) == each.text
        for citation in each.evidence:
            assert citation.span.of(found.article(citation.article_id).text).strip()


def test_what_stands_under_a_heading_like_that_of_a_list_is_audited() -> None:
    text = "# Notes\n\nNine people were killed. Seventy people were killed.\n"
    assert [each.standing for each in audit(text, SOURCES).statements] == [
        "not checkable",
        "supported",
        "unsupported",
    ]


def test_html_is_read_by_its_blocks() -> None:
    page = (
        "<!doctype html><html><head><title>No claim</title></head><body><h1>The ferry</h1>"
        "<ul><li>Nine people were killed.<sup>1</sup></li></ul><p>Seventy were killed.</p>"
        "<h2>Sources</h2><ol><li>The Herald</li></ol></body></html>"
    )
    found = audit(page, SOURCES)
    assert [(each.standing, each.cited) for each in found.statements] == [
        ("not checkable", ()),
        ("supported", (1,)),
        ("unsupported", ()),
    ]


def test_a_paragraph_below_a_numbered_entry_is_no_entry_of_its_own() -> None:
    """Before, it took the number of the next entry, and citations of that named no source."""
    page = (
        "<p>Nine people were killed. [2]</p><h2>Sources</h2><ol>"
        "<li><p>[1] The Herald</p><p>Nine people were killed.</p></li>"
        "<li><p>[2] Elm Gazette</p></li></ol>"
    )
    found = audit(page, SOURCES)
    assert [(each.number, each.text) for each in found.references] == [
        (1, "The Herald"),
        (2, "Elm Gazette"),
    ]


@cache
def _briefing() -> dict[str, str]:
    briefing = summarize(SOURCES, Method(length=Words(80)))
    return {form: render(briefing, form) for form in ("markdown", "text", "html", "json")}


@pytest.mark.parametrize("ended", ["what is left adds too little", "there is nothing else to tell"])
def test_how_the_length_of_a_briefing_of_ours_ended_is_no_statement(ended: str) -> None:
    line = f"2 articles from 2 outlets; 4 points, 129 of 250 words ({ended})"
    assert audit(line, SOURCES).statements[0].standing == "not checkable"


@pytest.mark.parametrize("form", ["markdown", "text", "html", "json"])
def test_a_briefing_of_ours_is_supported_throughout(form: str) -> None:
    found = audit(_briefing()[form], SOURCES)
    assert found.checkable >= 4
    assert [each.text for each in found.unsupported] == []
    assert sum(bool(each.cited) for each in found.statements) >= 4


def test_what_a_briefing_says_of_itself_is_not_checkable() -> None:
    text = (
        "Nine people were killed at 3 p.m. (2 outlets)\n\n## Warnings\n\n- bad.txt: left out\n\n"
        "Read, not cited: Elm Courier, “Storm”\n"
    )
    found = audit(text, SOURCES)
    assert [each.why for each in found.statements] == [
        "",
        "about the text itself",
        "a heading",
        "about the text itself",
        "about the text itself",
    ]


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_a_briefing_that_was_changed_is_not(form: str) -> None:
    text = _briefing()[form].replace("40 people aboard sank", "90 people aboard sank")
    assert any('"90"' in reason.text for each in audit(text, SOURCES).unsupported
               for reason in each.reasons)  # fmt: skip


@pytest.mark.parametrize(
    ("supported", "unsupported", "percent", "passes"),
    [
        (2, 0, 100, True),
        (1, 1, 100, False),
        (1, 1, 50, True),
        (1, 1, 50.1, False),
        (0, 0, 100, False),
        (0, 0, 0, True),
    ],
)
def test_the_share_is_of_the_checkable_sentences(
    supported: int, unsupported: int, percent: float, passes: bool
) -> None:
    text = "# A heading\n\n" + "Nine people were killed. " * supported
    found = audit(text + "Seventy people were killed. " * unsupported, SOURCES)
    assert found.checkable == supported + unsupported
    assert found.share == (supported / found.checkable if found.checkable else None)
    assert found.passes(percent) == passes


def test_only_sources_in_the_language_of_the_draft_are_compared() -> None:
    foreign = replace(GAZETTE, language="de", text="Neun Menschen kamen am Montag ums Leben.")
    found = audit("Nine people were killed on the ferry that sank.", (foreign, HERALD))
    assert [each.article_id for each in found.statements[0].evidence] == ["herald.txt"]
    assert "gazette.txt" in found.warnings[0]


GERMAN = Article(
    id="blatt.txt",
    source="Elmer Blatt",
    title="Fähre gesunken",
    language="de",
    text="Die Fähre sank am Montag im Hafen von Elmstadt, sagte die Küstenwache.\n\n"
    "Neun Menschen kamen ums Leben. Die Fähre wurde im Jahr 1987 gebaut.",
)
GERMAN_DRAFT = (
    "Die Fähre sank am Montag im Hafen von Elmstadt. Neun Menschen verloren ihr Leben. "
    "Die Fähre wurde 1988 gebaut."
)


@pytest.mark.parametrize("form", ["text", "html"])
def test_what_a_language_wants_is_said_once_with_the_number_of_sentences(form: str) -> None:
    found = audit(GERMAN_DRAFT, (GERMAN,))
    assert [len(each.unchecked) for each in found.statements] == [4, 4, 4]
    shown = " ".join(render_audit(found, form).split())
    assert shown.count("not checked in de") == 1
    assert "negation, roles: not checked in de (3 sentences)" in shown


def test_a_draft_in_a_language_of_no_source_is_not_checkable_and_one_line_says_so() -> None:
    found = audit(GERMAN_DRAFT, SOURCES)
    assert {each.standing for each in found.statements} == {"not checkable"}
    assert found.statements[0].why == "in de, and no source is"
    (warning,) = found.warnings
    assert warning.startswith("no source is in the language of the draft (de, sources: en)")
    assert not found.passes(1)
    assert audit(GERMAN_DRAFT, (*SOURCES, GERMAN)).checkable == 3


def test_names_of_another_language_make_no_short_sentence_one_of_it() -> None:
    text = "Emmanuel Macron met Jean-Luc Mélenchon, Marine Le Pen and François Bayrou near Lyon."
    source = replace(HERALD, text=f"{text} They spoke for an hour.")
    assert [each.standing for each in audit(text, [source]).statements] == ["supported"]
    french = replace(source, language="fr", text="Le maire a rencontré la presse près de Lyon.")
    assert [each.standing for each in audit(text, [source, french]).statements] == ["supported"]


def test_a_short_draft_in_a_language_of_no_source_stays_one() -> None:
    text = "Emmanuel Macron a rencontré Jean-Luc Mélenchon, Marine Le Pen et François Bayrou mardi."
    source = replace(HERALD, text="Emmanuel Macron met Marine Le Pen and a few others on Tuesday.")
    assert audit(text, [source]).statements[0].standing == "not checkable"


def test_the_digest_is_of_the_draft_as_it_was_given() -> None:
    given = "Cafe\u0301 owners helped.\n"  # The audit reads the accent and its letter as one.
    digest = dict(audit(given, SOURCES).signature)["draft"]
    assert digest == hashlib.sha256(given.encode()).hexdigest()
    briefing = render(summarize(SOURCES, Method(length=Words(40))), "json")
    digest = dict(audit(briefing, SOURCES).signature)["draft"]
    assert digest == hashlib.sha256(briefing.encode()).hexdigest()


def test_the_language_of_a_few_words_is_a_guess_and_they_are_compared() -> None:
    assert audit("Die Fähre Halloran sank 1988.", SOURCES).checkable == 1


@pytest.mark.parametrize("text", ["", " \n", "---", "…"])
def test_a_draft_without_a_word_is_a_mistake_of_the_user(text: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        audit(text, SOURCES)


def test_an_audit_without_sources_is_a_mistake_of_the_user() -> None:
    with pytest.raises(InputError, match="no source"):
        audit("Nine people were killed.", ())


DRAFT = (
    "# The ferry\n\nNine people were killed [1]. Seventy people were killed [2]. "
    "“We will keep searching,” Reed said [9]. Why?\n"
)


def test_json_follows_the_documented_schema() -> None:
    """After a change of the document: `UPDATE_GOLDEN=1 pytest tests/test_auditing.py`."""
    path, schema = Path("docs/audit.schema.json"), AuditDocument.model_json_schema()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(json.dumps(schema, indent=2) + "\n")
    assert json.loads(path.read_text()) == schema
    document = json.loads(render_audit(audit(DRAFT, SOURCES), "json"))
    jsonschema.validate(document, schema)
    assert (document["supported"], document["unsupported"], document["not_checkable"]) == (1, 2, 2)
    assert document["share"] == pytest.approx(1 / 3)
    texts = {each.id: each.text for each in SOURCES}
    for each in document["statements"]:
        assert document["text"][each["start"] : each["end"]] == each["text"]
        for evidence in each["evidence"]:
            span = Span(evidence["start"], evidence["end"])
            assert span.of(texts[evidence["article_id"]]) == evidence["quote"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_every_statement_and_reason(form: str) -> None:
    found = audit(DRAFT, SOURCES)
    shown = " ".join(render_audit(found, form).split())
    for each in found.statements:
        words = each.text if form != "html" else each.text.split()[0]
        assert words in shown
    for told in ("names no source", "unless the storm returns tonight", "Seventy"):
        assert told in shown


def test_an_unknown_format_is_a_mistake_of_the_user() -> None:
    with pytest.raises(UsageError, match="text, json, html"):
        render_audit(audit(DRAFT, SOURCES), "pdf")


def test_nothing_of_a_draft_or_source_is_markup_or_commands_a_terminal() -> None:
    evil = replace(
        HERALD, text=HERALD.text + "\n\nThe <script>alert(1)</script> \x1b[31mferry sank."
    )
    found = audit("The <script>alert(1)</script> \x1b[31mferry sank.", (evil,), form="markdown")
    assert "<script>" not in render_audit(found, "html")
    for form in FORMATS:
        assert "\x1b" not in render_audit(found, form)


def test_a_note_means_the_article_of_each_of_its_lines() -> None:
    first = Article("0.txt", "0.txt", "", "A ferry sank off Port Elm on Monday, police said.")
    other = Article("1.txt", "1.txt", "The old pool closes", "Nobody was on the ferry.")
    draft = (
        "A ferry sank off Port Elm on Monday, police said.[^1]\n\n## Sources\n\n"
        "[^1]: 0.txt: A ferry sank off Port Elm on Monday, police said.  \n"
        "    1.txt, “The old pool closes”, in part: Nobody was on the ferry.\n"
    )
    statement = audit(draft, [first, other]).statements[0]
    assert (statement.standing, statement.reasons) == ("supported", ())


def test_the_same_draft_and_sources_give_the_same_bytes() -> None:
    for form in FORMATS:
        first, second = (render_audit(audit(DRAFT, SOURCES), form) for _ in range(2))
        assert first == second


def test_a_note_leads_to_a_source_that_nobody_names_too() -> None:
    """A note has a line for each source; the first is found by its headline."""
    articles = [
        Article("0.txt", "0", "", "The ferry Aurora sank off Norhaven with 84 people on board."),
        Article("1.txt", "Post", "Ferry sinks off Norhaven", "The ferry Aurora sank on Monday."),
    ]
    note = (
        "Post, “Ferry sinks off Norhaven”: The ferry Aurora sank on Monday.\n"
        "unnamed source (0.txt): The ferry Aurora sank off Norhaven."
    )
    (found,) = find_references([(1, note)], articles, is_listed=True)
    assert set(found.article_ids) == {"0.txt", "1.txt"}


# -- words without evidence ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Captain Reed asked families to stay away from the quay and the beaches.", ["beaches"]),
        ("Armed divers rescued 31 people, Captain Ann Reed told reporters.", ["Armed divers"]),
        ("Mayor Tom Hale angrily thanked the divers in a letter.", ["angrily"]),
        ("Captain Reed asked families to stay away from the quay.", []),
        # another form, a synonym, something broader, what says little of its own
        ("The ferry was constructed in the yards of Halloran in the summer of 1987.", []),
        ("A boat with 40 people aboard sank off Port Elm on Monday.", []),
        ("Two inspectors gave her a warning in March that the lifeboats were rotten.", []),
        ("The mayor, Tom Hale, has also thanked the divers in a letter.", []),
        # what is quoted is looked for letter by letter
        ("“Nobody was ready for this,” Reed said.", []),
    ],
)
def test_words_that_the_evidence_has_in_no_form_are_named(text: str, words: list[str]) -> None:
    found = audit(f"Hale spoke.\n\n{text}", SOURCES)
    statement = found.statements[-1]
    assert statement.standing == "supported", statement
    assert [each.span.of(found.text) for each in statement.uncovered] == words
    assert found.passes(50)
    assert found.passes(50, strict=True) == (not words)


def test_what_is_unsupported_is_not_told_of_its_words_too() -> None:
    assert _one("Armed divers rescued 32 people, Captain Ann Reed told reporters.").uncovered == ()


def test_every_format_tells_the_words_without_evidence() -> None:
    found = audit("Armed divers rescued 31 people, Captain Ann Reed told reporters.", SOURCES)
    text = render_audit(found)
    assert "1 of 1 checkable sentences supported (100%), 0 of them in all words (0%);" in text
    assert "1. supported but for some words (line 1)" in text
    assert '~ in no source: "Armed divers"' in text
    part = json.loads(render_audit(found, "json"))["statements"][0]["uncovered"]
    assert part == [{"start": 0, "end": 12, "text": "Armed divers", "nowhere": True}]
    assert '<span class="uncovered">Armed divers</span>' in render_audit(found, "html")


def test_words_that_only_another_place_has_are_told_apart() -> None:
    found = audit("The company that runs the ferry will pay for the funerals in a letter.", SOURCES)
    (only,) = found.statements[0].uncovered
    assert (only.span.of(found.text), only.nowhere) == ("letter", False)
    assert '~ elsewhere in the sources, not here: "letter"' in render_audit(found)


def test_what_stands_beside_the_evidence_bears_words_out() -> None:
    text = "Captain Reed said that nobody was ready, and asked families to stay away from the quay."
    assert _one(text).uncovered == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The club has a spokesman.", ['the evidence says "unless it loses"']),
        ("The spokesman said the club will play unless it loses.", []),
    ],
)
def test_a_condition_of_what_is_not_told_is_remarked(text: str, told: list[str]) -> None:
    source = replace(HERALD, text="A spokesman of the club said it will play, unless it loses.")
    (statement,) = audit(text, (source,)).statements
    assert statement.standing == "supported"
    assert list(statement.remarks) == told


def test_what_is_told_without_its_condition_is_unsupported() -> None:
    source = replace(HERALD, text="The club will play in Elm unless it loses, a spokesman said.")
    (statement,) = audit("The club will play in Elm.", (source,)).statements
    assert statement.standing == "unsupported"
    assert [reason.text for reason in statement.reasons] == ['left out: "unless it loses"']


def test_words_are_not_compared_in_a_language_without_a_lexicon() -> None:
    source = replace(HERALD, text="Die Fähre sank am Montag vor Elm.", language="de")
    statement = audit("Die alte Fähre sank am Montag vor Elm.", (source,)).statements[0]
    assert (statement.standing, statement.uncovered) == ("supported", ())


def test_a_sentence_that_has_the_words_otherwise_is_not_passed_over_for_one_with_fewer() -> None:
    text = "The union thanked the court. The court and the union were silent."
    (statement,) = audit("The court thanked the union.", (replace(HERALD, text=text),)).statements
    assert statement.standing == "unsupported"


def test_accents_may_be_written_apart() -> None:
    source = replace(HERALD, text="The minister met the owner in Zürich on Monday.")
    found = audit("The minister met the owner in Zu\u0308rich on Monday.", (source,))
    assert found.statements[0].standing == "supported"


def test_a_row_of_the_page_has_one_class_for_each_thing_that_it_is() -> None:
    found = audit("Armed divers rescued 31 people, Captain Ann Reed told reporters.", SOURCES)
    assert '<section class="row supported partly"' in render_audit(found, "html")


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The Harbour Bridge opened in 1978.", "supported"),
        ("The Harbour Tunnel opened in 1978.", "unsupported"),
        ("The Tower Bridge opened in 1978.", "unsupported"),
    ],
)
def test_a_name_is_borne_out_by_its_noun_where_the_article_names_it(
    text: str, standing: str
) -> None:
    told = "A ship hit the Harbour Bridge on Monday. The bridge opened in 1978."
    assert audit(text, (replace(HERALD, text=told),)).statements[0].standing == standing


def test_a_noun_bears_out_no_name_where_there_are_two_of_it() -> None:
    told = "A ship left the Tower Bridge and hit the Harbour Bridge. The bridge opened in 1978."
    found = audit("The Harbour Bridge opened in 1978.", (replace(HERALD, text=told),))
    assert found.statements[0].standing == "unsupported"


def test_the_court_is_not_another_court_that_is_named_without_capitals() -> None:
    told = replace(
        HERALD,
        text="The appeals court heard Arlen Pike on Monday. The court ordered him to pay the fine."
        "\n\nThe Supreme Court had refused to hear Pike in May.",
    )
    (statement,) = audit("The Supreme Court ordered Pike to pay the fine.", [told]).statements
    assert statement.standing != "supported"
