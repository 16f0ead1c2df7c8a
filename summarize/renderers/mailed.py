"""What the mail of a day says, as text and as HTML; its notes are numbered through all stories."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from summarize.characters import visible
from summarize.renderers.day_lines import (
    Words,
    badge,
    change,
    day_facts,
    day_line,
    ended_line,
    story_facts,
    story_state,
    words_for,
)
from summarize.renderers.entries import (
    Entry,
    EntryClaim,
    EntryDispute,
    EntrySource,
    Mention,
    MentionSource,
)
from summarize.renderers.layout import layout
from summarize.renderers.sections import Listed
from summarize.renderers.wrapping import width_of, wrap

if TYPE_CHECKING:
    from summarize.renderers.daily import Index


class MailStory(NamedTuple):
    """A story in the mail; `first` is what its numbers begin after, `address` may be empty."""

    entry: Entry
    facts: str
    address: str
    first: int

    def numbers(self, numbers: Sequence[int]) -> str:
        """The numbers of some of its sources: "[3][4]"."""
        return "".join(f"[{self.first + each}]" for each in numbers)

    @property
    def taken_back(self) -> tuple[EntryClaim, ...]:
        """Its claims that were taken back."""
        return self.entry.taken_back


class MailLine(NamedTuple):
    """A story without points, or a warning; of one that is only named its articles."""

    text: str
    articles: tuple[MentionSource, ...] = ()


class MailBlock(NamedTuple):
    """Stories and lines below a heading, which may be empty."""

    heading: str
    stories: tuple[MailStory, ...] = ()
    lines: tuple[MailLine, ...] = ()


class MailDay(NamedTuple):
    """The mail: a title, what the day is made of, and blocks in the order of the index."""

    title: str
    facts: str
    blocks: list[MailBlock]


def mail_day(words: Words, index: "Index", folder: str) -> MailDay:
    """What the mail of a day says; pages are linked where `folder` is their address."""
    day, laid = words.day, layout(index, words.day.others)
    first = 0

    def stories(listed: Iterable[Listed]) -> Iterator[MailStory]:
        nonlocal first
        for name, entry in listed:
            address = f"{folder}{quote(name)}.html" if folder and name else ""
            yield MailStory(entry, story_facts(words, entry), address, first)
            first += len(entry.sources)

    def lines(heading: str, own: Iterable[MailLine]) -> MailBlock:
        return MailBlock(heading, lines=tuple(own))

    unchanged = [MailLine(f"{e.title} ({story_state(words, e)})") for _, e in laid.unchanged]
    ended = [MailLine(f"{each.title} ({ended_line(words, each)})") for each in index.ended]
    blocks = [
        *(MailBlock(part.name, tuple(stories(part.stories))) for part in laid.parts),
        lines(day.unchanged, unchanged),
        lines(day.ended, ended),
        lines(day.rest, map(_mention, laid.rest)),
        MailBlock(
            day.singles.format(count=laid.single),
            tuple(stories(laid.singles)),
            tuple(map(_mention, laid.articles)),
        ),
        lines(words.frame.warnings, map(MailLine, index.warnings)),
    ]
    return MailDay(
        index.label,
        day_facts(words, day_line(index)),
        [each for each in blocks if each.stories or each.lines],
    )


def mail_text(index: "Index", folder: str) -> str:
    """The mail as plain text, in lines of 79 cells."""
    words = words_for(index.language, index.day)
    told = mail_day(words, index, folder)
    blocks = [_underlined(told.title, "="), wrap(told.facts)]
    for block in told.blocks:
        blocks += [_underlined(block.heading, "=")] if block.heading else []
        for story in block.stories:
            blocks += _story(words, story)
        blocks += ["\n".join(map(_line, block.lines))] if block.lines else []
    return "\n\n".join(blocks) + "\n"


def _story(words: Words, story: MailStory) -> Iterator[str]:
    yield _underlined(story.entry.title, "-")
    yield wrap(story.facts)
    if story.entry.lead and not story.entry.points:
        yield wrap(story.entry.lead)
    for at, claim in enumerate(story.entry.points, start=1):
        yield wrap(_point(words, story, claim), first=f"{at}. ")
    if story.taken_back:
        yield "\n".join(
            [
                words.day.taken_back,
                *(wrap(_back(story, each), first="- ") for each in story.taken_back),
            ]
        )
    if story.entry.disputes:
        told = [wrap(_dispute(story, each), first="- ") for each in story.entry.disputes]
        yield "\n".join([words.frame.disagreements, *told])
    if story.entry.worded:
        yield wrap(story.entry.worded)
    yield "\n".join(_notes(story))


def _point(words: Words, story: MailStory, claim: EntryClaim) -> str:
    date = f"{words.short(claim.date)}: " if claim.date else ""
    return f"{date}{claim.text} {story.numbers(claim.sources)} ({claim_facts(words, story, claim)})"


def claim_facts(words: Words, story: MailStory, claim: EntryClaim) -> str:
    """What a point is to a reader, and how many say it."""
    changed = change(words, claim)
    told = badge(words, claim)
    if changed:
        told = f"{told}: {changed}"
    if claim.earlier:
        told = f"{told} {story.numbers(claim.earlier)}"
    return "; ".join(filter(None, [told, claim.facts]))


def _back(story: MailStory, claim: EntryClaim) -> str:
    told = f"{claim.text} ({claim.facts}) {story.numbers(claim.earlier)}"
    now = filter(None, [claim.then, claim.now, story.numbers(claim.sources)])
    return f"{told} – {' '.join(now)}"


def _dispute(story: MailStory, dispute: EntryDispute) -> str:
    sides = "; ".join(f"{value} {story.numbers(numbers)}" for value, numbers in dispute.sides)
    return f"{dispute.about}: {sides}" + (f" ({dispute.note})" if dispute.note else "")


def _notes(story: MailStory) -> Iterator[str]:
    for each in story.entry.sources:
        yield wrap(note_line(each), first=f"[{story.first + each.number}] ")
        if each.address:
            yield f"    {each.address}"
    if story.address:
        yield story.address


def note_line(source: EntrySource) -> str:
    """Outlet, title and day of a source."""
    return ", ".join(filter(None, [source.outlet, source.title, source.day]))


def _mention(mention: Mention) -> MailLine:
    return MailLine(mention.title, mention.articles)


def _line(line: MailLine) -> str:
    outlets = ", ".join(each.outlet for each in line.articles)
    told = wrap(f"{line.text} ({outlets})" if outlets else line.text, first="- ")
    return "\n".join([told, *(f"    {each.address}" for each in line.articles if each.address)])


def _underlined(text: str, mark: str) -> str:
    shown = wrap(visible(text))
    return f"{shown}\n{mark * max(map(width_of, shown.splitlines()), default=0)}"


def mail_html(index: "Index", folder: str) -> str:
    """The mail as HTML, its style inside its elements, as mailers ask for."""
    from summarize.renderers.pages import part_template

    words = words_for(index.language, index.day)
    return part_template("mail.html").render(
        language=index.language or words.frame.language,
        words=words,
        told=mail_day(words, index, folder),
        claim_facts=lambda story, claim: claim_facts(words, story, claim),
        note_line=note_line,
    )
