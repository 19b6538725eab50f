"""Places in the tree that tests need."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
# The shipped corpus, and a tiny one of an invented conflict.
DATA = ROOT / "data"
TINY = ROOT / "tests" / "corpus"
