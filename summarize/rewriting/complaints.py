"""What a server's refusal means: a field that it does not take, a prompt too long, no such model.

OpenAI-compatible servers agree on neither status nor form. The words below were read in the
documentation and the issue threads of each server (docs/models.md lists them).
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

# Codes and types that say that prompt and answer do not fit the model.
_TOO_LONG_CODES = frozenset(
    {"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"}
)
_TOO_LONG = re.compile(
    r"(?:maximum|max|available|model's|only|of) context (?:length|size|window)"  # OpenAI, vLLM ...
    r"|exceed(?:s|ed)? (?:the |this |its )?(?:\w+ )?(?:context|token limit)"  # llama.cpp, Moonshot
    r"|context (?:length|window|size|limit)\b.{0,40}exceed|exceed.{0,20}context limit"
    r"|longer than the (?:maximum model length|model's context|context)"  # vLLM, SGLang
    r"|(?:prompt|input|request)\b.{0,40}\b(?:is|are) too (?:long|large)"  # Anthropic, Bedrock
    r"|too many tokens|maximum prompt length|range of input length"  # Cohere, xAI, Qwen
    r"|inputs?`? (?:tokens \+|must have less than)"  # TGI
    r"|token count.{0,30}exceeds the maximum"  # Gemini
    r"|reduce the length of (?:the|your) (?:messages|prompt)"
    r"|keep (?:the first|from the initial prompt).{0,60}context",  # LM Studio
    re.IGNORECASE | re.DOTALL,
)
_NO_MODEL = re.compile(
    r"\bmodel\b.{0,80}(?:not found|(?:does|do) ?n[o']t exist|not exist|is not (?:a )?valid|unknown"
    r"|not available|not (?:been )?(?:loaded|downloaded|deployed)|not served)"
    r"|(?:invalid|unknown|no such|unsupported|unrecognized) model\b"
    r"|server is pinned to|no models? loaded",
    re.IGNORECASE | re.DOTALL,
)
_NO_MODEL_CODES = frozenset({"model_not_found", "invalid_model", "deploymentnotfound"})


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a server says about a request that it refuses: HTTP status, and its own words."""

    status: int
    message: str = ""
    param: str = ""
    codes: frozenset[str] = frozenset()

    @classmethod
    def of(cls, status: int, body: str) -> "Complaint":
        """Read the body of a refusal, in whatever form the server gives it."""
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            told = body if len(body) < 500 and "<html" not in body.lower() else ""
        if isinstance(told, list) and told:  # Gemini
            told = told[0]
        if not isinstance(told, dict):
            return cls(status, _line(told))
        inner = told.get("error")
        error = inner if isinstance(inner, dict) else told
        words = [error.get("message"), error.get("detail"), inner if error is told else None]
        codes = {error.get(key) for key in ("code", "type", "error_type", "status")}
        return cls(
            status,
            " ".join(filter(None, map(_line, words))),
            str(error.get("param") or ""),
            frozenset(str(code).lower() for code in codes if isinstance(code, str)),
        )

    @property
    def is_too_long(self) -> bool:
        """Whether prompt and answer together are more than the model can hold."""
        if self.status == 429:
            return False
        known = self.codes & _TOO_LONG_CODES or _TOO_LONG.search(self.message)
        return self.status == 413 or bool(known)

    @property
    def misses_the_model(self) -> bool:
        """Whether the server says that it has no model of this name."""
        return bool(self.codes & _NO_MODEL_CODES or _NO_MODEL.search(self.message))

    def refused(self, sent: Iterable[str]) -> str:
        """The one of the optional fields `sent` that the server does not take; empty for none."""
        if self.status not in {400, 404, 405, 422, 501} or self.is_too_long:
            return ""
        named = {name: self._place(name) for name in sent}
        places = {name: place for name, place in named.items() if place >= 0}
        return min(places, key=lambda name: places[name], default="")

    def _place(self, name: str) -> int:
        """Where the complaint names a field: -1 for nowhere, 0 where it is its subject."""
        if re.split(r"[.\[]", self.param.removeprefix("body."))[0] == name:
            return 0
        found = re.search(rf"(?<![\w.]){name}(?!\w)", self.message)
        return found.start() + 1 if found else -1

    def __str__(self) -> str:
        short = f"{self.message[:200]}…" if len(self.message) > 200 else self.message
        return f" ({short})" if short else ""


def _line(value: object) -> str:
    """A value as one line of text."""
    text = value if isinstance(value, str) else json.dumps(value) if value else ""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
