"""The address at which a page shows a view again: filters and options, all of them."""

from urllib.parse import urlencode

from lib.selection.addresses import NEW, PICK, parameters
from lib.views.picture import Picture
from lib.views.registry import VIEWS
from lib.views.view import View


def permalink(picture: Picture, view: View, address: str = "", pick: str = "") -> str:
    """The link to the view's page, below the address of a dashboard; `pick` opens a mark again.

    Without an address it is what follows one: `attack_counts?from=2023-10-17`.
    """
    named = VIEWS.get(picture.name)
    page = named.page if named else ""
    asked = [*parameters(view.selection, view.everything), *picture.options.items()]
    asked += [(NEW, view.marked_since.isoformat())] if view.marked_since else []
    asked += [(PICK, pick)] if pick else []
    base = f"{address.rstrip('/')}/" if address else ""
    return f"{base}{page}?{urlencode(asked, doseq=True)}"
