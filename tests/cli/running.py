"""The command line as a test calls it, on the tiny corpus."""

from typer.testing import CliRunner, Result

from lib.__main__ import app
from tests.paths import TINY

STATED = ("--accessed", "2031-05-01", "--corpus", TINY)


def run(*words: object) -> Result:
    """The command's result; errors that are no exits are raised."""
    return CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
