"""News-like text for Hypothesis, full of the traps that real articles set.

`news_articles` knows its true sentences; `hostile_texts` promises nothing and may break nothing.
"""

from hypothesis import strategies as st

# Each is one sentence, and stays one in any company.
TRAPS = (
    "Sen. J.D. Vance, R-Ohio, met Gov. Gavin Newsom and Lt. Gen. Mark A. Milley on Tuesday.",
    "The talks began at 5 p.m. Monday and ended at 9 a.m. EST the next day.",
    "“Who is it?” he asked.",
    "“Stop!” Mr. Smith shouted at the officers.",
    "Yahoo! said it would sell its U.S. unit for $3.5 billion, or Rs. 500 a share.",
    "The No. 1 seed beat St. Louis vs. the odds on Sept. 11, 2001.",
    "Apple Inc. reported a 2.5 percent rise, the company’s best since Jan. 2019.",
    "The law (which was passed in the U.K. in 2020) remains in force.",
    "“The fighting must ... stop,” the minister’s spokesman said.",
    "Readers can visit https://www.example.com/a.b?c=d.e!f for more.",
    "The players’ union called the offer ‘an insult’ on Friday.",
    "He holds a Ph.D. from M.I.T. and works for J.P. Morgan in Washington, D.C., as an economist.",
    "Prices rose 1.5% in the E.U. and 3,000.75 people (i.e. voters) noticed.",
    "The suspect, John F. Kelly Jr., fled to L.A. in a stolen car.",
    "She wrote “the U.S. is strong” and e-mailed it to Jane.Doe@example.com at noon.",
)
PLAIN = (
    "Two people were killed in the city of Odesa on Monday.",
    "Officials said the bridge would stay closed.",
    "Will the deal hold?",
    "It was the third attack in a week!",
    "“We are ready to talk.”",
    "“It is over,” she said.",
    "(The company declined to comment.)",
    "He added that no one was hurt in 2022.",
    "The “special operation” began in February…",
    "But critics called the plan “stupid and unfounded.”",
)
_SHARDS = (
    *"abcAZ019.,;:!?…'\"“”‘’()[]{}<>/\\@#-–—•* \n\t\r\u00a0\u200b\u2028é漢\u0301🎥",
    " . . . ",
    "... ",
    "U.S. ",
    "Mr. ",
    "A. ",
    "1. ",
    "1) ",
    "http://x.y/z.A?b",
    "5 p.m. ",
    "[12]",
    "said ",
    "The ",
    "\n\n",
)


def news_sentences() -> st.SearchStrategy[str]:
    """Single sentences, plain ones and traps."""
    return st.sampled_from(TRAPS + PLAIN)


def paragraphs() -> st.SearchStrategy[tuple[str, ...]]:
    """The sentences of one paragraph."""
    return st.lists(news_sentences(), min_size=1, max_size=6).map(tuple)


def news_articles() -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    """An article as paragraphs of sentences; `text_of` prints it."""
    return st.lists(paragraphs(), min_size=1, max_size=5).map(tuple)


def text_of(article: tuple[tuple[str, ...], ...], *, blank_line: bool = True) -> str:
    """The text whose true sentences `article` holds."""
    return ("\n\n" if blank_line else "\n").join(" ".join(sentences) for sentences in article)


def urls() -> st.SearchStrategy[str]:
    """Addresses with dots, capitals and question marks inside."""
    part = st.text("abcXYZ.?!=&/-_%09", min_size=1, max_size=60)
    return part.map(lambda tail: f"https://news.example.com/{tail}x")


def numbers() -> st.SearchStrategy[str]:
    """Numbers as news writes them."""
    return st.one_of(
        st.decimals(0, 10**6, places=2).map(str),
        st.integers(0, 10**9).map("{:,}".format),
        st.tuples(st.integers(1, 12), st.integers(0, 59)).map(lambda t: f"{t[0]}.{t[1]:02} p.m."),
    )


def hostile_texts() -> st.SearchStrategy[str]:
    """Anything: shards of news, of markup and of other scripts in any order."""
    return st.one_of(st.lists(st.sampled_from(_SHARDS), max_size=60).map("".join), st.text())
