"""A view as the catalogue lists it."""

from collections.abc import Callable
from dataclasses import dataclass

from lib.selection.options import Options
from lib.views.context import Context
from lib.views.exhibit import Exhibit


@dataclass(frozen=True)
class View:
    """A view: its name, what it shows, its page, and its options.

    `make` returns None if the selection leaves nothing to show. `noun` is what its export menu says
    that it exports, which no other view of the page does. `title` gives the exhibit's title without
    making it, empty if there is nothing to show; without it the exhibit is made.
    """

    name: str
    label: str
    page: str
    make: Callable[[Context, Options], Exhibit | None]
    options: tuple[str, ...] = ()
    noun: str = "view"
    title: Callable[[Context, Options], str] | None = None
