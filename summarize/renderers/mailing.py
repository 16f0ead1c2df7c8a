"""The mail of a day (RFC 5322): text and HTML, sources as numbered notes, no script, no picture.

It is a draft that any mailer can send: it has no recipient. Its bytes depend on the day alone.
"""

import hashlib
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import urlsplit

from summarize.characters import visible
from summarize.renderers.daily import Index
from summarize.renderers.mailed import mail_html, mail_text

# A name that nobody can have (RFC 2606): who sends the mail puts another in its place.
_NOBODY = "summarize.invalid"


def mail(index: Index) -> bytes:
    """The mail of a day; pages are linked where the address of their site is known."""
    site = index.site
    folder = f"{site.rstrip('/')}/{index.day}/" if site else ""
    text, html = mail_text(index, folder), mail_html(index, folder)
    digest = hashlib.sha256(f"{text}\0{html}".encode("utf-8", "surrogatepass")).hexdigest()
    host = urlsplit(site).hostname or _NOBODY
    made = EmailMessage(policy=SMTP)
    made["Subject"] = visible(index.label)
    made["From"] = Address(visible(index.masthead) or "summarize", "briefing", host)
    made["To"] = "undisclosed-recipients:;"
    made["Date"] = format_datetime(_moment(index))
    made["Message-ID"] = f"<{digest[:32]}@{host}>"
    made["X-Mailer"] = "summarize"
    made["X-Unsent"] = "1"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made.set_boundary(f"=_{digest[32:]}")
    return made.as_bytes()


def _moment(index: Index) -> datetime:
    """When the newest article appeared, or when the day began."""
    found = max((each.updated for each in index.entries if each.updated), default=index.day)
    moment = datetime.fromisoformat(found or "1970-01-01")
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
