"""The word lists of English sentences."""

from summarize.resources import read_groups

WORDS = read_groups("languages/en/sentences.txt")
ABBREVIATIONS = {
    word: group
    for group, words in read_groups("languages/en/sentences_abbreviations.txt").items()
    for word in words
}
