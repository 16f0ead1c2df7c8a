"""What cleaning knows of every language: what is written alike everywhere."""

from summarize.languages.cleaning import CleaningRules, Pattern
from summarize.languages.services import SERVICES

_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽΑ-ΩΆ-ΏА-ЯЁІЇЄҐ"
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
    # A place in capitals, and a date or an agency or nothing: "PUERTO CALMA, 4 de marzo (EFE) — ".
    # With a service that is known any place: "Tolmen (dpa) - ", "МОСКВА, 10 февраля. /ТАСС/. ".
    dateline=Pattern(
        rf"[{_CAPITALS}][{_CAPITALS}'’ .-]{{2,40}}"
        r"(?:, [^—–.!?()]{0,30}\d[^—–.!?()]{0,20}?)?(?: ?[(\[]([^()\[\]]{2,30})[)\]])?(\Z.)?(\Z.)?"
        r"\s*[—–]\s"
        r"|[^\W\d_][^()\[\]/—\n]{1,60}?[ .,:]*[(\[/]([^()\[\]/]{2,30})[)\]/]"
        r"(?:[.:]*\s*[—–-]+\s*|[.:]\s+|\s+)"
    ),
    # No label tells a date apart, so the whole line must be one.
    dated=Pattern(r"(\Z.)?([\w.,:/ |()+-]{6,60})$"),
)
