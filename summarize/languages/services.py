"""Wire services, by what they are called in every language."""

from collections.abc import Mapping

from summarize import resources

# What stands for several services at once: articles that credit it need not share a report.
SEVERAL = "wire reports"


def _read(name: str) -> Mapping[str, str]:
    services = {}
    for line in resources.read_lines(name):
        service, _, spellings = line.partition(":")
        services.update({each.strip(): service for each in spellings.split(";")})
    return services


# As written, in small letters and without "the" -> the name used here.
SERVICES = _read("languages/und/services.txt")
