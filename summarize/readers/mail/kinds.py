"""Mails that hold no article, and what they are instead: notices of machines, what is encrypted."""

import re
from email.message import Message

from summarize.readers.mail.headers import header, sender
from summarize.readers.records import Problem

# Of a multipart/report, what it reports (RFC 6522), and of a calendar's part, what it is for.
_REPORTS = {
    "delivery-status": "a notice that a mail was not delivered",
    "disposition-notification": "a read receipt",
    "feedback-report": "a report of unwanted mail",
}
_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_ARMOUR = "-----BEGIN PGP MESSAGE-----"
_ALERTS = ("googlealerts-noreply@google.com",)
# Thunderbird keeps what was deleted until it compacts a folder, and says so in bits.
_DELETED = 0x0008
_OWN_ID, _OWN_PARTS = re.compile(r"<[0-9a-f]{32}@"), re.compile(r"=_[0-9a-f]{32}$")
# Where Gmail Takeout says that a mail lay, in English.
_LABELS = frozenset(("spam", "trash", "chat"))
_MACHINES = re.compile(r"(?:mailer-daemon|postmaster|mdaemon)$", re.IGNORECASE)


def what_instead(message: Message) -> Problem | None:
    """What a mail is that is no article, by its structure; None where it may be one."""
    title = header(message, "subject")
    kind = message.get_content_type()
    if kind == "multipart/encrypted" or (kind in _ENCRYPTED and not _is_signed(message)):
        return Problem("an encrypted mail, which cannot be read", title=title)
    if kind in _ENCRYPTED:
        return Problem("a mail whose signature encloses its text, which is not read", title=title)
    what = _of_machine(message) or _of_somebody(message)
    return Problem(f"{what}, no article", lost=False, title=title) if what else None


def _of_machine(message: Message) -> str:
    if message.get_content_type() == "multipart/report":
        report = str(message.get_param("report-type", "") or "").lower()
        return _REPORTS.get(report, "a report of a machine")
    if _MACHINES.match(sender(header(message, "from")).box):
        return _REPORTS["delivery-status"]
    if sender(header(message, "from")).address.lower() in _ALERTS:
        return "an alert that lists links to articles"
    if _is_ours(message):
        return "a briefing that `summarize` wrote"
    is_automatic = header(message, "auto-submitted").lower().startswith("auto-replied")
    return "an automatic reply" if is_automatic else ""


def _of_somebody(message: Message) -> str:
    if _is_invitation(message):
        return "a calendar invitation"
    if _LABELS & {each.strip().lower() for each in header(message, "x-gmail-labels").split(",")}:
        return "a mail in the bin, among unwanted ones, or of a chat"
    return "a mail that was deleted" if _is_deleted(message) else ""


def is_armoured(text: str) -> bool:
    """Whether a text is encrypted."""
    return text.lstrip().startswith(_ARMOUR)


def _is_ours(message: Message) -> bool:
    """Whether a mail is one that `renderers.mailing` made, whoever sent it."""
    identity = _OWN_ID.match(header(message, "message-id"))
    parts = _OWN_PARTS.match(str(message.get_boundary() or ""))
    return bool(identity and parts) and sender(header(message, "from")).box == "briefing"


def _is_signed(message: Message) -> bool:
    return str(message.get_param("smime-type", "") or "").lower() == "signed-data"


def _is_invitation(message: Message) -> bool:
    parts = message.walk() if message.is_multipart() else [message]
    return any(
        part.get_content_type() == "text/calendar"
        and part.get_content_disposition() != "attachment"
        for part in parts
    )


def _is_deleted(message: Message) -> bool:
    status = header(message, "x-mozilla-status")
    try:
        return bool(int(status or "0", 16) & _DELETED)
    except ValueError:
        return False
