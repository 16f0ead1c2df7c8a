"""A mail as a tree of parts -> what it says, in each form it has, and what is attached."""

import re
from collections.abc import Iterator
from email.message import Message
from typing import NamedTuple

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.mail.headers import decoded, header

# Parts in parts. Chosen, not tuned: mails are forwarded within mails a dozen times at most.
_DEEPEST = 40
_UTF7 = ("utf-7", "unicode-1-1-utf-7")


class Body(NamedTuple):
    """One text of a mail in the forms that it was sent in; "" where one is lacking."""

    html: str = ""
    plain: str = ""


class Attached(NamedTuple):
    """A file in a mail, or a mail that was forwarded as one; `data` is decoded."""

    name: str
    kind: str
    data: bytes


class Parts(NamedTuple):
    """The texts of a mail in their order, its files, and what was lost in decoding."""

    bodies: tuple[Body, ...]
    attached: tuple[Attached, ...]
    losses: tuple[str, ...]


def parts_of(message: Message) -> Parts:
    """What a mail holds."""
    attached: list[Attached] = []
    losses: list[str] = []
    bodies = tuple(_bodies(message, attached, losses, _DEEPEST))
    return Parts(bodies, tuple(attached), tuple(dict.fromkeys(losses)))


def _bodies(
    part: Message, attached: list[Attached], losses: list[str], deepest: int
) -> Iterator[Body]:
    kind = part.get_content_type()
    name = file_name(part)
    if kind.startswith("message/") and kind != "message/rfc822" and not part.is_multipart():
        return
    if kind == "message/rfc822" or (kind == "application/octet-stream" and name.endswith(".eml")):
        attached.append(_mail_in(part, name))
    elif part.is_multipart() and deepest:
        yield from _inside(part, attached, losses, deepest - 1)
    elif kind in ("text/html", "text/plain") and not _is_file(part, name):
        text = _text(part, losses)
        if text.strip():
            yield Body(html=text) if kind == "text/html" else Body(plain=text)
    elif not _is_picture(part, kind):
        attached.append(Attached(name, kind, _bytes(part)))


def _inside(
    part: Message, attached: list[Attached], losses: list[str], deepest: int
) -> Iterator[Body]:
    children = [each for each in part.get_payload() if isinstance(each, Message)]
    kind = part.get_content_subtype()
    if kind == "signed":
        children = children[:1]
    found = [(each, list(_bodies(each, attached, losses, deepest))) for each in children]
    if kind != "alternative":
        for _, bodies in found:
            yield from bodies
        return
    htmls = [body.html for _, bodies in found for body in bodies if body.html]
    plains = [body.plain for _, bodies in found for body in bodies if body.plain]
    if htmls or plains:
        # The last form is the best; one that was sent in pieces is read as one.
        yield Body("\n".join(htmls), "\n\n".join(plains))


def _is_file(part: Message, name: str) -> bool:
    is_attached = part.get_content_disposition() == "attachment"
    return is_attached or (bool(name) and part.get_content_disposition() != "inline")


def _is_picture(part: Message, kind: str) -> bool:
    """Whether a part is a picture, or what else shows or signs a mail."""
    is_shown = kind.startswith("image/") and (
        part.get("content-id") is not None or part.get_content_disposition() != "attachment"
    )
    return is_shown or kind in (
        "text/css", "text/calendar", "text/x-amp-html", "text/enriched", "text/rfc822-headers",
        "application/pgp-signature", "application/pkcs7-signature",
        "application/x-pkcs7-signature", "application/pgp-keys",
    )  # fmt: skip


# What is attached to mails and is no text: pictures and their like, cards, signatures, dates.
_NO_TEXT = ("image/", "audio/", "video/", "font/", "text/vcard", "text/x-vcard")
_NO_TEXT_NAMES = (".ics", ".vcf", ".asc", ".sig", ".p7s", ".p7m", ".dat", ".exe", ".pgp")


def may_be_article(attached: Attached) -> bool:
    """Whether a file in a mail is to be read."""
    is_other = attached.kind.startswith(_NO_TEXT) or attached.name.lower().endswith(_NO_TEXT_NAMES)
    return bool(attached.data.strip()) and not is_other


def _mail_in(part: Message, name: str) -> Attached:
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        mail = inner[0]
        data = mail.as_bytes()
        title = header(mail, "subject")
        return Attached(name or f"{title or 'forwarded'}.eml", "message/rfc822", data)
    return Attached(name or "forwarded.eml", "message/rfc822", _bytes(part))


def file_name(part: Message) -> str:
    """The name of the file that a part is; "" where it has none."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError):
        name = ""
    return decoded(str(name)).replace("/", "_").replace("\\", "_")


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: Message, losses: list[str]) -> str:
    """The text of a part; Python knows no letter beyond ASCII where the encoding is not told."""
    data = _bytes(part)
    label = _charset(part)
    if label in _UTF7:
        return data.decode("utf-7", "ignore")
    try:
        found = decode(data, label)
    except InputError:
        return ""
    if found.loss:
        losses.append(found.loss)
    is_flowed = str(part.get_param("format", "") or "").lower() == "flowed"
    is_split = str(part.get_param("delsp", "") or "").lower() == "yes"
    return _flowed(found.text, is_split=is_split) if is_flowed else found.text


def _charset(part: Message) -> str:
    try:
        return _LABEL.sub("", part.get_content_charset() or "")
    except (ValueError, LookupError):
        return ""


_LABEL = re.compile(r"[^\w.:-]")


def _flowed(text: str, *, is_split: bool) -> str:
    """Text in which a line that ends with a space goes on below (RFC 3676)."""
    lines: list[str] = []
    goes_on, depth = False, 0
    for line in text.split("\n"):
        own = len(line) - len(line.lstrip(">"))
        rest = line[own:].removeprefix(" ") if own or line.startswith(" ") else line
        if goes_on and own == depth and rest != "-- ":
            lines[-1] += rest
        else:
            lines.append(f"{'>' * own} {rest}" if own else rest)
        goes_on = rest.endswith(" ") and rest != "-- "
        depth = own
        if goes_on and is_split:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
