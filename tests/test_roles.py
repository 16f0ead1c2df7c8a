"""Who did what to whom, and whether: exchanges are found, other ways to say the same pass."""

import pytest

from summarize.checking import supported

SHOT = (
    "Ukraine shot down 30 of the 35 drones that Russia launched overnight, the air force said on "
    "Friday."
)
SUED = "Norvik accused Orre of theft in March, and a court fined the company $2 million."
TOLD = "Lopez told Reed on Monday that the road to the harbour would stay closed."


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # the whole sentence, or a clause of it, with two of its facts exchanged
        ("Shot down 35 of 30 drones.", SHOT),
        ("Ukraine fired 35 drones into Russia.", "Russia fired 35 drones into Ukraine on Monday."),
        ("He won 67 of 150 seats, his rival 83.", "He won 83 of 150 seats, his rival 67."),
        ("Carl is 6 feet 5 inches tall.", "Carl is 5 feet 6 inches tall and weighs 75 kilos."),
        # active and passive, also where the doer or the other is a pronoun or no name
        ("Norvik was accused by Orre of theft.", SUED),
        ("Norvik was accused of theft.", SUED),
        ("Orre accused Norvik.", SUED),
        ("The company fined a court $2 million.", SUED),
        ("Orre accused Norvik.", "Orre was accused by Norvik of stealing, police said."),
        ("Daltron sues Norvik over patents.", "Norvik sued Daltron over patents on Friday."),
        ("Reed told Lopez that the road would stay closed.", TOLD),
        ("Lopez was told that the road would stay closed.", TOLD),
        ("She was told by the magazine that it was over.", "She told the magazine it was over."),
        ("A tenant was shouted at by him.", "A tenant shouted at him in the hall."),
        (
            "The council told Harlow Works that a part was late.",
            "Harlow Works said it had told the council that a part was late.",
        ),
        (
            "The mayor thanked Ms. Osk for the bridge.",
            "Ms. Osk thanked the mayor for the bridge.",
        ),
        (
            "The team gave the council a grant.",
            "The council, which is new, gave the team a grant of $3 million.",
        ),
        (
            "The judge handed the letter to Petra Lind.",
            "Petra Lind handed the letter to the judge.",
        ),
        ("United beat the Rovers 3-1.", "The Rovers beat United 3-1 in the final."),
        # directions
        ("The rate rose from 5 to 3 percent.", "The rate rose to 5 percent from 3 percent."),
        ("The lion escaped to the park.", "The lion escaped from the park and was shot."),
        ("He left after the vote was held.", "He left before the vote was held on Monday."),
    ],
)
def test_an_exchange_of_roles_is_refused(text: str, evidence: str) -> None:
    assert not supported(text, evidence).ok


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Thirty of 35 drones were shot down.", SHOT),
        ("Russia launched 35 drones.", SHOT),
        ("Orre was accused by Norvik of theft.", SUED),
        ("Orre was accused of theft.", SUED),
        ("The company was fined by a court.", SUED),
        ("Reed was told by Lopez that the road would stay closed.", TOLD),
        ("Norvik accused Orre.", "Orre was accused by Norvik on Monday of stealing."),
        ("Daltron was sued by Norvik.", "Norvik sued Daltron over patents on Friday."),
        ("The rate rose from 3 to 5 percent.", "The rate rose to 5 percent from 3 percent."),
        # lists
        ("Reed, Ames and Orre voted against it.", "Ames, Orre and Reed voted against it."),
        ("Mr. Reed and Mr. Ames resigned.", "Ames and Reed resigned on Friday."),
        ("Ada Ames and Ben Reed were married for years.", "Ben Reed and Ada Ames were married."),
        # titles before and behind a name; who speaks before and behind the verb
        ("Ost Mayor Lena Reed left early.", "Lena Reed, the mayor of Ost, left early."),
        ("Police said the road was shut.", "The road was shut, said police."),
        # "by" before a means, and participles without a form of "be"
        (
            "Officials planned to burn the wood by dropping fire from the air.",
            "Officials developed plans to burn the wood by dropping fire from planes.",
        ),
        ("Faruq is held by France at a secret place.", "Faruq, held at a secret place by France."),
        ("The servers were not harmed.", "The servers weren't harmed by the messages."),
    ],
)
def test_the_same_roles_in_other_words_pass(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Ukraine did not shoot down 30 of the 35 drones.", SHOT),
        ("The minister did not sign the law.", "The minister signed the law on Friday."),
        ("The minister refused to write the letter.", "The minister wrote the letter on Friday."),
        ("The minister failed to sign the law.", "The minister signed the law on Friday."),
        ("The army did not say that two men were hurt.", "The army said two men were hurt."),
        ("No passenger was hurt.", "Two passengers were hurt when the bus turned over."),
        ("Corvane has bought the mill.", "Corvane has agreed to buy the mill for $2 million."),
        ("The board has approved the plan.", "The board must still approve the plan."),
        ("Ms. Holm resigned.", "The opposition leader urged Ms. Holm to resign on Friday."),
        ("The report found that he lied.", "The report found no evidence that he lied."),
        ("The appeals court overturned the sentence.", "The appeals court upheld the sentence."),
        ("The fund kept a third of its value.", "The fund lost a third of its value in May."),
        ("The interior ministry said so.", "The finance ministry said so on Friday."),
    ],
)
def test_what_was_not_done_or_not_done_yet_is_refused(text: str, evidence: str) -> None:
    assert not supported(text, evidence).ok


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Ukraine shot down 30 of the 35 drones.", SHOT),
        ("They could not control the crowd.", "They couldn't control the crowd, police said."),
        ("It was rejected by the council.", "The council rejected it on Friday."),
        ("No passenger was hurt.", "Some of the passengers were shaken when the bus turned over."),
        ("Corvane agreed to buy the mill.", "Corvane has agreed to buy the mill for $2 million."),
        ("The deal may fail.", "The deal failed on Friday."),
    ],
)
def test_what_was_done_or_left_undone_passes_in_other_words(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        # what two outlets repeat is not added up, and money is that of its country
        ("Ten people were killed in the fire.", "Five people died. The fire killed five people."),
        ("About 600 people marched.", "Some 300 people marched. Police counted 300 people."),
        ("It costs 1.3 million euros.", "The bridge costs 1.3 million francs, the mayor said."),
        ("It costs 400,000 dollars.", "The bridge costs 400,000 crowns, the mayor said."),
    ],
)
def test_amounts_are_not_added_up_nor_changed_into_other_money(text: str, evidence: str) -> None:
    assert not supported(text, evidence).ok


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The bridge will cost twice as much.", "Planned at 200 crowns, it costs 400 crowns."),
        ("Around a quarter of the houses stood dark.", "Of 48,000 houses, 12,000 stood dark."),
        ("The bridge costs 1.3 million francs.", "It costs 1.3 million francs, the mayor said."),
    ],
)
def test_shares_of_two_amounts_follow(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


SPOKEN = (
    "“We will stay until the last man is safe, unless the weather turns,” Ada Reed, the captain, "
    "said. Tom Orre said they had “no word from the harbour at all.”"
)


@pytest.mark.parametrize(
    "text",
    [
        "“We will stay until the last man is safe,” Tom Orre said.",
        "“We will stay until the last man is safe,” Ada Reed said.",
        "Ada Reed said they had “no word from the harbour at all.”",
    ],
)
def test_a_quotation_of_another_or_cut_from_its_condition_is_refused(text: str) -> None:
    assert any(reason.startswith("quotation") for reason in supported(text, SPOKEN).reasons)


def test_who_is_named_in_the_next_sentence_does_not_speak() -> None:
    evidence = "“This is a dark day for Ost,” said Mayor Olin Prest. Governor Lena Hark was sad."
    text = "“This is a dark day for Ost,” said Governor Lena Hark."
    assert any(reason.startswith("quotation") for reason in supported(text, evidence).reasons)


@pytest.mark.parametrize(
    "text",
    [
        "“We will stay until the last man is safe, unless the weather turns,” said Reed.",
        "The captain, Ada Reed, said they would stay “unless the weather turns.”",
        "Orre said they had “no word from the harbour at all.”",
        "They had “no word from the harbour at all,” he said.",
    ],
)
def test_a_quotation_of_its_speaker_passes(text: str) -> None:
    assert supported(text, SPOKEN).reasons == ()
