"""A number that decides something says where it comes from."""

import pytest

from tests import house


def test_every_threshold_says_where_it_comes_from() -> None:
    found = [
        f"{path}:{line} {name}"
        for path, source in house.modules()
        for name, line in house.thresholds_without_origin(source)
    ]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "_LEAST = 0.5",
        "MOST: int = 3",
        "_A, _B = 2, 15",
        "_LONG = timedelta(hours=3)",
        "# a comment for both of them\n_A = 1.5\n_B = 2.5",
        "# not directly above\n\n_A = -1.5",
    ],
)
def test_a_number_without_a_reason_is_found(source: str) -> None:
    assert len(list(house.thresholds_without_origin(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "_LEAST = 0.5  # swept on the development pairs",
        "# Swept.\n_LEAST = 0.5",
        '_LEAST = 0.5\n"""Swept."""',
        "_NAMES = ('a', 'b')",
        "_IS_SET = True",
        "least = 0.5",
    ],
)
def test_a_number_with_its_reason_and_what_is_no_number_pass(source: str) -> None:
    assert list(house.thresholds_without_origin(source)) == []
