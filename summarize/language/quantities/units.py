"""Units of measure as newspapers write them, and what each is in the base unit of its dimension.

Factors are exact by definition where a definition exists (NIST SP 811, appendix B); a month and a
year are the Gregorian means. Currencies are names only: exchange rates are no business of ours.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `value * factor + offset` is in the base unit of its dimension."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0


# name | dimension | factor | offset | spellings (a plural "s" is understood)
_TABLE = """
percent|percent|1|0|% percent per_cent pct percentage_point
basis point|percent|0.01|0|basis_point
mm|length|0.001|0|mm millimetre millimeter
cm|length|0.01|0|cm centimetre centimeter
m|length|1|0|m metre meter
km|length|1000|0|km kms kilometre kilometer
inch|length|0.0254|0|inch inches
foot|length|0.3048|0|ft foot feet
yard|length|0.9144|0|yard yd
mile|length|1609.344|0|mile
nautical mile|length|1852|0|nautical_mile
light-year|length|9.4607e15|0|light-year light_year
sq m|area|1|0|square_metre square_meter sq_m sqm m²
sq km|area|1e6|0|square_kilometre square_kilometer sq_km km²
sq foot|area|0.09290304|0|square_feet square_foot sq_ft sq_foot
sq yard|area|0.83612736|0|square_yard
sq mile|area|2589988.110336|0|square_mile sq_mile sq_mi
acre|area|4046.8564224|0|acre
hectare|area|10000|0|hectare
g|mass|0.001|0|gram gramme
mg|mass|1e-6|0|mg milligram
kg|mass|1|0|kg kgs kilo kilogram kilogramme
ounce|mass|0.028349523125|0|ounce oz
pound|mass|0.45359237|0|pound lb
stone|mass|6.35029318|0|stone
ton|mass|907.18474|0|ton short_ton
tonne|mass|1000|0|tonne metric_ton
ml|volume|0.001|0|ml millilitre milliliter
litre|volume|1|0|litre liter
gallon|volume|3.785411784|0|gallon
barrel|volume|158.987294928|0|barrel bbl
cubic foot|volume|28.316846592|0|cubic_foot cubic_feet
cubic metre|volume|1000|0|cubic_metre cubic_meter
cubic yard|volume|764.554857984|0|cubic_yard
mph|speed|0.44704|0|mph miles_per_hour miles_an_hour mile-per-hour
km/h|speed|0.2777777777777778|0|km/h kph kmh kilometers_per_hour kilometres_per_hour
km/h|speed|0.2777777777777778|0|kilometers_an_hour kilometres_an_hour
knot|speed|0.5144444444444445|0|knot
fahrenheit|temperature|0.5555555555555556|-17.77777777777778|degrees_fahrenheit °f °_f ºf
fahrenheit|temperature|0.5555555555555556|-17.77777777777778|degree_fahrenheit degrees_f
celsius|temperature|1|0|degrees_celsius degree_celsius degrees_centigrade °c °_c ºc degrees_c
degree|degree|1|0|degree °
second|duration|1|0|second sec
minute|duration|60|0|minute min
hour|duration|3600|0|hour hr
day|duration|86400|0|day
week|duration|604800|0|week
month|duration|2629746|0|month
year|duration|31556952|0|year years-old year-old years_old year_old yr
decade|duration|315569520|0|decade
century|duration|3155695200|0|century centuries
watt|power|1|0|watt
kw|power|1000|0|kw kilowatt
mw|power|1e6|0|mw megawatt
gw|power|1e9|0|gw gigawatt
kwh|energy|1|0|kwh kilowatt-hour kilowatt_hour
mwh|energy|1000|0|mwh megawatt-hour megawatt_hour
mb|data|1|0|mb megabyte
gb|data|1000|0|gb gigabyte
tb|data|1e6|0|tb terabyte
usd|currency|1|0|dollar us_dollar u.s._dollar american_dollar usd
cent|cent|1|0|cent
eur|currency|1|0|euro eur
gbp|currency|1|0|pounds_sterling gbp
jpy|currency|1|0|yen
cny|currency|1|0|yuan renminbi
rub|currency|1|0|ruble rouble
inr|currency|1|0|rupee
pkr|currency|1|0|pakistani_rupee
krw|currency|1|0|won
chf|currency|1|0|swiss_franc
cad|currency|1|0|canadian_dollar
aud|currency|1|0|australian_dollar
ils|currency|1|0|shekel
try|currency|1|0|lira
uah|currency|1|0|hryvnia hryvnias
brl|currency|1|0|reais
mxn|currency|1|0|mexican_peso
peso|currency|1|0|peso
zar|currency|1|0|rand
krone|currency|1|0|kronor kroner
times|times|1|0|time fold -fold
"""
# Written before the number.
SYMBOLS = {
    "$": "usd",
    "US$": "usd",
    "USD": "usd",
    "A$": "aud",
    "AU$": "aud",
    "C$": "cad",
    "CA$": "cad",
    "NZ$": "nzd",
    "HK$": "hkd",
    "S$": "sgd",
    "R$": "brl",
    "£": "gbp",
    "€": "eur",
    "EUR": "eur",
    "GBP": "gbp",
    "¥": "jpy",
    "₹": "inr",
    "Rs": "inr",
    "Rs.": "inr",
    "₽": "rub",
    "₴": "uah",
    "₪": "ils",
    "₩": "krw",
}
_SPELLINGS: dict[str, Unit] = {}
UNITS: dict[str, Unit] = {}
for _row in _TABLE.strip().splitlines():
    _name, _dimension, _factor, _offset, _spelled = _row.split("|")
    UNITS[_name] = Unit(_name, _dimension, float(_factor), float(_offset))
    for _spelling in _spelled.split():
        _SPELLINGS[_spelling.replace("_", " ")] = UNITS[_name]
for _symbol_name in SYMBOLS.values():
    UNITS.setdefault(_symbol_name, Unit(_symbol_name, "currency"))
COUNT = Unit("", "count")

_PATTERN = re.compile(
    r"(?:[ \u00a0\n]?[-–]?[ \u00a0\n]?)("
    + "|".join(
        re.escape(spelling).replace(r"\ ", r"[ \u00a0\n-]")
        for spelling in sorted(_SPELLINGS, key=len, reverse=True)
    )
    + r")(?:s\b|(?![\w²³]))",
    re.IGNORECASE,
)


def unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit written at `position` (a space or hyphen may come first) and where it ends.

    >>> unit_after("88 square kilometres", 2)[0].name
    'sq km'
    """
    match = _PATTERN.match(text, position)
    if not match:
        return None
    spelling = re.sub(r"[ \u00a0\n-]", " ", match[1].lower())
    unit = _SPELLINGS.get(spelling) or _SPELLINGS.get(match[1].lower())
    return (unit, match.end()) if unit else None
