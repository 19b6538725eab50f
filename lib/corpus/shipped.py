"""Where the corpus lies that the dashboard comes with."""

from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "data"
