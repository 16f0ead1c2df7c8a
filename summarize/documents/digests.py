"""The digest of a document over its content, however its JSON is laid out.

The canonical form is that of RFC 8785 for the values that our documents have (text, whole numbers,
null, lists, objects): keys sorted, no spaces, UTF-8. Keys in another order, indentation, escapes
and compression do not change it.
"""

import hashlib
import json
from collections.abc import Mapping

from summarize.characters import without_surrogates

# What is made from the content, and so is no part of it.
ABOUT_CONTENT = frozenset(("digest", "seal"))


def canonical(value: object) -> bytes:
    r"""A JSON value in its one form.

    >>> canonical({"b": [1, None], "a": "\u00e9\n"}).decode()
    '{"a":"é\\n","b":[1,null]}'
    """
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return without_surrogates(written).encode()


def content(document: Mapping[str, object]) -> bytes:
    """The canonical form of a document without its digest and its seal: what both are made of."""
    return canonical({key: value for key, value in document.items() if key not in ABOUT_CONTENT})


def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digested(document: Mapping[str, object]) -> dict[str, object]:
    """The document with the digest of its content as its last key."""
    told = {key: value for key, value in document.items() if key not in ABOUT_CONTENT}
    return told | {"digest": digest_of(content(told))}
