"""Statements and mentions as columns: which of them are plain, and their rows."""

from dataclasses import dataclass
from functools import cached_property
from typing import get_args

import numpy as np
import pyarrow as pa

from lib.corpus.known_ids import about_is_an_event
from lib.corpus.plausibility import AHEAD, TOLERANCE
from lib.model.article import Stance
from lib.tables.arrow import compute
from lib.tables.plain import day_columns as days
from lib.tables.plain import plain_texts
from lib.tables.plain.annotation_lists import Annotations
from lib.tables.plain.coded_columns import NO_DAY, looked_up, repeated
from lib.tables.plain.day_columns import Dates
from lib.tables.plain.lookups import Lookups

AS_THEY_ARE = ("speaker", "stance", "toward", "channel", "position", "quote")
TELLING = ("party", "stance", "toward", "about", "date", "quote")


@dataclass(frozen=True)
class Statements:
    """The statements of all articles; `published` is the day of each one's article."""

    of: Annotations
    published: np.ndarray
    look: Lookups

    @cached_property
    def _dates(self) -> Dates:
        return Dates(self.of.fields["date"])

    @cached_property
    def _is_about_an_event(self) -> np.ndarray:
        return self.of.coded("about").holds(self.look.known.events.keys().__contains__)

    def _is_a_subject(self, about: str) -> bool:
        if about in self.look.known.events:
            return True
        if self.look.topics:
            return about in self.look.topics and not about_is_an_event(about)
        return plain_texts.is_an_id(about) and not about_is_an_event(about)

    def odd(self) -> np.ndarray:
        """The articles of statements that are not plain, with repetitions."""
        coded, fields, dates = self.of.coded, self.of.fields, self._dates
        parties = self.look.known.parties.keys()
        fine = (
            coded("party").holds(parties.__contains__)
            & coded("toward").holds(parties.__contains__, missing=True)
            & coded("stance").holds(get_args(Stance).__contains__)
            & coded("about").holds(self._is_a_subject)
            & dates.valid
            & ~(dates.first > self.published + days.delay(TOLERANCE))
            & plain_texts.fits(fields["quote"], plain_texts.QUOTE)
            & plain_texts.fits(fields["speaker"], plain_texts.TEXT)
            & plain_texts.fits(fields["position"], plain_texts.TEXT)
            & plain_texts.fits_or_is_missing(fields["channel"], plain_texts.TEXT)
        )
        telling = [coded(name).codes for name in TELLING]
        return self.of.article[[*np.flatnonzero(~fine), *repeated([self.of.article, *telling])]]

    def rows(self, ids: pa.Array) -> dict[str, pa.Array]:
        """The columns of the statements' rows; `ids` are those of the articles."""
        about, is_event = self.of.fields["about"], pa.array(self._is_about_an_event)
        coded, nothing = self.of.coded("about"), pa.scalar(None, pa.string())
        return {
            **{name: self.of.fields[name] for name in AS_THEY_ARE},
            "statement_id": self.of.ids(ids, "s"),
            "article_id": ids.take(pa.array(self.of.article)),
            "published": days.column(self.published),
            "party_id": self.of.fields["party"],
            "date": days.column(self._dates.first),
            "date_precision": self._dates.precision,
            "event_id": compute.if_else(is_event, about, nothing),
            "topic": compute.if_else(is_event, nothing, about),
            "event_type": coded.texts(looked_up(self.look.types, None)),
            "at": coded.texts(looked_up(self.look.places, "")),
            "earliest": days.column(self._dates.first),
            "latest": days.column(self._dates.last),
            "certain": pa.array(np.ones(len(about), dtype=bool)),
        }


@dataclass(frozen=True)
class Mentions:
    """The mentions of all articles; `published` is the day of each one's article."""

    of: Annotations
    published: np.ndarray
    look: Lookups

    def odd(self) -> np.ndarray:
        """The articles of mentions that are not plain, with repetitions."""
        event = self.of.coded("event")
        begins = event.days(looked_up(self.look.first, NO_DAY))
        fine = ~np.isnat(begins) & ~(begins > self.published + days.delay(AHEAD))
        fine &= plain_texts.fits(self.of.fields["quote"], plain_texts.QUOTE)
        again = repeated([self.of.article, event.codes])
        return self.of.article[[*np.flatnonzero(~fine), *again]]

    def rows(self, ids: pa.Array) -> dict[str, pa.Array]:
        """The columns of the mentions' rows; `ids` are those of the articles."""
        return {
            "article_id": ids.take(pa.array(self.of.article)),
            "event_id": self.of.fields["event"],
            "quote": self.of.fields["quote"],
        }
