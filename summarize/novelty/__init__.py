"""What is new today: passages beside what the earlier briefings of their story told.

Today's sentences and the earlier claims are read together (`compared`), asked who tells whom
(`told`) and which value is another now (`changes`); `finding` says it of passages, `taken_back`
which earlier claims their own sources no longer make, and `remembering` puts it into a briefing.
`within` asks the same of the days of one briefing.
"""

from summarize.novelty.finding import NEW, Novelties, find_news, told_on
from summarize.novelty.remembering import prefer_changed, remembered
from summarize.novelty.taken_back import find_withdrawals
from summarize.novelty.within import may_go_on, overtaken_within

__all__ = [
    "NEW",
    "Novelties",
    "find_news",
    "find_withdrawals",
    "may_go_on",
    "overtaken_within",
    "prefer_changed",
    "remembered",
    "told_on",
]
