"""Which language a text is in: by its script, by English function words, else by a model.

A text of English news never loads the model (py3langid), which costs half a second.
"""

import re
from collections import Counter
from functools import cache
from string import ascii_letters
from typing import Protocol, cast

from summarize.data import Article, count_words
from summarize.languages.detection import SCRIPTS, common_words, function_words, words_in_names
from summarize.patterns import regex, words_in

# The head of a text tells its language; longer samples give the same answer for more time.
_SAMPLE = 1200
# So much is enough where it is plainly English.
_HEAD = 400
# A model is only asked about sentences: on headlines its error is five times as large.
_FEWEST_WORDS = 5
# How many of the words of a text must be English function words, and how many different ones. Of
# 1,800 samples of 40 words in 13 other languages (Universal Dependencies) none has 12 in a hundred,
# and 1 in 740 of English news has fewer; of samples of 20 words 0.3 and 2 in a hundred err.
_ENGLISH, _ENGLISH_WHERE_SHORT, _FEWEST_DIFFERENT = 0.12, 0.16, 2
# Words between the two sizes of sample that were measured, 20 and 40.
_SHORT = 30
# A declared language is doubted from this many words on.
_FEWEST_TO_DOUBT = 12
# A script counts as that of the text from this share of its letters on: Japanese is half Chinese
# characters, and news of any script names people and firms in Latin letters.
_SHARE = {"kana": 0.1, "latin": 0.8}
# Of a sentence that is no name, so many words must be common ones of another language, at least so
# many different ones, and so many times as many as of its own. Chosen, not tuned: a quarter of the
# words of any news are such.
_FOREIGN, _FEWEST_FOREIGN, _FOREIGN_TO_OWN = 0.2, 2, 4
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_ASCII_LETTERS = ascii_letters.encode()
_NO_PROSE = regex(r"https?://\S+|www\.\S+|\S+@\S+")


def detect(text: str, declared: str = "") -> str:
    """The language of a text as a BCP 47 primary subtag; "und" where it has no letters.

    `declared` is what its page or file says; it holds unless the script or the words are plainly
    those of another language. Where nothing tells, a text in Latin letters counts as English.

    >>> detect("The ferry ran aground on Monday, the coast guard said.")
    'en'
    >>> detect("Паром сел на мель.", declared="en")
    'ru'
    """
    # The model tells other languages for a space more at the end.
    sample = text[:_SAMPLE].strip()
    if "@" in sample or "http" in sample or "www." in sample:
        sample = _NO_PROSE.sub(" ", sample)
    claimed = primary_subtag(declared)
    script = _script(sample)
    if not script:
        return claimed or "und"
    languages = SCRIPTS[script].languages
    if script == "latin":
        return _in_latin_letters(sample, claimed)
    if claimed in languages or len(languages) == 1:
        return claimed if claimed in languages else languages[0]
    if claimed and not _belongs_elsewhere(claimed):
        return claimed
    return _by_model(sample, languages)


def is_foreign(text: str, language: str) -> bool:
    """Whether a sentence of an article in `language` is plainly in another one.

    Told by its script; and in English articles by the commonest words of both, as a sentence is too
    short for a model. Names and titles of works may be in any language.

    >>> is_foreign("Le préfet a été suspendu mardi après les émeutes.", "en")
    True
    >>> is_foreign("The film La nuit est un long fleuve opens in Paris on Friday.", "en")
    False
    """
    script = _script(text)
    languages = SCRIPTS[script].languages if script else (language,)
    if script != "latin" or language not in languages:
        return language not in languages and count_words(text) >= _FEWEST_WORDS
    lists = common_words()
    if language != "en":  # others share their commonest words and their accents
        return False
    if len(text.split(maxsplit=_FEWEST_WORDS - 1)) < _FEWEST_WORDS:
        return False
    tokens = _WORD.findall(_named().sub(" ", text))
    small = [word.lower() for at, word in enumerate(tokens) if word.islower() or not at]
    pieces = [piece for word in small for piece in word.replace("’", "'").split("'")]
    own = function_words(language) | lists[language]
    others = (known for code, known in lists.items() if code != language)
    return any(_is_rather(pieces, known, own, len(tokens)) for known in others)


def _is_rather(pieces: list[str], known: frozenset[str], own: frozenset[str], words: int) -> bool:
    """Whether small words are rather those of a language whose common words are `known`.

    A word with an accent may be of any language but English, which is the one to tell apart.
    """
    found = [piece for piece in pieces if piece in known or not piece.isascii()]
    owned = sum(piece in own for piece in pieces if piece not in known)
    if len(found) < max(_FOREIGN * words, _FOREIGN_TO_OWN * owned):
        return False
    return len(set(found)) >= _FEWEST_FOREIGN and not known.isdisjoint(found)


@cache
def _named() -> re.Pattern[str]:
    """Names with small words within: "Charles de la Tour"."""
    between = "|".join(sorted(words_in_names()))
    return re.compile(rf"[^\W\d_a-z]\w*(?: (?:{between})(?: (?:{between}))? [^\W\d_a-z]\w*)+")


def language_of(article: Article) -> str:
    """The language an article is read in: the one it is known by, else what its text tells."""
    return primary_subtag(article.language) or detect(article.text)


def primary_subtag(declared: str) -> str:
    """The first part of a language tag, in small letters; "" where it is no tag."""
    primary = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3):
        return ""
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id", "und": ""}.get(primary, primary)


def _belongs_elsewhere(language: str) -> bool:
    """Whether a language is known to be written in another script than the one at hand."""
    return any(language in script.languages for script in SCRIPTS.values())


def _in_latin_letters(sample: str, claimed: str) -> str:
    words = words_in(sample[:_HEAD].lower(), _WORD, str.isalpha)
    if not _is_english(words) and len(sample) > _HEAD:
        words = words_in(sample.lower(), _WORD, str.isalpha)
    if len(words) < _FEWEST_WORDS:
        return claimed or "en"
    if _is_english(words):
        return "en" if len(words) >= _FEWEST_TO_DOUBT else claimed or "en"
    if claimed == "en" and len(words) < _FEWEST_TO_DOUBT:
        return claimed
    languages = SCRIPTS["latin"].languages
    if claimed and claimed != "en" and (claimed in languages or not _belongs_elsewhere(claimed)):
        return claimed
    return _by_model(sample, languages)


def _is_english(words: list[str]) -> bool:
    known = function_words("en")
    found = [word for word in words if word in known]
    least = _ENGLISH if len(words) >= _SHORT else _ENGLISH_WHERE_SHORT
    return len(found) >= least * len(words) and len(set(found)) >= _FEWEST_DIFFERENT


def _script(sample: str) -> str:
    """The script that most letters of the sample are of; "" where it has no letters."""
    in_ascii = sample.encode("ascii", "ignore")
    plain = len(in_ascii) - len(in_ascii.translate(None, _ASCII_LETTERS))
    if sample.isascii() or plain >= _SHARE["latin"] * sum(map(str.isalpha, sample)):
        return "latin" if plain else ""
    letters = Counter({name: len(found.findall(sample)) for name, found in _letters().items()})
    if not letters.total():
        return ""
    for script, share in _SHARE.items():
        if letters[script] >= share * letters.total():
            return script
    return max((name for name in letters if name != "latin"), key=lambda name: letters[name])


@cache
def _letters() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(f"[{script.letters}]") for name, script in SCRIPTS.items()}


class _Model(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def _by_model(sample: str, languages: tuple[str, ...]) -> str:
    """The likeliest of the languages; the first of them where the sample is too short to tell."""
    if len(languages) == 1 or len(_WORD.findall(sample)) < _FEWEST_WORDS:
        return languages[0]
    ranks = _model().rank(sample)
    named = ({"nb": "no", "nn": "no", "bs": "hr"}.get(code, code) for code, _ in ranks)
    return next((code for code in named if code in languages), languages[0])


@cache
def _model() -> _Model:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return cast("_Model", LanguageIdentifier.from_model_file(MODEL_FILE))
