"""Which label of a classifier stands for entailment: by name, by number, or as it answers itself.

The classifiers are small and trained on the spot to tell three kinds of pairs apart; their rows are
then put in every order.
"""

import json
import shutil
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.rewriting import Entailment
from tests.models import byte_tokenizer

pytestmark = pytest.mark.models

ENTAILED, CONTRADICTED, NEUTRAL = range(3)


def _trained(folder: Path, labels: int) -> str:
    """Save a classifier that has learned the pairs of the probe: 0 entailed, 1 against, 2 open.

    With two labels everything but what is entailed is 1.
    """
    import torch
    from transformers import RobertaConfig, RobertaForSequenceClassification

    from summarize.rewriting.models.entailment import _SURE

    pairs = [(case[0], case[1 + kind], kind) for case in _SURE for kind in range(3)]
    tokenizer = byte_tokenizer([text for a, b, _ in pairs for text in (a, b)] * 9, 500)
    tokenizer.model_max_length = 120
    torch.manual_seed(7)
    model = RobertaForSequenceClassification(
        RobertaConfig(
            vocab_size=len(tokenizer),
            hidden_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=64,
            max_position_embeddings=130,
            type_vocab_size=1,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
            id2label={label: f"LABEL_{label}" for label in range(labels)},
            label2id={f"LABEL_{label}": label for label in range(labels)},
            initializer_range=0.2,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
    )
    given = tokenizer(
        [a for a, _, _ in pairs], [b for _, b, _ in pairs], padding=True, return_tensors="pt"
    )
    wanted = torch.tensor([min(kind, labels - 1) for _, _, kind in pairs])
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    for _ in range(120):
        loss = model(
            input_ids=given["input_ids"], attention_mask=given["attention_mask"], labels=wanted
        ).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A classifier with LABEL_0 to LABEL_2: entailed, contradicted, neither."""
    return _trained(tmp_path_factory.mktemp("three"), 3)


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A classifier with LABEL_0 and LABEL_1: entailed, or not."""
    return _trained(tmp_path_factory.mktemp("two"), 2)


def _reordered(model: str, folder: Path, order: Sequence[int]) -> str:
    """A copy whose label number n is number `order[n]` of the model."""
    from safetensors.torch import load_file, save_file

    shutil.copytree(model, folder)
    weights = load_file(folder / "model.safetensors")
    for name in ("classifier.out_proj.weight", "classifier.out_proj.bias"):
        weights[name] = weights[name][list(order)].contiguous()
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return str(folder)


def _agrees_with_entailment(model: Entailment) -> bool:
    """Whether it finds what follows likely, and what does not unlikely."""
    told = "The bridge was closed on Monday because of the storm."
    true, false, unknown = model.probabilities(
        [
            (told, "The bridge was closed."),
            (told, "The bridge was open on Monday."),
            (told, "The bridge was built of steel."),
        ]
    )
    return true > 0.5 > max(false, unknown)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_three_labels_without_names_the_right_one_is_found_in_any_order(
    three: str, tmp_path: Path, order: tuple[int, ...]
) -> None:
    assert _agrees_with_entailment(Entailment(model=_reordered(three, tmp_path / "m", order)))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_labels_without_names_the_right_one_is_found(
    two: str, tmp_path: Path, order: tuple[int, ...]
) -> None:
    assert _agrees_with_entailment(Entailment(model=_reordered(two, tmp_path / "m", order)))


@pytest.mark.parametrize("order", [(0, 0, 0), (1, 1, 2), (0, 2, 2), (1, 2, 2)])
def test_a_model_whose_answers_do_not_agree_is_refused_and_told_its_setting(
    three: str, tmp_path: Path, order: tuple[int, ...]
) -> None:
    """Labels that are copies of one another, so that no label stands for entailment alone."""
    model = _reordered(three, tmp_path / "m", order)
    with pytest.raises(ModelError, match=r"LABEL_0, LABEL_1, LABEL_2; .*nli\.label"):
        Entailment(model=model).check()


def test_a_classifier_of_sentiment_is_not_asked_by_chance(three: str, tmp_path: Path) -> None:
    """It would pass: what its labels are called says that it is of another kind."""
    other = _named(three, tmp_path / "m", ["negative", "neutral", "positive"])
    with pytest.raises(ModelError, match="negative, neutral, positive"):
        Entailment(model=other).check()
    assert _agrees_with_entailment(Entailment(model=other, label="negative"))


@pytest.mark.parametrize("label", [0, "0", "LABEL_0"])
def test_the_setting_decides_by_name_or_number(three: str, label: str | int) -> None:
    assert _agrees_with_entailment(Entailment(model=three, label=label))


def test_the_setting_stands_above_names_and_answers(three: str, tmp_path: Path) -> None:
    misnamed = _named(three, tmp_path / "m", ["yes", "entailment", "neutral"])
    assert not _agrees_with_entailment(Entailment(model=misnamed))
    assert _agrees_with_entailment(Entailment(model=misnamed, label="yes"))
    assert not _agrees_with_entailment(Entailment(model=three, label=CONTRADICTED))


@pytest.mark.parametrize("label", [3, -1, "yes"])
def test_a_label_that_is_not_there_is_one_line_with_those_that_are(
    three: str, label: str | int
) -> None:
    with pytest.raises(ModelError, match=f"no label {label}: its labels are LABEL_0, LABEL_1"):
        Entailment(model=three, label=label).check()


def test_the_label_is_told(three: str) -> None:
    assert Entailment(model=three, label=NEUTRAL).public()["label"] == NEUTRAL


def _named(model: str, folder: Path, names: Sequence[str]) -> str:
    """A copy whose labels have these names."""
    shutil.copytree(model, folder)
    config = json.loads((folder / "config.json").read_text())
    config["id2label"] = {str(at): name for at, name in enumerate(names)}
    config["label2id"] = {name: at for at, name in enumerate(names)}
    (folder / "config.json").write_text(json.dumps(config))
    return str(folder)
