"""The response of a server as an answer, in the forms that servers give it, or as a wait."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from summarize.rewriting.complaints import Complaint
from summarize.rewriting.thoughts import without_thoughts

if TYPE_CHECKING:
    import httpx2

# Parts of a content that are for the reader; "thinking" and "reasoning" (Mistral) are not.
_TEXT_PARTS = frozenset({"text", "output_text"})
# Chosen, not tuned: what a line has room for.
_LONGEST_QUOTE = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server wrote; `reason` says why there is nothing, or not all of it.

    `prompt_tokens` is how much of the prompt the server says it read, 0 where it does not say;
    `model` what it calls the model that answered.
    """

    text: str = ""
    reason: str = ""
    unreachable: bool = False
    too_long: bool = False
    prompt_tokens: int = 0
    model: str = ""

    @classmethod
    def over_the_context(cls, complaint: Complaint) -> "Answer":
        """The prompt was not read: it is longer than the server's context."""
        reason = f"longer than the context of the server: HTTP {complaint.status}{complaint}"
        return cls(reason=reason, too_long=True)


def read_completion(body: str, complaint: Complaint, tokens: int) -> Answer:
    """The answer in the body of an HTTP 200; `tokens` is how many were allowed.

    Reasoning fields ("reasoning_content", "reasoning", parts of type "thinking") are not read.
    """
    try:
        completion = json.loads(body)
        choice = completion["choices"][0]
        message = choice["message"]
        content, refusal = message.get("content"), message.get("refusal")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        # Some servers send a refusal as HTTP 200.
        if complaint.is_too_long:
            return Answer.over_the_context(complaint)
        said = str(complaint) if body.lstrip().startswith('{"error"') else ""
        return Answer(reason=f"the server's answer is not a chat completion{said}")
    text = "".join(_texts(content))
    reason = _refused(refusal, content) or _unfinished(choice, message, text, tokens)
    model = str(completion.get("model") or "")
    return Answer(text, reason, prompt_tokens=_prompt_tokens(completion), model=model)


def _texts(content: object) -> Iterator[str]:
    """The parts of a content that are for the reader."""
    if isinstance(content, str):
        yield content
    for part in content if isinstance(content, list) else ():
        if isinstance(part, dict) and part.get("type", "text") in _TEXT_PARTS:
            yield str(part.get("text") or "")


def _refused(refusal: object, content: object) -> str:
    """The model's own refusal, in its field or as a part; empty where it answers."""
    for part in content if isinstance(content, list) else ():
        if isinstance(part, dict) and part.get("type") == "refusal":
            refusal = part.get("refusal")
    if not isinstance(refusal, str) or not refusal.strip():
        return ""
    words = " ".join("".join(c if c.isprintable() else " " for c in refusal).split())
    return f"the model refused: {words[:_LONGEST_QUOTE]}"


def _unfinished(
    choice: dict[str, object], message: dict[str, object], text: str, tokens: int
) -> str:
    """Why an answer has no text, or not all of it."""
    finish = choice.get("finish_reason")
    if finish == "length":
        thinking = not without_thoughts(text).strip()
        what = "the model was still thinking" if thinking else "the answer was not finished"
        return f"{what} when its {tokens:,} tokens were used up"
    if finish == "content_filter":
        return "the server's filter stopped the answer"
    if text.strip():
        return ""
    if message.get("tool_calls") or finish == "tool_calls":
        return "the model called a tool instead of answering"
    return "the server's answer has no text"


def _prompt_tokens(completion: dict[str, object]) -> int:
    usage = completion.get("usage")
    counted = usage.get("prompt_tokens") if isinstance(usage, dict) else 0
    return counted if isinstance(counted, int) and counted > 0 else 0


def asked_wait(response: "httpx2.Response") -> float:
    """What Retry-After asks for, in seconds or as a date (against the server's own clock)."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isdigit():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(response.headers.get("Date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0
