"""The engines that the equality tests compare with pandas."""

import os

import pytest

from lib.engine.engines import ENGINES

# Spark takes seconds for a query: `make spark` names it.
NAMED = os.environ.get("ENGINES", "polars duckdb").split()
EACH = pytest.mark.parametrize("engine", [ENGINES[name] for name in NAMED], ids=NAMED)
