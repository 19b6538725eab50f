"""Tests of lib/cli/commands.py."""

import subprocess
import sys

from tests.cli.running import run
from tests.paths import ROOT, TINY

LOADED = """
import sys
from typer.testing import CliRunner
from lib.__main__ import app
result = CliRunner().invoke(app, sys.argv[1:])
print(result.exit_code, *({"docx", "pptx", "fontTools", "matplotlib"} & set(sys.modules)))
"""


def test_checking_a_corpus_loads_no_library_of_slides_or_pictures() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "check", str(TINY)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert done.stdout.split() == ["0"]


def test_the_error_for_a_mistyped_command_names_the_nearest_one() -> None:
    assert "Did you mean 'check'?" in run("chekc").output


def test_all_commands_are_in_the_help() -> None:
    shown = run("--help").output
    assert all(name in shown for name in ("check", "tables", "schema", "views", "export", "brief"))
