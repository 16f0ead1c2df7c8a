"""Seals: the content of a document signed by a key, for briefings that travel.

Keys are Ed25519, in files as `ssh-keygen -t ed25519` (or `openssl genpkey -algorithm ed25519`)
makes them; what is signed is the canonical form of the content, as it is.
"""

import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.characters import safe_json
from summarize.documents.digests import content
from summarize.errors import InputError, MissingExtraError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_MAKE_ONE = "make one with: ssh-keygen -t ed25519 -N '' -f KEY"


def read_private_key(path: Path) -> "Ed25519PrivateKey":
    """The private key in a file.

    Raises:
        InputError: the file has no Ed25519 key that can be read without a passphrase.
        MissingExtraError: cryptography is not installed.
    """
    _demand_library()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    data = _bytes(path)
    is_openssh = b"OPENSSH PRIVATE KEY" in data
    load = serialization.load_ssh_private_key if is_openssh else serialization.load_pem_private_key
    try:
        key = load(data, None)
    except TypeError as error:
        raise InputError(f"{path}: is locked by a passphrase; {_MAKE_ONE}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InputError(f"{path}: not a private key; {_MAKE_ONE}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise InputError(f"{path}: not an Ed25519 key; {_MAKE_ONE}")
    return key


def read_public_key(path: Path) -> str:
    """The public key in a file, as a seal names it.

    Raises:
        InputError: the file has no public Ed25519 key.
        MissingExtraError: cryptography is not installed.
    """
    _demand_library()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    data = _bytes(path)
    is_pem = data.lstrip().startswith(b"-----")
    load = serialization.load_pem_public_key if is_pem else serialization.load_ssh_public_key
    try:
        key = load(data)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InputError(f"{path}: not a public key, as in the file KEY.pub") from error
    if not isinstance(key, Ed25519PublicKey):
        raise InputError(f"{path}: not an Ed25519 key; {_MAKE_ONE}")
    return _base64(key.public_bytes_raw())


def sealed(document: str, key: "Ed25519PrivateKey") -> str:
    """A JSON document as a renderer wrote it, signed by `key`."""
    value = json.loads(document)
    value["seal"] = {
        "key": _base64(key.public_key().public_bytes_raw()),
        "signature": _base64(key.sign(content(value))),
    }
    return safe_json(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def is_signed(content: bytes, key: str, signature: str) -> bool:
    """Whether a signature of a content is by a key, both in Base64.

    Raises:
        MissingExtraError: cryptography is not installed.
    """
    _demand_library()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True))
        public.verify(base64.b64decode(signature, validate=True), content)
    except (ValueError, InvalidSignature):
        return False
    return True


def _demand_library() -> None:
    try:
        import cryptography  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise MissingExtraError("a seal", "signing") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
