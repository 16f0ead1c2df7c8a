"""What a model thinks before it answers, in the marks of each family: never part of the answer."""

import re

# How thoughts open and close, as the reasoning parsers of vLLM 0.26, SGLang, llama.cpp and
# transformers 5.24 and the models' own chat templates have it. A chat template may write the
# opening mark itself, so a closing one may stand alone; what precedes it is thought too.
MARKS = (
    *((f"<{name}>", f"</{name}>") for name in (
        "think",  # DeepSeek, Qwen, GLM, MiniMax, Nemotron, Phi, Hunyuan, Kimi K2 ...
        "thinking", "thought", "thoughts", "reasoning", "reason",  # Gemini, EXAONE, Gemma, tunes
        "reflection", "scratchpad", "ant_thinking", "antthinking",
        "seed:think", "longcat_think", "mm:think",
    )),
    ("[THINK]", "[/THINK]"),  # Magistral
    ("◁think▷", "◁/think▷"),  # Kimi
    ("<|START_THINKING|>", "<|END_THINKING|>"),  # Command A
    ("<|begin_of_thought|>", "<|end_of_thought|>"),  # Sky-T1, OpenThinker
    ("<|inner_prefix|>", "<|inner_suffix|>"),  # Apertus
    ("<|channel>thought", "<channel|>"),  # Gemma 4
)  # fmt: skip
# gpt-oss names the channel of each message; only "final" is for the reader. A server that drops
# special tokens leaves the names of the channels alone, run together with the text.
_CHANNEL = re.compile(
    r"<\|channel\|>\s*(?!final)\w+.*?(?:<\|end\|>|<\|return\|>|<\|call\|>"
    r"|(?=<\|start\|>|<\|channel\|>)|\Z)",
    re.DOTALL,
)
_BARE_CHANNEL = re.compile(r"\A\s*analysis(?:.*?assistant\s*final|(?=[A-Z]).*\Z)", re.DOTALL)
# Granite 3.2 writes its marks as prose.
_PROSE = re.compile(
    r"\A\s*Here(?: is|'s) my thought process:.*?(?:Here(?: is|'s) my response:|\Z)", re.DOTALL
)
_BLOCK = re.compile(
    "|".join(f"{re.escape(start)}.*?(?:{re.escape(end)}|\\Z)" for start, end in MARKS),
    re.DOTALL | re.IGNORECASE,
)
_END = re.compile("|".join(re.escape(end) for _, end in MARKS), re.IGNORECASE)
_KINDS = (_CHANNEL, _BARE_CHANNEL, _PROSE, _BLOCK)


def without_thoughts(answer: str) -> str:
    """The answer without blocks of thought; of an unopened one, what follows its end.

    >>> without_thoughts("<think>Hm.</think> Yes.")
    ' Yes.'
    >>> without_thoughts("[THINK]It rained. No, it snowed.[/THINK]It snowed.")
    'It snowed.'
    """
    for kind in _KINDS:
        answer = kind.sub("", answer)
    return _END.split(answer)[-1]
