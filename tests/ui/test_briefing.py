"""The Briefing page, run by Streamlit's own test runner."""

import io
from datetime import date

import pptx
import pytest
from streamlit.testing.v1 import AppTest

from lib.briefing.plan import USUAL
from lib.ui import briefing_head, briefing_pack, chapters
from lib.ui.parts import keeping
from tests.present import present
from tests.ui.test_pages import PATIENCE, captions, run, started


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return run(started(monkeypatch), "briefing")


INCIDENTS = ["2031-03-06-norrland-strike-deep-cove", "2031-03-04-vell-rocket-attack"]


def _order(app: AppTest) -> list[str]:
    return [chapter.name for chapter in app.session_state[chapters.CHAPTERS]]


def _pressed(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def _made(app: AppTest, key: str) -> AppTest:
    """The page when the worker has made the pack, or has said why not."""
    asked = _pressed(app, key)
    asked.session_state[briefing_pack.ASKED].job.wait(PATIENCE)
    return asked.run()


def _long_ago(app: AppTest) -> AppTest:
    """Days on which nothing happened: a search would leave running totals whole."""
    app.date_input(key="from").set_value(date(1950, 1, 1))
    return app.date_input(key="to").set_value(date(1950, 1, 2)).run()


def test_the_usual_views_are_listed_with_their_findings(app: AppTest) -> None:
    assert _order(app) == list(USUAL)
    assert "2 reported" in present(app.text_area(key="finding_weekly").value)


def test_a_view_is_moved_and_removed(app: AppTest) -> None:
    moved = _pressed(_pressed(app, "Move up_weekly"), "remove_timeline")
    assert _order(moved)[:4] == ["headlines", "weekly", "story-in-dates", "attack-counts"]


def test_every_button_of_a_view_has_a_name(app: AppTest) -> None:
    names = [button.proto.label for button in app.button]
    assert "Move down: Headline figures" in names
    assert "" not in names


def test_a_title_of_several_lines_is_one_line_on_its_slide(app: AppTest) -> None:
    edited = app.text_area(key="finding_weekly").input("A quiet\n week").run()
    findings = {each.name: each.finding for each in edited.session_state[keeping.PLAN].chapters}
    assert findings["weekly"] == "A quiet week"


def test_a_view_is_added_at_the_end(app: AppTest) -> None:
    added = app.selectbox(key=chapters.ADDED).select("Shifts of stance").run()
    assert _order(added)[-1] == "shifts"


def test_an_edited_finding_stays_when_the_filters_change(app: AppTest) -> None:
    edited = app.text_area(key="finding_weekly").input("A quiet week").run()
    edited.session_state["q"] = "convoy"
    later = edited.run()
    assert later.text_area(key="finding_weekly").value == "A quiet week"


def test_an_unedited_finding_follows_the_filters(app: AppTest) -> None:
    before = app.text_area(key="finding_weekly").value
    app.session_state["known"] = date(2031, 3, 6)
    later = app.run()
    assert later.text_area(key="finding_weekly").value != before


def test_edits_are_kept_while_other_pages_are_read(app: AppTest) -> None:
    edited = app.text_area(key="finding_weekly").input("A quiet week").run()
    titled = edited.text_input(key=briefing_head.TITLE).input("Strait").run()
    back = run(run(titled, "timeline"), "briefing")
    kept = [
        back.text_area(key="finding_weekly").value,
        back.text_input(key=briefing_head.TITLE).value,
    ]
    assert kept == ["A quiet week", "Strait"]


def test_the_slides_are_made_with_the_edited_finding(app: AppTest) -> None:
    edited = app.text_area(key="finding_weekly").input("A <b>quiet</b> week").run()
    made = _made(edited, "make_pptx").session_state[briefing_pack.MADE]
    slides = pptx.Presentation(io.BytesIO(made.content)).slides
    assert "A <b>quiet</b> week" in [slide.shapes.title.text_frame.text for slide in slides]


def test_a_mark_that_does_not_fit_is_reported_and_no_pack_is_made(app: AppTest) -> None:
    app.selectbox(key=briefing_head.MARK).select(briefing_head.OWN_LINE).run()
    long = app.text_input(key=briefing_head.LINE).input("X" * 81).run()
    assert "hold 80" in long.error[0].value
    assert long.button(key="make_pptx").disabled


def test_a_pack_of_another_plan_is_not_offered(app: AppTest) -> None:
    made = _made(app, "make_pptx")
    later = made.text_input(key=briefing_head.TITLE).input("Another").run()
    assert "have changed since the last pack was made" in captions(later)


def test_a_view_with_nothing_to_show_says_so(app: AppTest) -> None:
    nothing = _long_ago(app)
    assert captions(nothing).count(chapters.NOTHING) == len(USUAL)


def test_an_empty_selection_is_reported_and_no_file_is_made(app: AppTest) -> None:
    nothing = _long_ago(app)
    made = _made(nothing, "make_docx")
    assert "Nothing matches these filters" in made.warning[0].value
    assert briefing_pack.MADE not in made.session_state


def test_a_pdf_is_made_on_every_machine(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    made = _made(app, "make_pdf")
    assert made.session_state[briefing_pack.MADE].content.startswith(b"%PDF-")


def test_a_view_is_taken_along_with_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    page = run(started(monkeypatch, per="Month"), "attack_counts")
    page.session_state["attack-counts_export"] = True
    added = page.run().button(key="attack-counts_brief").click().run()
    (chapter,) = [c for c in added.session_state[chapters.CHAPTERS] if c.name == "attack-counts"]
    assert chapter.options.text("per") == "Month"


def test_several_incidents_are_added_at_once_and_can_be_removed_apart(app: AppTest) -> None:
    app.multiselect(key=chapters.INCIDENTS).set_value(INCIDENTS).run()
    added = app.button(key=f"{chapters.INCIDENTS}_add").click().run()
    assert not added.exception
    facts = [f"incident-facts_{one}" for one in INCIDENTS]
    keys = [chapter.key for chapter in added.session_state[chapters.CHAPTERS]]
    assert [key for key in keys if key.startswith("incident-facts")] == facts
    fewer = added.button(key=f"remove_{facts[0]}").click().run()
    left = [chapter.key for chapter in fewer.session_state[chapters.CHAPTERS]]
    assert left == [key for key in keys if key != facts[0]]
