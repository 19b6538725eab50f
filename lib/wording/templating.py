"""The HTML of cards and pages: templates whose macros are functions, every value escaped."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from lib.wording.escape import host, html, link
from lib.wording.words import day, in_quotes, partial, quantity

__all__ = ["Markup", "macros"]

FOLDER = Path(__file__).with_name("templates")


class _Joined(Extension):
    """Lines of a template are joined without their indents: a space that counts stands within a
    line, or is written `{{ " " }}`."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        del name, filename
        return "".join(line.strip() for line in source.splitlines())


def _escaped(value: object) -> Markup:
    """The value for HTML; what a macro returns is HTML already."""
    return value if isinstance(value, Markup) else Markup(html(value))


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(FOLDER),
    extensions=[_Joined],
    autoescape=True,
    finalize=_escaped,
    undefined=StrictUndefined,
    auto_reload=False,
)
_ENVIRONMENT.filters.update(
    day=day, host=host, in_quotes=in_quotes, link=link, partial=partial, quantity=quantity
)


class Macros:
    """The macros of a template as functions that return HTML as a text."""

    def __init__(self, name: str) -> None:
        self._module = _ENVIRONMENT.get_template(f"{name}.html").module

    def __getattr__(self, name: str) -> Callable[..., str]:
        macro = getattr(self._module, name)
        return lambda *given, **named: str(macro(*given, **named))


@cache
def macros(name: str) -> Macros:
    """The macros of the template of that name. HTML given to one is marked as `Markup`."""
    return Macros(name)
