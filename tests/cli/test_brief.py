"""Tests of lib/cli/brief.py."""

import io
import json
import subprocess
from pathlib import Path

import pptx
import pytest
from docx import Document
from pptx.util import Inches

from tests.cli.running import STATED, run


def _brief(*words: object) -> tuple[int, str, str]:
    result = run("brief", *words, "--day", "2031-05-01", *STATED)
    return result.exit_code, result.stdout, result.stderr


def _titles(path: Path) -> list[str]:
    slides = pptx.Presentation(io.BytesIO(path.read_bytes())).slides
    return [slide.shapes.title.text_frame.text for slide in slides if slide.shapes.title]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_slides_are_the_default_and_named_after_their_day(here: Path) -> None:
    assert _brief("--view", "weekly")[:2] == (0, "briefing_2031-05-01.pptx\n")
    assert (here / "briefing_2031-05-01.pptx").is_file()


def test_views_are_in_the_given_order(here: Path) -> None:
    words = ("--view", "sites", "--view", "weekly", "--title", "Strait & <co>")
    assert _brief(*words, "--out", here / "a.pptx")[0] == 0
    titles = _titles(here / "a.pptx")
    assert titles[0] == "Strait & <co>"
    assert titles[-1].startswith("Sources 1")


def test_a_plan_with_an_own_finding_is_followed(here: Path) -> None:
    plan = {"title": "Kept", "chapters": [{"view": "weekly", "finding": "A quiet spring"}]}
    (here / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    assert _brief("--plan", here / "plan.json", "--out", here / "a.pptx")[0] == 0
    assert "A quiet spring" in _titles(here / "a.pptx")


def test_a_mistyped_plan_gives_no_pack(here: Path) -> None:
    (here / "plan.json").write_text('{"titel": "Kept"}', encoding="utf-8")
    status, out, errors = _brief("--plan", here / "plan.json", "--out", here / "a.pptx")
    assert (status, out, (here / "a.pptx").exists()) == (2, "", False)
    assert "there is no “titel”" in errors


def test_a_link_of_any_page_carries_the_window(here: Path) -> None:
    words = ("--view", "weekly", "--out", here / "a.pptx")
    link = "http://localhost:8501/attack_counts?from=2031-03-02&per=Month&measure=Killed"
    status, _, errors = _brief("--link", link, *words)
    assert (status, errors) == (0, "")


INCIDENT = "http://localhost:8501/incident?id=2031-03-06-norrland-strike-deep-cove"


def test_a_link_to_one_incident_makes_a_pack_about_it(here: Path) -> None:
    status, _, errors = _brief("--link", INCIDENT, "--out", here / "a.pptx")
    assert (status, errors) == (0, "")
    own = [title for title in _titles(here / "a.pptx") if "Deep Cove, 6 Mar 2031: " in title]
    assert len(own) >= 5


def test_a_link_to_one_incident_goes_with_the_chosen_views(here: Path) -> None:
    words = ("--view", "weekly", "--view", "incident-facts", "--out", here / "a.pptx")
    assert _brief("--link", INCIDENT, *words)[0] == 0
    titles = _titles(here / "a.pptx")
    assert any(title.startswith("Air or drone strike, Deep Cove") for title in titles)
    assert not any("articles in" in title for title in titles)


def test_a_link_to_an_unknown_incident_makes_no_pack(here: Path) -> None:
    link = "http://localhost:8501/incident?id=2031-03-06-nowhere"
    status, _, errors = _brief("--link", link, "--out", here / "a.pptx")
    assert status == 2
    assert "nowhere" in errors


def test_several_incidents_follow_each_other_in_a_pack(here: Path) -> None:
    ids = ("2031-03-06-norrland-strike-deep-cove", "2031-03-04-vell-rocket-attack")
    words = ("--incident", ids[0], "--incident", ids[1], "--view", "incident-facts")
    assert _brief(*words, "--out", here / "a.pptx")[0] == 0
    starts = [title.partition(":")[0] for title in _titles(here / "a.pptx")]
    assert [start for start in starts if start.endswith("Mar 2031")] == [
        "Air or drone strike, Deep Cove, 6 Mar 2031",
        "Rockets, missiles or shelling, Vell, 4 Mar 2031",
    ]


def test_a_link_to_two_periods_makes_a_pack_about_these(here: Path) -> None:
    link = "http://localhost:8501/before_after?around=2031-03-06-norrland-strike-deep-cove&days=3"
    assert _brief("--link", link, "--out", here / "a.pptx")[0] == 0
    titles = [title for title in _titles(here / "a.pptx") if "Deep Cove" in title]
    assert titles
    assert all("3 days" in title for title in titles)


def test_a_view_has_the_options_of_a_link_to_its_page(here: Path) -> None:
    link = "http://localhost:8501/before_after?around=nowhere"
    status, _, errors = _brief("--link", link, "--view", "before-after", "--out", here / "a.pptx")
    assert (status, "around: there is no “nowhere”" in errors) == (2, True)


def test_a_document_has_each_finding_as_a_heading(here: Path) -> None:
    assert _brief("--view", "weekly", "--out", here / "a.docx")[0] == 0
    headings = [
        p.text
        for p in Document(str(here / "a.docx")).paragraphs
        if p.style and p.style.name.startswith("Heading")
    ]
    assert any("reported" in text for text in headings)


@pytest.mark.parametrize("form", ["pptx", "docx"])
def test_two_packs_of_one_plan_are_the_same_bytes(here: Path, form: str) -> None:
    for name in ("a", "b"):
        _brief("--view", "attack-counts", "--view", "sites", "--out", here / f"{name}.{form}")
    assert (here / f"a.{form}").read_bytes() == (here / f"b.{form}").read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--view", "nonsense"), "there is no view “nonsense”"),
        (("--format", "odt"), "there is no “odt”; one of: pptx, docx, pdf"),
        (("--cutoff", "soon"), "cutoff: “soon” is not a date"),
        (("--format", "docx", "--out", "a.pptx"), "--format docx and a file that ends in .pptx"),
        (
            ("--since", "2031-04-01", "--cutoff", "2031-03-01"),
            "the days are reversed: since, 2031-04-01, is after cutoff, 2031-03-01",
        ),
        (("--set", "per=Month"), "--set: there is no “per” here; one of: from, to, known"),
        (("--link", "http://[bad/x"), "--link: “http://[bad/x” cannot be read as an address"),
        (("--plan", "nowhere.json"), "nowhere.json cannot be read"),
        (("--template", "nowhere.pptx", "--view", "weekly"), "nowhere.pptx cannot be read"),
        (("--view", "weekly", "--handling", "X" * 81), "hold 80"),
    ],
)
def test_an_invalid_word_is_reported(here: Path, words: tuple, told: str) -> None:
    status, out, errors = _brief(*words)
    assert (status, out, list(here.iterdir())) == (2, "", [])
    assert told in errors


def test_an_invalid_template_is_reported(here: Path) -> None:
    (here / "t.pptx").write_bytes(b"no template")
    status, _, errors = _brief("--template", here / "t.pptx", "--view", "weekly")
    assert status == 2
    assert "template" in errors


def test_a_template_of_very_small_slides_is_reported(here: Path) -> None:
    deck = pptx.Presentation()
    deck.slide_width = deck.slide_height = Inches(1)
    deck.save(str(here / "t.pptx"))
    status, _, errors = _brief("--template", here / "t.pptx", "--view", "weekly")
    assert (status, "they must be at least" in errors) == (2, True)


def test_an_empty_briefing_is_reported(here: Path) -> None:
    status, out, errors = _brief("--from", "1950-01-01", "--to", "1950-01-02")
    assert (status, out, list(here.iterdir())) == (1, "", [])
    assert "nothing matches" in errors


def test_a_pdf_needs_no_other_program(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(here))
    monkeypatch.setattr(subprocess, "Popen", None)
    status, out, errors = _brief("--view", "weekly", "--format", "pdf")
    assert (status, errors) == (0, "")
    assert (here / out.strip()).read_bytes().startswith(b"%PDF-")


def test_a_pdf_takes_no_template(here: Path) -> None:
    pptx.Presentation().save(str(here / "t.pptx"))
    words = ("--template", here / "t.pptx", "--view", "weekly", "--format", "pdf")
    status, _, errors = _brief(*words)
    assert status == 2
    assert "takes no template" in errors
