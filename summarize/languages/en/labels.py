"""What English pages print around an article's own words, as pieces of regular expressions."""

# Leads on to the rest of an article; every one opens with a capital, which a sentence's own verb
# does not ("Children read more").
READ_ON = (
    r"(?:(?:Continue|Keep) [Rr]eading|Read [Oo]n\b|"
    r"Read (?:[Mm]ore|[Ff]ull|(?:the )?(?:[Ff]ull|[Rr]est|[Ee]ntire|[Oo]riginal|[Ww]hole))|"
    r"(?:View|See) (?:the )?(?:[Ff]ull|[Ee]ntire|[Oo]riginal|[Mm]ore)|Full (?:[Ss]tory|[Aa]rticle)|"
    r"Click (?:[Hh]ere )?(?:[Tt]o (?:[Cc]ontinue|[Rr]ead|[Ss]ee)|[Ff]or (?:[Mm]ore|the))|"
    r"Click here|"
    r"Learn [Mm]ore|Show [Mm]ore|Story [Cc]ontinues|Article [Cc]ontinues|To read more)"
    r"(?: [\w’']+){0,6}?"
)
ARROWS = r"[\s»›→>…\])]*"
