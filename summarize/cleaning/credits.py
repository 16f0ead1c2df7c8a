"""Who an article credits: wire services and contributors."""

from dataclasses import replace

from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.services import known_services, named_services, services
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# Chosen, not tuned: a credit that names several reporters and editors, each with a place.
_LONGEST = 450
# A line in brackets, or between dashes, that only names a service.
_LONGEST_NAMED = 80
# Such lines stand below the story; "Smith reported from Kyiv." higher up may be its content.
_REPORTED_WITHIN = 3
# How far into the text a service may be named below a byline.
_BYLINE_WITHIN = 3


def take_credits(manuscript: Manuscript) -> Manuscript:
    """The manuscript without lines that only credit: "With reporting by AP", "(Reuters)"."""
    reasons: dict[int, str] = {}
    credit = list(manuscript.credit)
    last = max(1, len(manuscript.paragraphs) - _REPORTED_WITHIN)
    for at, line in enumerate(manuscript.paragraphs):
        if len(line) > _LONGEST:
            continue
        found = None if line in manuscript.settled else _credit(line, manuscript.rules)
        if found is None and at >= last and manuscript.rules.reported_from.match(line):
            found = known_services(line[:20], manuscript.rules)
        if found is not None:
            reasons[at] = "credit"
            credit.extend(name for name in found if name not in credit)
    return replace(manuscript.without(reasons), credit=tuple(credit)) if reasons else manuscript


def _credit(line: str, rules: CleaningRules) -> tuple[str, ...] | None:
    """The services that the article is of by this line; None where it is no credit line.

    Who only contributed is not who wrote it: "With reporting by AP" credits nobody, but a service
    that signs behind the reporters, "(Reporting by Jo Lark; Reuters)", does.
    """
    if rules.reporting.match(line):
        return ()
    if rules.edited.match(line):
        *people, last = line.strip("()").split(";")
        return named_services(last, rules) if people else ()
    if match := rules.contributed.match(line):
        return _contributors(match[match.lastindex or 0], rules)
    if match := rules.provided.match(line):
        named = match[match.lastindex or 0]
        # Its rule reads capitals and small letters alike: "written by two judges" names nobody.
        if rules.service_article.sub("", named)[:1].isupper():
            return known_services(named, rules)
    return _named_alone(line, rules)


def _named_alone(line: str, rules: CleaningRules) -> tuple[str, ...] | None:
    """The services that are all that a line names; None where it says anything else."""
    if (match := rules.credited.match(line)) and (found := services(match[1], rules)):
        return found
    bare = line.strip("()[]—–- ./")
    if match := _SIGNED_BY_LETTERS.fullmatch(bare):
        return services(match[1], rules) or None
    if len(bare) <= _LONGEST_NAMED and (line[:1] in "([—–-/" or line == bare):
        return services(bare, rules) or None
    return None


def _contributors(named: str, rules: CleaningRules) -> tuple[str, ...]:
    """The service of "Associated Press writers Jane Roe and John Doe"; the whole report is its."""
    match = rules.service_writers.match(named)
    return known_services(match[1], rules) if match else ()


def take_wire_notices(manuscript: Manuscript) -> Manuscript:
    """The manuscript with the credit of a wire service whose notice it bears.

    That is a notice of copyright, or that the service provided the story (short ones go, of longer
    ones it is known that they are boilerplate); or its name alone below the byline.
    """
    rules, credit = manuscript.rules, list(manuscript.credit)
    reasons: dict[int, str] = {}
    for at, line in enumerate(manuscript.paragraphs):
        if len(line) > _LONGEST or (at >= _BYLINE_WITHIN and line in manuscript.settled):
            continue
        match = rules.copyright.match(line) or rules.provided.match(line)
        is_below_byline = 0 < at < _BYLINE_WITHIN and rules.byline.match(
            manuscript.paragraphs[at - 1]
        )
        named = match[match.lastindex or 0] if match else line if is_below_byline else ""
        if named and (found := named_services(named, rules)):
            credit.extend(name for name in found if name not in credit)
            reasons.update({at: "credit"} if len(line) <= _LONGEST_NAMED else {})
    if not reasons and len(credit) == len(manuscript.credit):
        return manuscript
    return replace(manuscript.without(reasons), credit=tuple(credit))


# "dpa/tmn", "AFP/jr": an agency with the letters of its desk or writer.
_SIGNED_BY_LETTERS = regex(r"([A-Za-z]{2,6})(?:/[a-zäöü]{2,4}){1,3}")
# A credit after the last sentence of a paragraph: "... he said. (Reuters)", "... he said. —AFP".
_TRAILING = regex(
    r"(?<=[.!?”\"’]) ?(?:[(\[]([A-Za-z][\w .,&/'’-]{1,60})[)\]]|/([A-Za-z][\w ]{1,20})/|"
    r"(?:[—–-]{1,2} ?|(?<= ))([A-Z][\w ./]{1,30}|dpa))\.?$"
)


def take_trailing_credit(manuscript: Manuscript) -> Manuscript:
    """The manuscript without a wire's name in brackets after the last full stop of a paragraph."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    credit = list(manuscript.credit)
    for at, line in manuscript.unsettled:
        match = _TRAILING.search(line, max(0, len(line) - 70))
        named = match[match.lastindex or 0] if match else ""
        if inputs := manuscript.rules.inputs.match(named):
            named = inputs[1]
        if match and (found := services(named, manuscript.rules)):
            lines[at] = (line[: match.start()],)
            removed.append(Removal(match[0].strip(), "credit"))
            credit.extend(name for name in found if name not in credit)
    return (
        replace(manuscript.changed(lines, removed), credit=tuple(credit)) if lines else manuscript
    )
