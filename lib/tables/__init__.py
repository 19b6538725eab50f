"""Tidy pandas tables: one row an observation, every key resolvable."""

from lib.tables.building import build
from lib.tables.checking import faults
from lib.tables.frames import Tables
from lib.tables.opened import open_folder
from lib.tables.schemas import SCHEMAS

__all__ = ["SCHEMAS", "Tables", "build", "faults", "open_folder"]
