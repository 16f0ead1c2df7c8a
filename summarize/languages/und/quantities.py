"""Quantities of any script: figures in every script's digits, "%", units by their symbols.

Number words and hedges are not known. How thousands and decimals are set apart is taken from CLDR
where the language is known, and is otherwise told by the figures themselves.
"""

import re

from summarize.languages import cldr
from summarize.languages.quantities import QuantityRules, Ranges
from summarize.languages.symbols import CURRENCIES, GLYPHS, spellings
from summarize.resources import read_groups

# Any of them in groups of three; what is left after the last is a decimal ("1.234,5", "3.14").
_ANY_GROUP = ".,'’٬" + cldr.SPACES
_ANY_DECIMAL = ".,٫"


def _digits(group: str, decimal: str, sizes: str = "3") -> re.Pattern[str]:
    # A point or comma before one or two digits groups nothing, whatever the language prescribes.
    return re.compile(
        rf"""
        (?P<whole>\d++(?:[{re.escape(group)}]\d{{{sizes}}}(?!\d))*+)
        (?:(?:[{re.escape(decimal)}]|[.,](?=\d{{1,2}}(?!\d)))(?P<decimals>\d++))?+
          (?:[ ]?(?P<glyph>[{"".join(GLYPHS)}])|[ ](?P<top>\d)/(?P<bottom>[2348])(?![\d/]))?+
          (?P<suffix>(?!))?(?P<scale>(?!))?(?P<short>(?!))?
        """,
        re.VERBOSE,
    )


def _adapted(code: str) -> QuantityRules:
    format_ = cldr.number_format(code)
    if format_ is None:
        return RULES._replace(adapted=None)
    return RULES._replace(
        digits=_digits(format_.group, format_.decimal, format_.group_sizes), adapted=None
    )


RULES = QuantityRules(
    digits=_digits(_ANY_GROUP, _ANY_DECIMAL),
    spellings=spellings(read_groups("languages/und/units.txt")),
    symbols=CURRENCIES,
    symbols_follow=True,
    ranges=Ranges(joins=re.compile(r"\s?[-–—]\s?(?:[$£€])?$")),
    adapted=_adapted,
)
