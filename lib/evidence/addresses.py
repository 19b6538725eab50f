"""The addresses of pages about one thing: an article, an incident, a site, a party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from lib.selection.url import NAMES

Parameters = Mapping[str, Sequence[str]]
# The name of the event, place or party in the address of its page.
ID = "id"
ARTICLE = "article"
INCIDENT, SITE, PARTY = "incident", "site", "party"


@dataclass(frozen=True)
class Subject:
    """An event, a place or a party, with the page about it."""

    page: str
    id: str
    name: str

    def address(self, parameters: Parameters) -> str:
        """The address of the page about it, with the filters kept."""
        kept = {name: list(parameters[name]) for name in NAMES if name in parameters}
        return f"{self.page}?" + urlencode({**kept, ID: self.id}, doseq=True)


def article_address(article_id: str, parameters: Parameters) -> str:
    """The address of the article's part of the page Sources, with the filters kept."""
    rest = {key: list(value) for key, value in parameters.items() if key != ARTICLE}
    return "sources?" + urlencode({**rest, ARTICLE: article_id}, doseq=True)
