"""An article between file and corpus: each annotation with its place in the file."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.model import Article, Claim, Mention, Statement


@dataclass(frozen=True)
class Draft:
    """An article's valid head, and its valid annotations by their place: `claims 3`.

    `where` is the article's own place: a line of a .jsonl file, empty in a file of its own.
    """

    head: Article
    where: str
    claims: Mapping[str, Claim]
    events: Mapping[str, Mention]
    statements: Mapping[str, Statement]

    def at(self, part: str) -> str:
        """The place of a part of the article: `line 2 › url`."""
        return f"{self.where} › {part}" if self.where else part

    def article(self) -> Article:
        """The article with the annotations that are left."""
        return self.head.model_copy(
            update={
                "claims": tuple(self.claims.values()),
                "events": tuple(self.events.values()),
                "statements": tuple(self.statements.values()),
            }
        )
