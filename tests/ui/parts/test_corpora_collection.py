"""What garbage collection looks at."""

import gc
import tomllib

import pytest

from tests.paths import ROOT
from tests.ui.test_pages import run, started


def test_an_opened_corpus_is_kept_from_collection(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.unfreeze()
    run(started(monkeypatch, ROOT / "tests/corpus/../corpus"))
    assert gc.get_freeze_count() > 10_000


def test_no_run_collects_all_garbage_while_other_readers_wait() -> None:
    config = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert config["runner"] == {"postScriptGC": False}
