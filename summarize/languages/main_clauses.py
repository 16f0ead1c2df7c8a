"""What is known of how a language builds sentences: where the main clause begins and ends."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple


class MainClauseRules(NamedTuple):
    """How the main clause of a sentence is found; patterns match at the place they are given.

    Attributes:
        before: what may stand before the claim: a dateline, who says it, a subordinate clause with
            its comma. Tried again and again.
        piece: where a piece of the sentence begins: a mark, a conjunction, a relative pronoun.
        subordinate: the beginning of a piece that is no part of the main clause.
        has_verb: whether a piece has a finite verb.
        main_verbs: the verb of a main clause given as its words, in small letters, and an
            infinitive that goes with it; none where none can be told.
        complement: what a main clause without a verb says that something is; "" if it does not.
        auxiliaries: verbs before a main verb, or before what something is.
        no_verb_behind: small words behind which stands a noun, if it can be one.
        passive: signs that a sentence tells who did it behind its verb.
    """

    before: tuple[re.Pattern[str], ...]
    piece: re.Pattern[str]
    subordinate: re.Pattern[str]
    has_verb: Callable[[str], bool]
    main_verbs: Callable[[Sequence[str]], tuple[str, ...]]
    complement: Callable[[Sequence[str]], str]
    auxiliaries: frozenset[str]
    no_verb_behind: frozenset[str]
    passive: re.Pattern[str]
