"""Evidence -> statements: each way is a settings class; what it writes is checked by the gate.

`Quote` needs no model; `Seq2Seq` and `Chat` run one here; `Endpoint` asks a server. Whatever they
write passes `rewrite_checked` before a reader sees it.
"""

from typing import Annotated

from pydantic import Field

from summarize.rewriting.chat import Chat
from summarize.rewriting.choice import choose_rewriter, whole_path
from summarize.rewriting.encoder import Encoder
from summarize.rewriting.endpoint import Endpoint, Plan
from summarize.rewriting.entailment import Entailment
from summarize.rewriting.gate import Outcome, checked, rewrite_checked
from summarize.rewriting.protocol import Group, Rewriter, Wording
from summarize.rewriting.quote import Quote
from summarize.rewriting.seq2seq import Seq2Seq

Rewriting = Annotated[Quote | Seq2Seq | Chat | Endpoint, Field(discriminator="name")]

REWRITERS: dict[str, type[Quote | Seq2Seq | Chat | Endpoint]] = {
    "quote": Quote,
    "seq2seq": Seq2Seq,
    "chat": Chat,
    "endpoint": Endpoint,
}

__all__ = [
    "REWRITERS",
    "Chat",
    "Encoder",
    "Endpoint",
    "Entailment",
    "Group",
    "Outcome",
    "Plan",
    "Quote",
    "Rewriter",
    "Rewriting",
    "Seq2Seq",
    "Wording",
    "checked",
    "choose_rewriter",
    "rewrite_checked",
    "whole_path",
]
