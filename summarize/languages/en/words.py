"""English words: function words, synonyms of news, and the country that looks like a pronoun."""

from summarize.languages.words import WordRules
from summarize.resources import read_groups, read_lines

RULES = WordRules(
    stop_words=read_groups("languages/en/words.txt")["stop"],
    stemmer="english",
    possessive=r"['’‘][sS]$",
    never_stop=frozenset({"US"}),
    spelled=dict.fromkeys(("US", "U.S", "U.S."), "u.s"),
    synonyms=tuple(tuple(line.split()) for line in read_lines("languages/en/synonyms.txt")),
)
