"""What a model may not put in or leave out: causes, doubts, conditions, other words."""

import pytest

from summarize.rewriting import Group, Wording, checked

SHOPS = "Norvik Steel may close four of its 31 shops in Kastrel by June, Ada Brenn told reporters."
PLAN = "On Monday the council approved the plan of Tessal Bank, and work will begin in May."
FEE = "Unless the court objects, Tessal Bank will pay the council 14 million crowns in May."
CRASH = "14 people were injured after a gas leak in Kastrel on Monday, Ada Brenn said."


def printed(text: str, *evidence: str) -> bool:
    """Whether a briefing prints what a model made of the evidence."""
    (outcome,) = checked([Group(1, evidence[0], evidence)], [Wording(text, (1,))])
    return outcome.origin == "rewritten"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "Norvik Steel may close four of its 31 shops in Kastrel, Ada Brenn told reporters.",
            SHOPS,
        ),
        ("Ada Brenn said Norvik Steel may close four shops by June.", SHOPS),
        ("14 people were hurt after a gas leak in Kastrel, Ada Brenn said.", CRASH),
        ("The plan of Tessal Bank was approved by the council.", PLAN),
        ("Tessal Bank will pay the council 14 million crowns unless the court objects.", FEE),
        ("After a gas leak in Kastrel, 14 people were injured, Ada Brenn said.", CRASH),
        ("Norvik Steel did not pay the fine.", "Norvik Steel didn't pay the fine on Monday."),
        ("The fine was not paid by Norvik Steel.", "Norvik Steel did not pay the fine."),
    ],
)
def test_what_keeps_to_the_joints_of_its_evidence_is_printed(text: str, evidence: str) -> None:
    assert printed(text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Four of the 31 shops of Norvik Steel in Kastrel close by June.", SHOPS),
        ("Norvik Steel may close 31 of its shops in Kastrel.", SHOPS),
        ("Norvik Steel may close all its shops in Kastrel by June.", SHOPS),
        ("Norvik Steel may close four of its 31 shops in Kastrel after June.", SHOPS),
        ("Norvik Steel may empty four of its 31 shops in Kastrel by June.", SHOPS),
        ("The council approved the plan of Tessal Bank because work will begin in May.", PLAN),
        ("The council approved the plan of Tessal Bank, and work began in May.", PLAN),
        ("Tessal Bank cannot pay the council.", "Tessal Bank did not pay the council."),
        ("The council approved the only plan of Tessal Bank on Monday.", PLAN),
        ("Tessal Bank will pay the council 14 million crowns in May.", FEE),
        ("Tessal Bank will not pay the council 14 million crowns unless the court objects.", FEE),
        ("14 people were injured after a gas leak in on Monday, Ada Brenn said.", CRASH),
    ],
)
def test_a_cause_a_doubt_or_a_condition_that_is_not_in_the_evidence_is_refused(
    text: str, evidence: str
) -> None:
    assert not printed(text, evidence)
