"""Tests of the Makefile."""

import os
import shlex
import subprocess

import pytest

from tests.paths import ROOT

# `make test` hands its own flags to a make that it runs, and that one then tells of its folders.
OUTER = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}


@pytest.mark.parametrize("name", ["data", "my folder", "o'clock & co", "a$b", '"x" `y` $(z)'])
def test_any_folder_is_one_word_of_the_command(name: str) -> None:
    words = ["make", "--no-print-directory", "-n", "run", f"CORPUS={name}"]
    done = subprocess.run(words, cwd=ROOT, env=OUTER, capture_output=True, text=True, check=True)
    assert shlex.split(done.stdout.splitlines()[-1])[-2:] == ["--corpus", name]


def test_replicas_are_asked_for_by_their_number() -> None:
    words = ["make", "--no-print-directory", "-n", "run", "REPLICAS=2", "OPTIONS=--server.port 9"]
    done = subprocess.run(words, cwd=ROOT, env=OUTER, capture_output=True, text=True, check=True)
    asked = shlex.split(done.stdout.splitlines()[-1])
    assert asked[1:-2] == ["-m", "lib.serve.replicas", "2", "serve.py", "--server.port", "9", "--"]
