"""What cleaning knows of every language: what is written alike everywhere."""

from summarize.languages.cleaning import CleaningRules, Pattern
from summarize.languages.services import SERVICES

# Services that sell pictures under these names in all languages, and others who do.
_SELLERS = (
    "AP", "Reuters", "AFP", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "Kyodo", "Yonhap", "Anadolu",
    "UPI", "PTI", "ANI", "IANS", "Bloomberg",
)  # fmt: skip
_OWNERS = "|".join((*_SELLERS, "REUTERS", "Getty(?: Images)?", "EPA", "Shutterstock", "Alamy"))

RULES = CleaningRules(
    boilerplate="languages/und/cleaning_boilerplate.txt",
    caption_with_owner=Pattern(
        rf"[^!?.“”\"]{{2,60}} ?/ ?(?:\w+ via )?(?:{_OWNERS})\b[^.!?]{{0,50}}$",
        hints=("/",),
        ignore_case=True,
    ),
    services=SERVICES,
    service_joints=Pattern(r"\s*[,;/&]\s*"),
    # Who is no wire, though a wire may stand beside it: then the article is of both.
    own_staff=Pattern(
        r"\b(?:redaktion|redacción|redazione|rédaction|redação|redactie|redaksjon|agenturen|agencias|"
        r"agenzie|agences|agências)\b",
        ignore_case=True,
    ),
    joined_with=Pattern(
        r".*\b(?:avec|mit|con|com|met|med|und|et|y|e|og|och|en)$", ignore_case=True
    ),
    # "4 de marzo", "10 февраля", "10. mars 2026", "2026年2月10日".
    dateline_day=Pattern(
        r"\d{1,2}\.? (?:de |di |d[’'])?[^\W\d_]{3,12}\.?(?: (?:de )?\d{4})?(?!\w)"
        r"|\d{1,4}(?:[./-]\d{1,2}){1,2}\.?\d{0,4}(?!\w)|(?:\d{4}年)?\d{1,2}月\d{1,2}日"
    ),
    # No label tells a date apart, so the whole line must be one.
    dated=Pattern(r"(\Z.)?([\w.,:/ |()+-]{6,60})$"),
)
