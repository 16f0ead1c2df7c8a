"""English sentences: abbreviations by what their full stop means, and closed classes of words."""

from summarize.languages.en.sentences_kinds import kind_of, opens_small
from summarize.languages.en.sentences_lists import ABBREVIATIONS, WORDS
from summarize.languages.sentences import BoundaryRules, SentenceRules

RULES = SentenceRules(
    BoundaryRules(
        abbreviations=ABBREVIATIONS,
        small_letters=True,
        guesses=True,
        opens_sentence=WORDS["opens_sentence"],
        reporting=WORDS["reporting"],
        exclaimed_name=WORDS["exclaimed_name"],
        lettered=WORDS["lettered"],
        after_time=WORDS["after_time"],
        first_name=WORDS["first_name"],
        before_pronoun=WORDS["before_pronoun"],
        courtesy=WORDS["courtesy"],
        unplain=WORDS["unplain"],
        credit=WORDS["credit"],
        credit_signs=("Image", "Photo", "Picture", "Video"),
        before_stamp=WORDS["before_stamp"],
        # "At 5 a.m. Mr. Smith went"
        time_lead_in=(
            r"\s*[\"“‘']?(?:At|By|On|Around|Before|After|Until|From|About)\s(?:[a-z]{1,12}\s){0,2}"
            r"[\d:.]{1,6}\s?[APap]\.[Mm]"
        ),
        # "5 a.m. California time", "5 a.m. E.S.T."
        time_zone=r"\s(?:(?:[A-Z][a-z]{1,15}\s){1,2}[Tt]ime\b|[A-Z]\.[SD]\.T\b)",
        greeting=(
            r"(?:(?:Best|Warm|Kind|Kindest|With best)\s)?"
            r"(?:(?:[Rr]egards|Sincerely|Cheers|Best wishes|Yours truly|Dear [A-Z]\w{1,20}),"
            r"(?=\s[A-Z])"
            r"|Thanks,(?=\s[A-Z][\w'’]*\s))"  # no name alone may follow: "Thanks, Bob."
        ),
        greeting_signs=(
            *("egards,", "Sincerely,", "Cheers,", "Best wishes,", "Yours truly,", "Dear "),
            "Thanks,",
        ),
    ),
    kind_of,
    opens_small,
)
