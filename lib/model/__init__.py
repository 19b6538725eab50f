"""The annotated article: models, vocabularies with their sources, bounds, partial dates."""

from lib.model.article import Article, Claim, Mention, Statement
from lib.model.bounds import Interval, interval
from lib.model.dates import PartialDate
from lib.model.problems import Problem
from lib.model.registry import Event, Party, Place
from lib.model.settings import Settings

__all__ = [
    "Article",
    "Claim",
    "Event",
    "Interval",
    "Mention",
    "PartialDate",
    "Party",
    "Place",
    "Problem",
    "Settings",
    "Statement",
    "interval",
]
