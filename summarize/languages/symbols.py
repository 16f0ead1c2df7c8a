"""What is written alike in every language: fractions in one character, and signs of currencies."""

from collections.abc import Iterable, Mapping

GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
# Signs and codes (ISO 4217) that stand before an amount.
CURRENCIES = {
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
LONGEST_SIGN = max(map(len, CURRENCIES))


def spellings(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Each spelling of the groups of a word file with the name of its group; "_" is a space."""
    return {
        spelling.replace("_", " "): name for name, written in groups.items() for spelling in written
    }
