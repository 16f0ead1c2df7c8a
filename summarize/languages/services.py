"""Wire services, by what they are called in every language."""

from collections.abc import Iterator

from summarize import resources

# What stands for several services at once: articles that credit it need not share a report.
SEVERAL = "wire reports"


def _read(name: str) -> Iterator[tuple[str, str]]:
    """The spellings of the data file, each with the name of its service."""
    for line in resources.read_lines(name):
        service, _, spellings = line.partition(":")
        yield from ((each.strip(), service) for each in spellings.split(";"))


_ALL = tuple(_read("languages/und/services.txt"))
# As written, in small letters and without "the" -> the name used here.
SERVICES = {spelling.removeprefix("="): service for spelling, service in _ALL}
# Spellings that are names of people too, unless they are written in the letters of the service.
PEOPLE = frozenset(spelling[1:] for spelling, _ in _ALL if spelling.startswith("="))
