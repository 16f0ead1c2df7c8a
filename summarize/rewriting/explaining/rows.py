"""A sentence as a row of words, read so that two wordings of it can be laid beside each other.

Contractions are written out ("didn't", "Hoyt's"), and what "did" says is noted at its verb, so that
"did not sign" and "was not signed" have one verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.checking import Content
from summarize.language import stem, word_forms, word_spans
from summarize.language.names import plain
from summarize.languages.rewriting import CutRules

_BREAKS = re.compile(r"[,;:()\[\]–—]| -+ ")
_CONTRACTED = re.compile(r"(?P<word>\w+)(?P<rest>n't|'s|')\Z")
_HYPHENS = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")
# What is written together with a word and is one of its own.
_APART = ("'s", "not")
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the marks before it; synonyms share a `key`, `form` says how it is bent.

    `name` is the number of the name that it belongs to, or -1, and `is_long` whether the story has
    that name in more words than one; `is_bound` whether a hyphen joins it to the word before;
    `parts` are the parts of speech that it can be, where they are known.
    """

    small: str
    written: str
    key: str
    form: str
    stem: str = ""
    marks: str = ""
    name: int = -1
    is_long: bool = False
    is_bound: bool = False
    parts: str = ""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.written[0].isupper()

    @property
    def is_present(self) -> bool:
        """Whether it is the present of a verb, and no noun."""
        return self.form in ("s", "") and self.parts == "v" and not self.is_capital

    @property
    def is_number(self) -> bool:
        """Whether it has a digit."""
        return any(letter.isdigit() for letter in self.written)

    def same(self, other: "Word") -> bool:
        """Whether both say the same in the same form."""
        if self.small == other.small and self.form == other.form:
            return True
        if self.key != other.key:
            return False
        # "profit" and "earnings"
        is_one_form = {self.form, other.form} <= {"", "s"} and self.stem != other.stem
        return self.form == other.form or is_one_form


Row = tuple[Word, ...]


def read_row(text: str, content: Content, start: int, cuts: CutRules | None) -> Row:
    """The words of a sentence that begins at `start` of `content.text`."""
    forms = word_forms(content.language)
    names = [(n.span.start - start, n.span.end - start) for n in content.mentions]
    is_long = [len(content.names.key(n)) > 1 for n in content.mentions]
    found: list[Word] = []
    end = 0
    for written, span in word_spans(text, content.language):
        marks = "".join(each.strip()[:1] for each in _BREAKS.findall(text[end : span.start]))
        end = span.end
        name = next((i for i, (a, b) in enumerate(names) if a <= span.start < b), -1)
        pieces = [each for each in _HYPHENS.split(written.replace("’", "'")) if each]
        for number, part in enumerate(part for each in pieces for part in _parts(each)):
            small = part.casefold()
            base = content.rules.shapes.base_form(small) if content.rules else small
            key = small if forms.is_stop_word(small) else stem(base, content.language)
            concept = forms.concept(key) if content.rules else key
            form = cuts.form(small) if cuts else ""
            found.append(
                Word(
                    small,
                    part,
                    concept,
                    form,
                    key,
                    "" if number else marks,
                    name,
                    name >= 0 and is_long[name],
                    number > 0 and part not in _APART,
                    cuts.parts(small) if cuts else "",
                )
            )
        if cuts and text[end : end + 1] == "%":
            found.append(Word("percent", "percent", "percent", ""))
    if cuts is None:
        return tuple(found)
    return tuple(_without_do(found, cuts))


def with_short_names(row: Row, claim: Content, evidence: Content) -> Iterator[Row]:
    """The row with each name as short as the evidence has it, if any is longer ("Ann Reed")."""
    found = list(row)
    for number, name in enumerate(claim.mentions):
        known = [each.parts for each in evidence.mentions if evidence.names.same(name, each)]
        parts = {plain(part) for part in min(known, key=len, default=())}
        places = [at for at, word in enumerate(row) if word.name == number]
        last = next((at for at in places if plain(row[at].written) in parts), -1)
        if last >= 0 and not any(row[at].is_bound for at in places):
            found[last] = replace(row[last], marks=row[places[0]].marks)
            for at in places[: places.index(last)]:
                found[at] = replace(row[at], small="")
    if found != list(row):
        yield tuple(word for word in found if word.small)


def _parts(written: str) -> tuple[str, ...]:
    """A word without what is contracted with it, and that."""
    if written.casefold() == "cannot":
        return written[:3], "not"
    if not (found := _CONTRACTED.fullmatch(written)):
        return (written,)
    word, rest = found["word"], found["rest"]
    if rest == "n't":
        return _WHOLE.get(word.casefold(), word), "not"
    return word, "'s"


def _without_do(words: Sequence[Word], cuts: CutRules) -> Iterator[Word]:
    """The words without "did" before a denied verb; the verb is told as past instead."""
    form = ""
    for at, word in enumerate(words):
        behind = words[at + 1].small if at + 1 < len(words) else ""
        if word.small in cuts.support and behind in cuts.denials:
            form = "past" if word.form == "past" else "s"
        elif form and word.small not in cuts.denials and not cuts.is_manner(word.small):
            yield replace(word, form=form)
            form = ""
        else:
            yield word
