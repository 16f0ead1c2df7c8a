"""What cleaning knows of every language: what is written alike everywhere."""

from summarize.languages.cleaning import CleaningRules, Pattern

# Wire services that have one name in all languages, and others who sell pictures.
_SERVICES = (
    "AP", "Reuters", "AFP", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "Kyodo", "Yonhap", "Anadolu",
    "UPI", "PTI", "ANI", "IANS", "Bloomberg",
)  # fmt: skip
_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽΑ-ΩΆ-ΏА-ЯЁІЇЄҐ"
_OWNERS = "|".join((*_SERVICES, "REUTERS", "Getty(?: Images)?", "EPA", "Shutterstock", "Alamy"))

RULES = CleaningRules(
    boilerplate="languages/und/cleaning_boilerplate.txt",
    caption_with_owner=Pattern(
        rf"[^!?.“”\"]{{2,60}} ?/ ?(?:\w+ via )?(?:{_OWNERS})\b[^.!?]{{0,50}}$",
        hints=("/",),
        ignore_case=True,
    ),
    services={name.lower(): name for name in _SERVICES},
    service_joints=Pattern(r"\s*[,;/&]\s*"),
    # A place in capitals, and a date or an agency or nothing: "PUERTO CALMA, 4 de marzo (EFE) — ".
    dateline=Pattern(
        rf"[{_CAPITALS}][{_CAPITALS}'’ .-]{{2,40}}"
        r"(?:, [^—–.!?()]{0,30}\d[^—–.!?()]{0,20}?)?(?: ?[(\[]([^()\[\]]{2,30})[)\]])?(\Z.)?(\Z.)?"
        r"\s*[—–]\s"
    ),
    # No label tells a date apart, so the whole line must be one.
    dated=Pattern(r"(\Z.)?([\w.,:/ |()+-]{6,60})$"),
)
