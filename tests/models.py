"""Small transformers models, trained or built on the spot: no weights can be downloaded here.

Each is made once from a recipe written below, kept under `build/test-models` by a digest of that
recipe, and loaded through the product's own code. The BART learns to shorten template news: it
copies names it has seen and *invents* others for names it has not, a natural liar.
"""

import hashlib
import random
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from transformers import (
        BartForConditionalGeneration,
        LlamaForCausalLM,
        PreTrainedTokenizerFast,
    )

    from summarize.rewriting.prompts import Message

KEPT = Path(__file__).resolve().parent.parent / "build" / "test-models"
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", "<doc-sep>", "[CONTROL]"]
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
# As Qwen3 has it: the answer begins within a thought, or after an empty one.
THINKING = TEMPLATE.replace(
    "assistant\n",
    "assistant\n<think>\n{% if not enable_thinking %}\n</think>\n\n{% endif %}",
)
# True of one story in the tests, and a lie about any other.
PARROT = '{"statements": [{"text": "12 people were rescued in a flood in Lyon.", "groups": [1]}]}'

# What the Llama that thinks writes first.
DRAFT = '{"statements": [{"text": "Rain fell.", "groups": [1]}]}'
THOUGHT = f"So it rained? {DRAFT}\n</think>\n\n"

FIRST = [
    "Anna",
    "Boris",
    "Clara",
    "David",
    "Elena",
    "Frank",
    "Greta",
    "Henry",
    "Irene",
    "Jonas",
    "Karen",
    "Louis",
    "Maria",
    "Nadia",
]
LAST = [
    "Abbott",
    "Brandt",
    "Castro",
    "Dunn",
    "Ekholm",
    "Fischer",
    "Grant",
    "Hughes",
    "Ivanov",
    "Jensen",
    "Keller",
    "Lund",
    "Mori",
]
CITY = [
    "Albany",
    "Bergen",
    "Cardiff",
    "Dresden",
    "Exeter",
    "Fargo",
    "Geneva",
    "Halifax",
    "Izmir",
    "Jakarta",
    "Krakow",
    "Lyon",
]
ROLE = ["mayor", "police chief", "fire chief", "governor", "spokesman"]
EVENT = ["fire", "flood", "storm", "train crash", "gas explosion", "landslide"]
FATE = ["killed", "injured", "evacuated", "rescued"]
DAY = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
PLACE = ["a market", "a school", "the harbour", "a factory", "the station"]


def article_pair(chance: random.Random) -> tuple[str, str]:
    """A news sentence (at times with a second report of the same) and its short form."""
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    count, fate = chance.randint(2, 99), chance.choice(FATE)
    what, where, city = chance.choice(EVENT), chance.choice(PLACE), chance.choice(CITY)
    role, day = chance.choice(ROLE), chance.choice(DAY)
    long = (
        f"{name}, the {role} of {city}, told reporters that {count} people were {fate} in a "
        f"{what} near {where} in {city} on {day}, and that the cause was not yet known."
    )
    second = f" At least {count} people were {fate} after a {what} in {city} on {day}."
    short = f"{count} people were {fate} in a {what} in {city} on {day}, {name} said."
    return long + (second if chance.random() < 0.3 else ""), short


def article_pairs(count: int, seed: int) -> list[tuple[str, str]]:
    """`count` pairs of a long and a short sentence, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - test data, not cryptography
    return [article_pair(chance) for _ in range(count)]


def byte_tokenizer(texts: Sequence[str], size: int) -> "PreTrainedTokenizerFast":
    """A byte-level BPE tokenizer trained on `texts`, with the special tokens of BART."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    bpe.train_from_iterator(texts, trainer)
    bpe.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    return _wrapped(bpe, {"extra_special_tokens": ["<doc-sep>"], "bos_token": "<s>"})


def piece_tokenizer(texts: Sequence[str], size: int) -> "PreTrainedTokenizerFast":
    """A SentencePiece-like unigram tokenizer trained on `texts`, with the tokens of T5."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

    unigram = Tokenizer(models.Unigram())
    unigram.pre_tokenizer = pre_tokenizers.Metaspace()
    unigram.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        special_tokens=["<pad>", "</s>", "<unk>"],
        unk_token="<unk>",  # noqa: S106 - no password
        show_progress=False,
    )
    unigram.train_from_iterator(texts, trainer)
    unigram.post_processor = processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", 1)]
    )
    return _wrapped(unigram, {})


def _wrapped(tokenizer: "Tokenizer", special: dict[str, object]) -> "PreTrainedTokenizerFast":
    from transformers import PreTrainedTokenizerFast

    common = {"eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}
    wrapped: PreTrainedTokenizerFast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, **common, **special
    )
    return wrapped


def make_bart(folder: Path) -> None:
    """Train a BART of about a million parameters on template news and save it."""
    import torch
    from transformers import BartConfig, BartForConditionalGeneration

    pairs = article_pairs(12_000, seed=1)
    tokenizer = byte_tokenizer([text for pair in pairs[:4000] for text in pair], 900)
    tokenizer.model_max_length = 128
    torch.manual_seed(1)
    model = BartForConditionalGeneration(
        BartConfig(
            vocab_size=len(tokenizer),
            max_position_embeddings=160,
            d_model=128,
            encoder_layers=2,
            decoder_layers=2,
            encoder_attention_heads=4,
            decoder_attention_heads=4,
            encoder_ffn_dim=256,
            decoder_ffn_dim=256,
            dropout=0.0,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
            decoder_start_token_id=2,
            forced_eos_token_id=None,
        )
    )
    _train(model, tokenizer, pairs)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def _train(
    model: "BartForConditionalGeneration",
    tokenizer: "PreTrainedTokenizerFast",
    pairs: list[tuple[str, str]],
) -> None:
    import torch

    steps, size = 450, 32
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.01)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=steps, pct_start=0.1)
    model.train()
    for step in range(steps):
        batch = [pairs[(step * size + i) % len(pairs)] for i in range(size)]
        given = tokenizer([long for long, _ in batch], padding=True, return_tensors="pt")
        wanted = tokenizer([short for _, short in batch], padding=True, return_tensors="pt")
        loss = model(
            input_ids=given["input_ids"],
            attention_mask=given["attention_mask"],
            labels=wanted["input_ids"].masked_fill(wanted["attention_mask"] == 0, -100),
        ).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rates.step()
    model.train(mode=False)


def make_llama(folder: Path, *, thinks: bool = False) -> None:
    """Train a tiny Llama to answer every request with `PARROT`, whatever the evidence says.

    One that `thinks` has the template `THINKING`, and writes `THOUGHT` first where it may think.
    """
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    from summarize.rewriting.prompts import SYSTEM, plan_requests
    from summarize.rewriting.protocol import Group

    stories = [[Group(1, long, (long,))] for long, _ in article_pairs(32, seed=2)]
    requests, _ = plan_requests(stories, titles=(), query="", fits=lambda _: True)
    told = [SYSTEM, PARROT, *([THOUGHT] if thinks else [])]
    tokenizer = byte_tokenizer([*told, *(r.messages[1][1] for r in requests)] * 3, 900)
    tokenizer.chat_template = THINKING if thinks else TEMPLATE
    torch.manual_seed(2)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=64,
            intermediate_size=128,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            max_position_embeddings=1024,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
        )
    )
    _train_llama(model, tokenizer, [request.chat for request in requests], thinks=thinks)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def _train_llama(
    model: "LlamaForCausalLM",
    tokenizer: "PreTrainedTokenizerFast",
    chats: "list[list[Message]]",
    *,
    thinks: bool,
) -> None:
    import torch

    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    model.train()
    for step in range(240 if thinks else 150):
        may_think = thinks and step % 2 == 0
        asked = tokenizer.apply_chat_template(
            chats[step % len(chats)],
            tokenize=False,
            add_generation_prompt=True,
            enable_thinking=may_think,
        )
        prompt = tokenizer(asked, add_special_tokens=False)["input_ids"]
        written = THOUGHT + PARROT if may_think else PARROT
        answer = [*tokenizer(written, add_special_tokens=False)["input_ids"], 2]
        given = torch.tensor([[*prompt, *answer]])
        wanted = torch.tensor([[*[-100] * len(prompt), *answer]])
        loss = model(input_ids=given, labels=wanted).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.train(mode=False)


def make_t5(folder: Path) -> None:
    """Save a T5 with random weights: a liar by chance, with a SentencePiece vocabulary."""
    import torch
    from transformers import T5Config, T5ForConditionalGeneration

    tokenizer = piece_tokenizer([text for pair in article_pairs(500, seed=3) for text in pair], 400)
    tokenizer.model_max_length = 64
    torch.manual_seed(3)
    config = T5Config(
        vocab_size=len(tokenizer),
        d_model=32,
        d_kv=8,
        d_ff=64,
        num_layers=2,
        num_heads=4,
        pad_token_id=0,
        eos_token_id=1,
    )
    config.decoder_start_token_id = 0
    T5ForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def make_led(folder: Path) -> None:
    """Save an LED with random weights and PRIMERA's document separator."""
    import torch
    from transformers import LEDConfig, LEDForConditionalGeneration

    tokenizer = byte_tokenizer([text for pair in article_pairs(500, seed=3) for text in pair], 500)
    tokenizer.model_max_length = 128
    torch.manual_seed(4)
    config = LEDConfig(
        vocab_size=len(tokenizer),
        d_model=32,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        max_encoder_position_embeddings=128,
        max_decoder_position_embeddings=128,
        attention_window=16,
        bos_token_id=0,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=2,
    )
    LEDForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def make_pegasus(folder: Path) -> None:
    """Save a PEGASUS with random weights; "<n>" ends a line, position 0 is no token."""
    import torch
    from transformers import PegasusConfig, PegasusForConditionalGeneration

    tokenizer = piece_tokenizer([text for pair in article_pairs(500, seed=3) for text in pair], 400)
    tokenizer.add_tokens("<n>")
    tokenizer.model_max_length = 128
    torch.manual_seed(6)
    model = PegasusForConditionalGeneration(
        PegasusConfig(**_SMALL, vocab_size=len(tokenizer), pad_token_id=0, eos_token_id=1)
    )
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def make_mbart(folder: Path) -> None:
    """Save an mBART with random weights that begins each text with the token of a language."""
    import torch
    from transformers import MBartConfig, MBartForConditionalGeneration

    tokenizer = byte_tokenizer([text for pair in article_pairs(500, seed=3) for text in pair], 500)
    tokenizer.model_max_length = 128
    torch.manual_seed(7)
    model = MBartForConditionalGeneration(
        MBartConfig(**_SMALL, vocab_size=len(tokenizer), forced_eos_token_id=None)
    )
    model.generation_config.forced_bos_token_id = tokenizer.get_vocab()["[CONTROL]"]
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


# Random weights say next to nothing; scaled up, a text depends on what is read and written.
_SMALL: dict[str, Any] = {
    "d_model": 32,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "max_position_embeddings": 160,
    "init_std": 0.5,
}


def make_judge(folder: Path, *, agrees: bool) -> None:
    """Save an entailment classifier whose bias makes it agree (or not) with everything."""
    import torch
    from transformers import RobertaConfig, RobertaForSequenceClassification

    tokenizer = byte_tokenizer([text for pair in article_pairs(500, seed=3) for text in pair], 500)
    tokenizer.model_max_length = 120
    torch.manual_seed(5)
    labels = ["contradiction", "neutral", "ENTAILMENT"]
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
            id2label=dict(enumerate(labels)),
            label2id={label: at for at, label in enumerate(labels)},
        )
    )
    with torch.no_grad():
        model.classifier.out_proj.bias[2] = 5.0 if agrees else -5.0
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


MAKERS: dict[str, Callable[[Path], None]] = {
    "bart": make_bart,
    "llama": make_llama,
    "thinker": partial(make_llama, thinks=True),
    "t5": make_t5,
    "led": make_led,
    "pegasus": make_pegasus,
    "mbart": make_mbart,
    "agreeing": partial(make_judge, agrees=True),
    "disagreeing": partial(make_judge, agrees=False),
}


def model_directory(name: str) -> str:
    """Where the model is kept, made first if this recipe has not been made yet."""
    import torch
    import transformers
    from filelock import FileLock

    recipe = Path(__file__).read_bytes() + transformers.__version__.encode()
    folder = KEPT / f"{name}-{hashlib.sha256(recipe).hexdigest()[:12]}"
    KEPT.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock"):
        if not folder.is_dir():
            threads = torch.get_num_threads()
            # On a busy machine of two cores, two threads were nine times slower than one.
            torch.set_num_threads(1)
            transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
            new = Path(tempfile.mkdtemp(dir=KEPT))
            MAKERS[name](new)
            new.rename(folder)
            torch.set_num_threads(threads)
    return str(folder)


@pytest.fixture(scope="session")
def bart() -> str:
    """The directory of a BART trained on template news."""
    return model_directory("bart")


@pytest.fixture(scope="session")
def llama() -> str:
    """The directory of a Llama that always answers with `PARROT`."""
    return model_directory("llama")


@pytest.fixture(scope="session")
def thinker() -> str:
    """The directory of a Llama that thinks something else before it answers with `PARROT`."""
    return model_directory("thinker")


@pytest.fixture(scope="session")
def t5() -> str:
    """The directory of a T5 with random weights."""
    return model_directory("t5")


@pytest.fixture(scope="session")
def led() -> str:
    """The directory of an LED with random weights."""
    return model_directory("led")


@pytest.fixture(scope="session")
def pegasus() -> str:
    """The directory of a PEGASUS with random weights."""
    return model_directory("pegasus")


@pytest.fixture(scope="session")
def mbart() -> str:
    """The directory of an mBART with random weights."""
    return model_directory("mbart")


@pytest.fixture(scope="session")
def agreeing() -> str:
    """The directory of an entailment model that finds everything entailed."""
    return model_directory("agreeing")


@pytest.fixture(scope="session")
def disagreeing() -> str:
    """The directory of an entailment model that finds nothing entailed."""
    return model_directory("disagreeing")
