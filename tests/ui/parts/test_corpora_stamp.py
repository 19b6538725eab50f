"""The look at a corpus's files: once a second for all readers."""

from pathlib import Path
from time import sleep

import pytest
import streamlit as st

from lib.ui.parts import corpora


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The looks at the files of the folder; the first entry is the folder itself."""
    found: list[Path] = [tmp_path]
    look = corpora.state
    monkeypatch.setattr(corpora, "state", lambda root: found.append(root) or look(root))
    st.cache_resource.clear()
    (tmp_path / "events.csv").write_text("id", encoding="utf-8")
    return found


def test_readers_within_a_second_share_one_look(looks: list[Path]) -> None:
    assert {corpora._stamp(looks[0]) for _ in range(50)} == {corpora._stamp(looks[0])}
    assert len(looks) <= 3


def test_a_changed_byte_is_seen_a_second_later(looks: list[Path]) -> None:
    before = corpora._stamp(looks[0])
    (looks[0] / "events.csv").write_text("ID", encoding="utf-8")
    sleep(corpora.LOOK_EVERY + 0.1)
    assert corpora._stamp(looks[0]) != before
