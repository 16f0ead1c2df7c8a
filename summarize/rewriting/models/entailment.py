"""An entailment model asked whether a text follows from its evidence."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.models.loading import Loaded, load

if TYPE_CHECKING:
    from summarize.rewriting.entailment import Entailment


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
    import torch

    loaded = load_judge(settings)
    label = _entailment_label(loaded, settings.model)
    found: list[float] = []
    for at in range(0, len(pairs), settings.batch_size):
        premises, texts = zip(*pairs[at : at + settings.batch_size], strict=True)
        batch = loaded.checkpoint.tokenizer(
            list(premises), list(texts), padding=True, return_tensors="pt", verbose=False
        ).to(loaded.device)
        with torch.inference_mode():
            chances = loaded.model(**batch).logits.float().softmax(dim=-1)
        found += [float(chance) for chance in chances[:, label]]
    return found


def load_judge(settings: "Entailment") -> Loaded:
    """The model of these settings; raises `ModelError` where it is no entailment model."""
    loaded = load(
        settings.model,
        "entailment",
        revision=settings.revision,
        device=settings.device,
        dtype=settings.dtype,
    )
    _entailment_label(loaded, settings.model)
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


def _entailment_label(loaded: Loaded, model: str) -> int:
    """The position of the label named entailment, in capitals or not (but not "not_entailment")."""
    named = loaded.model.config.id2label or {}
    labels = {int(at): str(label).casefold() for at, label in named.items()}
    found = [at for at, label in labels.items() if label.startswith("entail")]
    if len(found) != 1:
        told = ", ".join(labels.values())
        raise ModelError(f"{model} is no entailment model: its labels are {told}")
    return found[0]
