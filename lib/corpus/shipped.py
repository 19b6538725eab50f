"""The folder of the corpus that comes with the dashboard."""

from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "data"
