"""English of rewriting: how text sounds that talks to a model, and what a model may not turn.

The patterns follow the attacks listed by Greshake et al. 2023, "Not what you've signed up for", and
OWASP's LLM01.
"""

from summarize.languages.en.rewriting_cuts import CUTS
from summarize.languages.rewriting import RewritingRules
from summarize.resources import read_groups

_ORDERS = (
    r"(?:instruct\w*|prompts?|directions?|directives?|guidelines|rules|orders|commands|context)"
)
_DROP = r"\b(?:ignore|disregard|forget|override|bypass)\b"
_INSTRUCTIONS = (
    # "ignore all previous instructions", "disregard the rules above", "forget your prompt";
    # not "drivers who ignore police orders"
    rf"{_DROP}[^.!?]{{0,25}}\b(?:instructions|prompts?)\b",
    (
        rf"{_DROP}[^.!?]{{0,15}}\b(?:previous|prior|above|earlier|preceding|your)\b"
        rf"[^.!?]{{0,25}}\b{_ORDERS}\b"
    ),
    rf"{_DROP}[^.!?]{{0,15}}\b{_ORDERS} (?:above|before)\b",
    rf"\b(?:new|updated|your|system|hidden|secret) {_ORDERS}\s*:",
    r"\b(?:system|developer|initial) (?:prompt|message)\b",
    r"\byou are (?:now )?(?:an? )?(?:\w+ )?(?:ai|assistant|chatbot|language model|llm|gpt)\b",
    r"\bas an (?:ai|llm|language model)\b",
    (
        r"\b(?:dear|attention|note to|message (?:to|for)) (?:an? |the |any |all )?"
        r"(?:ai|llms?|assistants?|chatbots?|language models?|summari[sz]ers?)\b"
    ),
    (
        r"\b(?:answer|respond|reply|write|output|print|say|repeat|return|summari[sz]e)\b"
        r"[^.!?]{0,30}\b(?:only|exactly|instead|verbatim|the following|nothing (?:but|else))\b"
        r"[^.!?]{0,20}[:\"“'‘]"
    ),
    r"\bdo not (?:summari[sz]e|cite|follow)\b[^.!?]{0,40}\b(?:instead|article|text|sources?)\b",
    # headings of prompts
    r"^\s*#{2,} ?(?:instruction|system|response|assistant|user)\b",
)

RULES = RewritingRules(
    _INSTRUCTIONS,
    naming_openers=frozenset({"may", "will"}),
    cuts=CUTS,
    **read_groups("languages/en/rewriting.txt"),
)
