"""The phrases that every format for people shares."""

from summarize.auditing.values import Audit, Reason


def summary(audit: Audit) -> str:
    """One line on how many sentences are supported.

    >>> from summarize.data import Article
    >>> summary(Audit("", (), (), (Article("a", "A", "", ""),), ()))
    'nothing in the draft can be checked; 0 sentences are not checkable'
    """
    idle = audit.count("not checkable")
    are = "sentence is" if idle == 1 else "sentences are"
    if not audit.checkable:
        return f"nothing in the draft can be checked; {idle} {are} not checkable"
    return (
        f"{audit.count('supported')} of {audit.checkable} checkable sentences supported "
        f"({percent(audit)}%); {idle} {are} not checkable"
    )


def percent(audit: Audit) -> str:
    """The share in percent, rounded down, so that only what is whole reads "100".

    >>> from summarize.data import Article
    >>> percent(Audit("", (), (), (Article("a", "A", "", ""),), ()))
    '0'
    """
    if not audit.checkable:
        return "0"
    tenths = 1000 * audit.count("supported") // audit.checkable
    return f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths / 10}"


def reason_line(reason: Reason) -> str:
    """A reason as it is told to people."""
    return f"{reason.text} (in no source)" if reason.nowhere else reason.text
