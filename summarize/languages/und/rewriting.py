"""Of any language: signs that text talks to a model, and words without which it says otherwise."""

from summarize.languages.rewriting import RewritingRules
from summarize.resources import read_groups

_INSTRUCTIONS = (
    (
        r"\b(?:ignorier\w*|vergiss|ignorez|oublie[zr]?|ignora\w*|olvida\w*|dimentica\w*|игнорир\w*|забудь\w*)"
        r"\b[^.!?]{0,40}\b(?:anweisung\w*|instructions|consignes|instruccion\w*|istruzion\w*|инструкц\w*)"
    ),
    r"(?:忽略|无视|忘记)[^。！？]{0,20}(?:指令|指示|提示)",
    # the turn markers of chat templates, and the JSON that is asked for
    r"<\|[\w ]{1,30}\|>|\[/?INST\]|<</?SYS>>|</?s>|<(?:start|end)_of_turn>|\[(?:SYSTEM|USER)\]",
    r"\{\s*[\"“]statements[\"”]\s*:",
)

RULES = RewritingRules(
    _INSTRUCTIONS, condition=read_groups("languages/und/rewriting.txt")["condition"]
)
