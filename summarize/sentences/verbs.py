"""Whether a few words can be a clause: a small list of verbs and the shapes of the others."""

from summarize.sentences.lists import WORDS

_SIGNS = WORDS["subject"] | WORDS["verb"]


def has_verb(words: list[str]) -> bool:
    """Whether any of the words can be the verb of a clause; generous by design.

    >>> has_verb("Image United States Navy".split()), has_verb("Prices fell again".split())
    (False, True)
    """
    lower = [word.lower().replace("’", "'") for word in words]
    lower += [word.partition("'")[0] for word in lower if "'" in word]
    if not _SIGNS.isdisjoint(lower):
        return True
    # Past and third-person forms; a name or the first word cannot show that it is one.
    return any(
        word[0].islower() and len(word) > 3 and (word.endswith("ed") or _is_third_person(word))
        for word in words[1:]
    )


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
