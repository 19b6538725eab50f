"""The vocabularies and the models name the same terms."""

from typing import get_args

import pytest

from lib.model import article, registry
from lib.model.vocabulary import (
    BOUNDS,
    CLAIM_WEAPONS,
    EVENT_TYPES,
    EVENT_WEAPONS,
    STANCES,
    VIOLENT_TYPES,
    Vocabulary,
)


@pytest.mark.parametrize(
    ("vocabulary", "literal"),
    [
        (BOUNDS, article.Bound),
        (STANCES, article.Stance),
        (CLAIM_WEAPONS, article.ClaimWeapon),
        (EVENT_TYPES, registry.EventType),
        (EVENT_WEAPONS, registry.EventWeapon),
    ],
)
def test_the_model_admits_the_terms_of_the_vocabulary(
    vocabulary: Vocabulary, literal: object
) -> None:
    assert set(get_args(literal)) == set(vocabulary.terms)


def test_violent_types_are_event_types() -> None:
    assert EVENT_TYPES.terms.keys() >= VIOLENT_TYPES


def test_a_term_from_elsewhere_is_its_own_label() -> None:
    assert EVENT_TYPES.label("port_blockade") == "Port blockade"
