"""The address at which a page shows a view again: filters and options, all of them."""

from urllib.parse import urlencode

from lib.selection.addresses import NEW, PICK, parameters
from lib.views.picture import Picture
from lib.views.registry import VIEWS
from lib.views.view import View

# Where `make run` serves the dashboard.
LOCAL = "http://localhost:8501"


def permalink(picture: Picture, view: View, address: str = LOCAL, pick: str = "") -> str:
    """The link to the view's page, below the address of a dashboard; `pick` opens a mark again."""
    named = VIEWS.get(picture.name)
    page = named.page if named else ""
    asked = [*parameters(view.selection, view.everything), *picture.options.items()]
    asked += [(NEW, view.marked_since.isoformat())] if view.marked_since else []
    asked += [(PICK, pick)] if pick else []
    return f"{address.rstrip('/')}/{page}?{urlencode(asked, doseq=True)}"
