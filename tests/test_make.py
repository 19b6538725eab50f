"""Tests of the Makefile."""

import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["data", "my folder", "o'clock & co", "a$b", '"x" `y` $(z)'])
def test_any_folder_is_one_word_of_the_command(name: str) -> None:
    words = ["make", "-n", "run", f"CORPUS={name}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert shlex.split(done.stdout.splitlines()[-1])[-2:] == ["--corpus", name]
