"""The engine that ESCALATION_ENGINE names."""

import os

from lib.engine.engines import ENGINES, Engine

VARIABLE, DEFAULT = "ESCALATION_ENGINE", "polars"
MISSING = {"spark": "python -m pip install -r requirements-spark.txt"}


class UnknownEngine(ValueError):
    """The named engine does not exist or is not installed; the message says what to do."""


def chosen(name: str | None = None) -> Engine:
    """The engine of that name, of ESCALATION_ENGINE, or the default. UnknownEngine if it cannot
    be used."""
    word = (name or os.environ.get(VARIABLE, "") or DEFAULT).strip().lower()
    if word not in ENGINES:
        known = ", ".join(ENGINES)
        raise UnknownEngine(f"{VARIABLE}: there is no engine “{word}”; choose one of: {known}")
    engine = ENGINES[word]
    if not engine.is_installed:
        how = MISSING.get(word, "python -m pip install -r requirements.txt")
        raise UnknownEngine(f"{VARIABLE}: {word} is not installed; install it with: {how}")
    return engine
