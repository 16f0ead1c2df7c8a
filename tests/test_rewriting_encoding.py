"""Claims about sentence vectors, with a tiny BERT of random weights made on the spot."""

from pathlib import Path

import numpy as np
import pytest

from summarize.errors import ModelError, UsageError
from summarize.rewriting import Encoder
from tests.models import article_pairs, byte_tokenizer, t5

__all__ = ["t5"]  # the fixture

TEXTS = [text for pair in article_pairs(5, seed=6) for text in pair]


@pytest.fixture(scope="session")
def bert(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The directory of a BERT with random weights, saved without a pooler."""
    import torch
    from transformers import BertConfig, BertForMaskedLM

    folder: Path = tmp_path_factory.mktemp("bert")
    tokenizer = byte_tokenizer(TEXTS, 400)
    torch.manual_seed(6)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        pad_token_id=1,
    )
    BertForMaskedLM(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


@pytest.mark.models
def test_each_text_becomes_a_row_of_length_one(bert: str) -> None:
    rows = Encoder(model=bert).encode(TEXTS)
    assert rows.shape == (len(TEXTS), 32)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert Encoder(model=bert).encode([]).shape == (0, 32)


@pytest.mark.models
def test_padding_and_order_do_not_change_a_row(bert: str) -> None:
    """Alone, in batches of two and turned round, every text has the same vector."""
    alone = np.vstack([Encoder(model=bert).encode([text]) for text in TEXTS])
    assert np.allclose(alone, Encoder(model=bert, batch_size=2).encode(TEXTS), atol=1e-5)
    assert np.allclose(alone[::-1], Encoder(model=bert).encode(TEXTS[::-1]), atol=1e-5)


@pytest.mark.models
def test_a_row_is_the_mean_of_the_last_hidden_states(bert: str) -> None:
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(bert), AutoModel.from_pretrained(bert)
    model.train(mode=False)
    with torch.inference_mode():
        given = tokenizer(["A flood in Lyon."], return_tensors="pt")
        mean = model(**given).last_hidden_state[0].mean(dim=0).numpy()
    (row,) = Encoder(model=bert).encode(["A flood in Lyon."])
    assert np.allclose(row, mean / np.linalg.norm(mean), atol=1e-5)


@pytest.mark.models
def test_a_text_longer_than_the_model_reads_is_cut(bert: str) -> None:
    rows = Encoder(model=bert).encode(["flood " * 500, "flood " * 900])
    assert np.allclose(rows[0], rows[1], atol=1e-5)


@pytest.mark.models
def test_an_encoder_decoder_is_refused(t5: str) -> None:
    with pytest.raises(ModelError, match="not a sentence encoder"):
        Encoder(model=t5).check()


def test_a_missing_directory_is_refused_in_one_line() -> None:
    with pytest.raises(ModelError, match="no such directory"):
        Encoder(model="./there/is/none").encode(["A flood."])


def test_an_encoder_is_a_value() -> None:
    assert Encoder(model="a") == Encoder(model="a") != Encoder(model="a", batch_size=8)
    with pytest.raises(UsageError, match="batch_size"):
        Encoder(model="a", batch_size=0)
