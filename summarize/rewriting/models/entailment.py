"""An entailment model asked whether a text follows from its evidence."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.models.libraries import at_work
from summarize.rewriting.models.loading import Loaded, load

if TYPE_CHECKING:
    from summarize.rewriting.entailment import Entailment

# What transformers calls a label that nobody named.
_SAYS_NOTHING = re.compile(r"(?:LABEL_)?\d+")
# A premise, and what is certainly entailed by it, contradicted by it, and neither.
_SURE = (
    (
        "A man is asleep in his bed.",
        "A man is sleeping.",
        "The man is wide awake.",
        "The man is a doctor.",
    ),
    (
        "Two dogs are running across a field.",
        "There are dogs in the field.",
        "There are no animals in the field.",
        "The dogs belong to a farmer.",
    ),
    (
        "The bridge was closed on Monday because of the storm.",
        "The bridge was closed.",
        "The bridge was open on Monday.",
        "The bridge was built of steel.",
    ),
)


def objection(settings: "Entailment", text: str, evidence: Sequence[str]) -> str:
    """Why `text` does not follow from `evidence`; empty where it does."""
    loaded = load_judge(settings)
    pairs = [(premise, text) for premise in windows(loaded, text, evidence)]
    if not pairs:
        return "the entailment model cannot read so long a text"
    best = max(probabilities(settings, pairs))
    if best >= settings.threshold:
        return ""
    return f"not entailed by its evidence (probability {best:.2f})"


def probabilities(settings: "Entailment", pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The probability that each (premise, hypothesis) is an entailment, in order."""
    loaded = load_judge(settings)
    label = _entailment_label(loaded, settings)
    return [row[label] for row in _chances(loaded, pairs, settings.batch_size)]


def load_judge(settings: "Entailment") -> Loaded:
    """The model of these settings; raises `ModelError` where it is no entailment model."""
    loaded = load(
        settings.model,
        "entailment",
        revision=settings.revision,
        device=settings.device,
        dtype=settings.dtype,
    )
    _entailment_label(loaded, settings)
    return loaded


def windows(loaded: Loaded, text: str, evidence: Sequence[str]) -> Iterator[str]:
    """The evidence in as few pieces of whole sentences as the model can read beside `text`."""
    held: list[str] = []
    for sentence in evidence:
        if held and not _fits(loaded, " ".join([*held, sentence]), text):
            yield " ".join(held)
            held = []
        if _fits(loaded, " ".join([*held, sentence]), text):
            held.append(sentence)
    if held:
        yield " ".join(held)


def _fits(loaded: Loaded, premise: str, text: str) -> bool:
    length = len(loaded.checkpoint.tokenizer(premise, text, verbose=False)["input_ids"])
    return length <= loaded.checkpoint.input_limit


def _chances(
    loaded: Loaded, pairs: Sequence[tuple[str, str]], batch_size: int
) -> Iterator[list[float]]:
    """The probability of each label for each (premise, hypothesis), in order."""
    for at in range(0, len(pairs), batch_size):
        premises, texts = zip(*pairs[at : at + batch_size], strict=True)
        batch = loaded.checkpoint.tokenizer(
            list(premises), list(texts), padding=True, return_tensors="pt", verbose=False
        ).to(loaded.device)
        with at_work():
            chances = loaded.model(**batch).logits.float().softmax(dim=-1)
        yield from chances.tolist()


def _entailment_label(loaded: Loaded, settings: "Entailment") -> int:
    """The position of the label that stands for entailment: as set, by name, or as asked."""
    names = [name for _, name in sorted((loaded.model.config.id2label or {}).items())]
    if settings.label is not None:
        found = [at for at, name in enumerate(names) if settings.label in {at, str(at), name}]
    elif all(_SAYS_NOTHING.fullmatch(name) for name in names):
        found = [label] if (label := _asked(loaded)) is not None else []
    else:  # in capitals or not, but not "not_entailment"
        found = [at for at, name in enumerate(names) if name.casefold().startswith("entail")]
    if len(found) != 1:
        told = f"its labels are {', '.join(names)}"
        if settings.label is not None:
            raise ModelError(f"{settings.model} has no label {settings.label}: {told}")
        raise ModelError(
            f"{settings.model}: which label is entailment cannot be told, {told}; "
            "if it is an entailment model, name it by the setting nli.label"
        )
    return found[0]


@lru_cache(maxsize=2)
def _asked(loaded: Loaded) -> int | None:
    """The label that a model gives to what is entailed; None where its answers do not agree.

    What is contradicted and what is open each have another label of their own, or, with two
    labels, the other one.
    """
    answers: list[set[int]] = []
    for kind in range(3):
        pairs = [(case[0], case[1 + kind]) for case in _SURE]
        answers.append({row.index(max(row)) for row in _chances(loaded, pairs, len(pairs))})
    labels = len(loaded.model.config.id2label or {})
    if any(len(each) > 1 for each in answers) or len(set.union(*answers)) != min(labels, 3):
        return None
    (entailed,), *others = answers
    return None if labels > 3 or {entailed} in others else entailed
