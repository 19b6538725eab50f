"""The commands by their names; each is imported when it is asked for, with what only it needs."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

# A command's name, which is its function's, and the module under lib/cli that has it.
MODULES = {
    "check": "corpus",
    "tables": "corpus",
    "publish": "corpus",
    "schema": "corpus",
    "views": "export",
    "export": "export",
    "brief": "brief",
}


@cache
def _command(name: str) -> Any:
    """The command of that name, as Typer makes it of the function."""
    alone = typer.Typer(add_completion=False)
    alone.command(name=name)(getattr(import_module(f"lib.cli.{MODULES[name]}"), name))
    return typer.main.get_command(alone)


class _ByName(Mapping[str, Any]):
    """The commands in the order of the help."""

    def __getitem__(self, name: str) -> Any:
        if name not in MODULES:
            raise KeyError(name)
        return _command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


class Commands(TyperGroup):
    """The group of all commands: checking a corpus does not wait for the libraries of slides."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _ByName()
