"""The fixed words of a briefing in English."""

from summarize.languages.briefing import BriefingWords

RULES = BriefingWords(
    language="en",
    nouns={
        "article": ("article", "articles"),
        "outlet": ("outlet", "outlets"),
        "point": ("point", "points"),
        "word": ("word", "words"),
        "sentence": ("sentence", "sentences"),
        "story": ("story", "stories"),
        "disagreement": ("disagreement", "disagreements"),
    },
    form=lambda count: 0 if count == 1 else 1,
    made_of="{articles} from {outlets}",
    used={
        "full": "{used} of {limit}",
        "little": "{used} of {limit} (what is left adds too little)",
        "nothing": "{used} of {limit} (there is nothing else to tell)",
    },
    period="{first} to {last}",
    independent="{outlets}, {count} independent",
    quoted="“{headline}”",
    inner={"“": "‘", "”": "’", "„": "‚", '"': "'"},
    sources="Sources",
    disagreements="Where the sources disagree",
    history="What was counted from day to day",
    warnings="Warnings",
    refused=(
        "Point {places}, rewriting refused: {note}",
        "Points {places}, rewriting refused: {note}",
    ),
    worded=(
        "Point {places} was worded by {model} and checked against the sentences that it cites",
        "Points {places} were worded by {model} and checked against the sentences that they cite",
    ),
    model=("the model {name}", "a model"),
    uncited=("Read, not cited: {sources}", "{sources} (read, not cited)"),
    day=("Briefing of {day}", "Briefing"),
    only=("{mark} only one outlet reports this", "only {outlet}"),
    in_part="in part: {quotes}",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    dated=("{day} {month} {year}", "{day} {month}", "{month} {year}"),
    unnamed="unnamed source {name}",
)
