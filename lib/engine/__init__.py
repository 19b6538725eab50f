"""The door to the engine: tables for queries, and selections made of their results."""

from lib.engine.asking import counts_beside
from lib.engine.choice import UnknownEngine, chosen
from lib.engine.engines import ROW
from lib.engine.selected import Selected
from lib.engine.store import Store

__all__ = [
    "ROW",
    "Selected",
    "Store",
    "UnknownEngine",
    "chosen",
    "counts_beside",
]
