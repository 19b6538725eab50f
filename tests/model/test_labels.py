"""Tests of lib/model/labels.py."""

from hypothesis import given
from hypothesis import strategies as st

from lib.model.labels import by_label, told_apart

LABELS = st.dictionaries(
    st.sampled_from("abcd"), st.sampled_from(["x", "y", "x [a]", "x [a] [b]"]), max_size=4
)


def test_a_label_of_its_own_stays_as_it_is() -> None:
    assert told_apart({"navy": "Navy", "front": "Front"}) == {"navy": "Navy", "front": "Front"}


def test_equal_labels_are_followed_by_their_ids() -> None:
    assert told_apart({"n": "Defence", "s": "Defence", "f": "Front"}) == {
        "n": "Defence [n]",
        "s": "Defence [s]",
        "f": "Front",
    }


def test_a_taken_label_is_followed_by_its_id() -> None:
    assert told_apart({"n": "All blocs"}, ["All blocs"]) == {"n": "All blocs [n]"}


@given(LABELS, st.lists(st.sampled_from(["x", "y", "x [a]"])))
def test_no_two_labels_are_equal_and_each_leads_to_its_id(
    labels: dict[str, str], taken: list[str]
) -> None:
    told = told_apart(labels, taken)
    assert len({*told.values(), *taken}) == len(told) + len(set(taken))
    assert by_label(labels, taken) == {label: name for name, label in told.items()}
