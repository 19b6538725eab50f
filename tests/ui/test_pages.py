"""Every page, run by Streamlit's own test runner from dashboard.py."""

import json
import os
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from lib.corpus import files
from lib.corpus.stamps import Looks
from lib.ui.parts import corpora, taking_turns
from tests.paths import ROOT, TINY
from tests.reading.breaking import misnamed, misnamed_folder, settings
from tests.tables.test_publication import published

PAGES = [
    "overview", "attack_counts", "timeline", "strike_map", "positions", "claims",
    "incident", "site", "party", "changes", "before_after", "briefing", "sources", "coverage",
    "method",
]  # fmt: skip
OTHER_PAGES = PAGES[1:]
FILTERS = ["from", "to"]
MORE_DAYS = ["known", "new"]
PATIENCE = 120

HOSTILE = [
    {"from": "<script>alert(1)</script>"},
    {"from": "2024-13-45", "to": "9999-99-99"},
    {"from": "", "to": ""},
    {"from": ["2024-01-01", "2024-02-01"]},
    {"known": "yesterday", "new": "tomorrow"},
    {"new": ["2031-03-06", "2031-03-07"]},
    {"new": "0001-01-01"},
    {"bloc": "no-such-bloc", "party": "'; DROP TABLE parties", "country": "‮"},
    {"km": "1e400", "type": "NaN"},
    {"q": "$x$ **bold** <img src=x onerror=alert(1)> .*("},
    {"zoom_from": "soon", "zoom_to": "9999-12-31"},
    {"zoom_from": "2031-03-09", "zoom_to": "2031-03-05"},
    {"zoom_from": "2031-03-09", "from": "2031-03-09", "to": "2031-03-09"},
    {"since": "<b>", "until": "2031-13-45"},
    {"since": ["2031-03-01", "2031-03-02"], "until": "0001-01-01"},
    {"scope": "x", "per": "century", "by": "nobody", "article": "../../etc/passwd"},
    {"event": "<script>alert(1)</script>", "measure": "../..", "compare": "NaN"},
    {"around": "<script>alert(1)</script>", "days": "-1"},
    {"before_from": "<b>", "before_to": "9999-99-99", "after_from": "", "after_to": "2031-03-04"},
]


def started(monkeypatch: pytest.MonkeyPatch, corpus: Path = TINY, /, **given: object) -> AppTest:
    """The dashboard before its first run; each run looks at the files."""
    monkeypatch.setattr(corpora, "_looks", Looks(seconds=0))
    monkeypatch.setenv("ESCALATION_CORPUS", str(corpus))
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=PATIENCE)
    for name, value in given.items():
        app.query_params[name] = value
    return app


def run(app: AppTest, page: str = "") -> AppTest:
    ran = app.run()
    return ran.switch_page(f"pages/{page}.py").run() if page else ran


def texts(app: AppTest) -> str:
    """What stands on the screen; tables for paper are hidden there."""
    bodies = [element.proto.body for element in app.get("html")]
    return "\n".join(body for body in bodies if 'class="et-paper"' not in body)


def cards(app: AppTest) -> str:
    """The headline figures of the Overview, which components show."""
    return "\n".join(
        json.loads(each.proto.json)["cards"]
        for each in app.get("bidi_component")
        if '"cards"' in each.proto.json
    )


def captions(app: AppTest) -> str:
    return "\n".join(caption.value for caption in app.caption)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_twice_and_keeps_its_filters(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch), page).run()
    assert [error.value for error in app.exception] == []
    assert [field.key for field in app.sidebar.date_input] == FILTERS


def test_more_filters_are_sent_when_they_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    app = started(monkeypatch)
    app.session_state["more_filters"] = True
    assert [field.key for field in run(app).sidebar.date_input] == [*FILTERS, *MORE_DAYS]
    app.session_state["more_filters"] = False
    assert [field.key for field in app.run().sidebar.date_input] == FILTERS


@pytest.mark.parametrize(
    "given", [{"q": "convoy"}, {"known": "2031-03-06"}, {"country": "Suderia"}]
)
def test_more_filters_stay_when_the_address_names_one(
    given: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch, **given))
    assert [error.value for error in app.exception] == []
    assert [field.key for field in app.sidebar.date_input] == [*FILTERS, *MORE_DAYS]
    later = app.run().switch_page("pages/method.py").run()
    assert [later.query_params[name] for name in given] == list(given.values())


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_on_the_shipped_corpus(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, ROOT / "data"), page)
    assert [error.value for error in app.exception] == []
    assert "879 of 929 articles" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_the_style_of_a_page_is_one_element(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), page)
    styled = [each.proto.body for each in app.get("html") if "<style>" in each.proto.body]
    assert len(styled) == 1


@pytest.mark.parametrize("page", OTHER_PAGES)
def test_a_page_that_is_the_first_one_visited_has_its_filters(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(monkeypatch).switch_page(f"pages/{page}.py").run()
    assert [error.value for error in app.exception] == []
    assert [field.key for field in app.sidebar.date_input] == FILTERS


def test_the_address_has_a_period_before_the_page_has_its_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[dict[str, str]] = []

    @contextmanager
    def turn(_: str) -> Generator[None]:
        seen.append(st.query_params.to_dict())
        yield

    monkeypatch.setattr(taking_turns, "turn", turn)
    app = run(started(monkeypatch))
    field = app.sidebar.selectbox(key="period")
    period = field.options[-1]
    field.set_value(period).run()
    here = {key: f"{app.sidebar.date_input(key=key).value}" for key in ("from", "to")}
    assert seen[-1] == here != seen[0]


def test_a_filter_outlives_a_change_of_page(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch))
    app.sidebar.date_input(key="from").set_value(date(2031, 3, 7)).run()
    app.switch_page("pages/positions.py").run()
    app.switch_page("pages/method.py").run()
    assert app.sidebar.date_input(key="from").value == date(2031, 3, 7)
    assert "7 Mar – 2 Apr 2031" in texts(app)


def test_a_link_restores_the_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"from": "2031-03-06", "to": "2031-03-07", "known": "2031-03-10", "q": "soil"}
    app = run(started(monkeypatch, **given), "positions")
    assert "6–7 Mar 2031 · as known on 10 Mar 2031 · “soil”" in texts(app)
    assert "1 statement" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_selection_says_so(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, q="no such word anywhere"), page)
    assert [error.value for error in app.exception] == []
    assert "Nothing matches these filters" in app.info[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_selection_of_one_day_is_shown(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    one_day = {"from": "2031-03-04", "to": "2031-03-04"}
    app = run(started(monkeypatch, **one_day), page)
    assert [error.value for error in app.exception] == []
    assert "4 Mar 2031 · 1 event" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_reversed_dates_are_reported(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, **{"from": "2031-04-01", "to": "2031-03-01"}), page)
    assert [error.value for error in app.exception] == []
    assert "The first day is after the last one" in app.warning[0].value


@pytest.mark.parametrize("given", HOSTILE)
@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_address_does_no_harm(
    page: str, given: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch, **given), page)
    assert [error.value for error in app.exception] == []


def test_an_address_may_name_a_party_by_its_id(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, party="harbour-watch"))
    assert "Harbour Watch (monitors)" in texts(app)


def test_the_reset_button_restores_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, q="soil", **{"from": "2031-03-07"}))
    reset = next(button for button in app.sidebar.button if button.label == "Reset filters")
    reset.click().run()
    assert "4 Mar – 2 Apr 2031 · 4 events" in texts(app)


def test_a_period_chosen_by_name_sets_both_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch))
    app.sidebar.selectbox(key="period").set_value("Last 30 days of data").run()
    assert app.sidebar.date_input(key="to").value == date(2031, 4, 2)
    assert app.sidebar.date_input(key="from").value == date(2031, 3, 4)


def test_an_engine_that_does_not_exist_is_named_on_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ESCALATION_ENGINE", "oracle")
    app = started(monkeypatch).run()
    assert [error.value for error in app.exception] == []
    assert app.error[0].value.startswith("ESCALATION_ENGINE: there is no engine “oracle”")


@pytest.mark.parametrize("page", PAGES)
def test_a_folder_that_is_not_a_corpus_still_opens(
    page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = run(started(monkeypatch, tmp_path), page)
    assert [error.value for error in app.exception] == []


def test_an_article_that_arrives_is_there_at_the_next_run(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    late = folder / "articles" / "2031-04-02-quiet-on-the-strait.json"
    aside = late.rename(folder / "aside.json")
    app = run(started(monkeypatch, folder))
    assert "of 3 articles" in texts(app)
    aside.rename(late)
    assert "of 4 articles" in texts(app.run())


TWINS = """
documented = "attacks"
[[groups]]
id = "attacks"
label = "Attacks"
[[tallies]]
id = "attacks-convoys"
label = "Attacks"
measure = "attacks"
"""


def test_two_headlines_may_have_one_label(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "corpus.toml").write_text(TWINS, encoding="utf-8")
    app = run(started(monkeypatch, folder))
    assert [error.value for error in app.exception] == []
    assert cards(app).count(">Evidence: Attacks</button>") == 2


@pytest.fixture
def littered(folder: Path) -> Path:
    """The tiny corpus with what editors, copying programs and accidents leave in its folders."""
    (folder / "basemap").mkdir()
    (folder / "articles" / ".#x.json").symlink_to("anna@desk.1234:1700000000")
    (folder / "articles" / "loop.json").symlink_to("loop.json")
    (folder / "basemap" / "b.geojson").symlink_to("b.geojson")
    (folder / "articles" / "folder.json").mkdir()
    (folder / "articles" / "zero.json").symlink_to("/dev/zero")
    os.mkfifo(folder / "articles" / "pipe.json")
    misnamed(folder)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_stray_files_in_the_folders_take_no_page_down(
    page: str, monkeypatch: pytest.MonkeyPatch, littered: Path
) -> None:
    names = files._names
    monkeypatch.setattr(files, "_names", lambda root: [*names(root), "gone.json"])
    app = run(started(monkeypatch, littered), page)
    assert [error.value for error in app.exception] == []
    assert "4 of 4 articles" in texts(app)


def test_a_folder_whose_name_is_not_utf_8_opens(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = run(started(monkeypatch, misnamed_folder(folder)), "sources")
    assert [error.value for error in app.exception] == []
    assert "4 of 4 articles" in texts(app)


def test_an_older_version_put_back_is_shown_at_the_next_run(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = run(started(monkeypatch, folder), "sources")
    path = folder / "articles" / "2031-04-02-quiet-on-the-strait.json"
    older = path.read_text(encoding="utf-8").replace("Quiet on the strait", "Calm on the strait")
    path.write_text(older, encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert "Calm on the strait" in "".join(table.value.to_csv() for table in app.run().dataframe)


def test_of_very_many_problems_the_first_are_listed_and_all_are_counted(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (folder / "articles" / "more.jsonl").write_text("{\n" * 1_500)
    app = run(started(monkeypatch, folder), "sources")
    assert [error.value for error in app.exception] == []
    assert "200 of 1,500 problems listed: the first of each file." in captions(app)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("events.csv", "2031-03-13", "2203-03-13", "the year 2203 is out of range"),
        ("events.csv", "2031-03-13", "2099-03-13", "ends 24,838 days after"),
        ("articles/2031-04-02-quiet-on-the-strait.json", '"2031-04-02"', '"1023-04-02"', "1023"),
    ],
)
def test_a_mistyped_year_is_reported_and_the_rest_is_shown(
    monkeypatch: pytest.MonkeyPatch, folder: Path, file: str, old: str, new: str, problem: str
) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    app = run(started(monkeypatch, folder), "sources")
    assert [error.value for error in app.exception] == []
    assert any(problem in table.value.to_csv() for table in app.dataframe)


def test_the_files_are_looked_at_once_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "timeline")
    looks: list[Path] = []
    look = corpora._looks.state
    monkeypatch.setattr(corpora._looks, "state", lambda root: looks.append(root) or look(root))
    app.run()
    assert looks == [TINY]


def test_a_corpus_under_a_url_opens_or_the_page_says_why_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = started(monkeypatch)
    monkeypatch.setenv("ESCALATION_CORPUS", "memory://no-corpus")
    assert [error.value.split(":", 2)[2] for error in app.run().error] == [
        " there is no datapackage.json; publish a corpus there with python -m lib publish"
    ]
    published("memory://strait-desk")
    monkeypatch.setenv("ESCALATION_CORPUS", "memory://strait-desk")
    opened = run(app, "sources")
    assert [error.value for error in (*opened.error, *opened.exception)] == []
    assert "Rockets off Vell" in str([table.value.to_csv() for table in opened.dataframe])


@pytest.mark.parametrize("page", PAGES)
def test_a_rerun_makes_no_card_legend_or_table_for_paper_again(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch), page).run()
    made: list[str] = []
    for name in ("evidence.found.records", "ui.parts.readable._cell", "views.live_map.legend"):
        monkeypatch.setattr(f"lib.{name}", lambda *_, name=name: made.append(name) or [])
    app.run()
    assert made == []


def test_problems_of_a_corpus_are_on_the_sources_page(
    monkeypatch: pytest.MonkeyPatch, broken_corpus: Path
) -> None:
    app = run(started(monkeypatch, broken_corpus), "sources")
    problems = next(table for table in app.dataframe if "What is wrong" in table.value.columns)
    assert "articles/broken.json" in problems.value["File"].tolist()
    assert [error.value for error in app.exception] == []


@pytest.fixture
def broken_corpus(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "broken.json").write_text('{"id": ', encoding="utf-8")
    for name in ("events.csv", "parties.csv", "places.csv"):
        (tmp_path / name).write_text((TINY / name).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_charts_have_a_text_for_those_who_cannot_see_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch), "attack_counts")
    chart = app.get("plotly_chart")[0].proto
    assert chart.alt == "Attacks on Norrland convoys: 21 by 31 Mar 2031 (Norrland Navy)"


def test_the_method_shows_an_example_of_this_corpus_or_says_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch), "method")
    assert "may be any day in 7–13 Mar 2031" in texts(app)
    assert "No example in this corpus." in texts(app)


def test_a_link_leads_to_the_claims_about_an_event(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, event="2031-03-06-norrland-strike-deep-cove"), "claims")
    assert app.get("plotly_chart")[0].proto.alt == (
        "Air or drone strike, Deep Cove, 6 Mar 2031 – killed: 3 to 5 (Harbour Watch); "
        "no other claimant gives a figure"
    )


def test_an_unknown_conflict_needs_no_line_of_code(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "positions")
    assert "Coastal fronts" in texts(app)
    assert "Fishing rights" in texts(app)


def test_parties_without_a_statement_lead_to_their_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "positions")
    assert re.search(r'No statement found: <span><a href="party\?id=[a-z-]+">', texts(app))


def test_parties_beyond_the_most_quoted_are_named_and_one_click_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lib.ui.positions.PARTIES_AT_ONCE", 0)
    app = run(started(monkeypatch), "positions")
    (coastal,) = [toggle for toggle in app.toggle if "Tide Front" in toggle.label]
    assert coastal.label == "1 more party: Tide Front"
    before = texts(app).count("et-statement")
    assert texts(coastal.set_value(True).run()).count("et-statement") > before


def test_a_search_among_positions_shows_only_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, said="WATERS"), "positions")
    assert "no talks on our waters" in texts(app)
    assert "an attack on our soil" not in texts(app)


def test_an_address_may_give_a_distance_as_a_number(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    settings(folder, '[focus]\npair = "NRL-SDR"\n')
    app = run(started(monkeypatch, folder, km="25"), "strike_map")
    assert app.session_state["km"] == "25 km"


def test_a_day_known_by_shows_what_was_published_since(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, known="2031-03-07"), "sources")
    assert "Since then: 2 articles, 2 claims, 2 statements, 2 events." in captions(app)


def test_without_a_day_known_by_nothing_is_shown_as_new(monkeypatch: pytest.MonkeyPatch) -> None:
    told = captions(run(started(monkeypatch), "sources"))
    assert "Since then" not in told
    assert "follow the filters; an opened article shows all its annotations" in told


def chart_key(app: AppTest, number: int = 0) -> str:
    spec = json.loads(app.get("plotly_chart")[number].proto.spec)
    return spec["layout"]["title"]["subtitle"]["text"]


def test_what_was_published_after_a_day_is_ringed_and_the_key_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, new="2031-03-06"), "attack_counts")
    assert "◯ published after 6 Mar 2031" in chart_key(app)


def test_the_day_to_mark_survives_a_change_of_page_and_ends_with_the_reset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, new="2031-03-06"), "sources")
    app.switch_page("pages/timeline.py").run()
    assert "◯ published after 6 Mar 2031" in chart_key(app)
    next(button for button in app.sidebar.button if button.label == "Reset filters").click().run()
    assert "◯" not in chart_key(app)


def test_what_changed_is_marked_on_every_chart_by_one_button(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, since="2031-03-05", until="2031-03-07"), "changes")
    app.button(key="mark_new").click().run()
    assert app.sidebar.date_input(key="new").value == date(2031, 3, 5)
    app.button(key="mark_new").click().run()
    assert "new" not in app.query_params


def test_the_event_of_an_exchange_is_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    strike = "2031-03-06-norrland-strike-deep-cove"
    app = run(started(monkeypatch, id=strike), "timeline")
    assert app.selectbox(key="id_named").value == strike
    assert "our reading" in app.get("plotly_chart")[0].proto.alt


def test_an_event_without_an_exchange_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, id="2031-03-12-toll-talks"), "timeline")
    assert app.info[0].value.startswith("No retaliation is reported for the event in the address")
    assert len(app.get("plotly_chart")) == 2


def test_the_zoom_of_the_timeline_is_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"zoom_from": "2031-03-05", "zoom_to": "2031-03-11"}
    app = run(started(monkeypatch, **days), "timeline")
    assert app.slider(key="zoom").value == (date(2031, 3, 5), date(2031, 3, 11))
    assert "5–11 Mar 2031" in chart_key(app, 1).replace("<br>", " ")
    assert "4 Mar – 2 Apr 2031 · 4 events" in texts(app)


def test_the_slider_sets_the_zoom_and_its_ends_clear_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch), "timeline")
    app.slider(key="zoom").set_range(date(2031, 3, 4), date(2031, 3, 8)).run()
    fields = [app.date_input(key=key).value for key in ("zoom_from", "zoom_to")]
    assert fields == [None, date(2031, 3, 8)]
    app.slider(key="zoom").set_range(date(2031, 3, 4), date(2031, 4, 2)).run()
    assert app.date_input(key="zoom_to").value is None


def test_a_typed_day_outweighs_a_slider_that_has_not_heard_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, zoom_from="2031-03-05"), "timeline")
    app.slider(key="zoom").set_range(date(2031, 3, 4), date(2031, 4, 2))
    app.date_input(key="zoom_to").set_value(date(2031, 3, 11)).run()
    assert app.slider(key="zoom").value == (date(2031, 3, 5), date(2031, 3, 11))


def test_a_zoom_that_ends_before_it_begins_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"zoom_from": "2031-03-11", "zoom_to": "2031-03-05"}
    app = run(started(monkeypatch, **days), "timeline")
    assert "The zoom ends before it begins" in app.warning[0].value


def test_what_changed_compares_the_days_of_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, since="2031-03-05", until="2031-03-07"), "changes")
    assert app.markdown[0].value == (
        "**1 new article** reports **1 new event**, **3 claims** and **2 statements**, "
        "with **1 revised figure**."
    )
    assert [tab.label for tab in app.tabs] == [
        "1 revised figure",
        "1 new event",
        "3 new figures",
        "2 new positions",
    ]


def test_what_changed_opens_with_the_busiest_week(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, to="2031-03-14"), "changes")
    days = [app.date_input(key=key).value for key in ("since", "until")]
    assert days == [date(2031, 2, 28), date(2031, 3, 7)]
    assert app.selectbox(key="busiest_week").options == [
        "28 Feb – 7 Mar 2031: 2 articles",
        "7–14 Mar 2031: 1 article",
    ]


def test_a_week_with_much_news_is_one_choice_away(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, to="2031-03-14"), "changes")
    app.selectbox(key="busiest_week").set_value("7–14 Mar 2031: 1 article").run()
    days = [app.date_input(key=key).value for key in ("since", "until")]
    assert days == [date(2031, 3, 7), date(2031, 3, 14)]


def test_untouched_days_of_what_changed_follow_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, to="2031-03-14"), "changes")
    app.sidebar.date_input(key="to").set_value(date(2031, 3, 6)).run()
    assert app.date_input(key="until").value == date(2031, 3, 5)


def test_reversed_days_of_what_changed_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, since="2031-03-09", until="2031-03-07"), "changes")
    assert "choose an earlier first day" in app.warning[0].value


def test_a_party_has_a_history_on_a_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, ROOT / "data"), "positions")
    app.session_state["party_kataib-hezbollah"] = True
    app.run()
    app.selectbox(key="party_kataib-hezbollah_history").set_value("attacks-on-us-forces").run()
    assert [error.value for error in app.exception] == []
    assert "◥ shift: threatens → stands down" in texts(app)


def test_the_map_fetches_its_ground_from_our_server(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "strike_map")
    (deck,) = app.get("deck_gl_json_chart")
    assert json.loads(deck.proto.json)["mapStyle"].endswith(".json")


def test_places_without_a_mark_are_listed_beside_the_map_and_lead_to_what_happened_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch), "strike_map")
    groups = [group for group in app.get("button_group") if isinstance(group, ButtonGroup)]
    (strip,) = [group for group in groups if group.proto.id.endswith("_unknown")]
    assert strip.label == "Position not known (number of events)"
    assert [option.content for option in strip.proto.options] == ["Deep Cove · 1"]
    ran = strip.set_value("deep-cove").run()
    assert not ran.exception
    assert re.search(r'<a href="site\?[^"]*id=deep-cove"><bdi>Deep Cove</bdi></a>', texts(ran))


def test_a_week_of_the_map_says_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "strike_map")
    (weeks,) = [slider for slider in app.select_slider if slider.key == "week"]
    ran = weeks.set_value("Week of 10 Mar 2031").run()
    assert not ran.exception
    said = [caption.value for caption in ran.caption if caption.value.startswith("In this week")]
    assert said == ["In this week: Attacks by Coastal fronts at 1 site"]


def test_an_event_is_chosen_by_name_and_the_address_keeps_its_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, event="2031-03-06-norrland-strike-deep-cove"), "claims")
    chosen = app.selectbox(key="event_named")
    assert "Air or drone strike, Deep Cove, 6 Mar 2031" in chosen.options
    chosen.set_value("2031-03-04-vell-rocket-attack").run()
    assert "2031-03-04-vell-rocket-attack" in app.query_params["event"]


TWO_TOTALS = """
[[tallies]]
id = "hits"
label = "Attacks so far"
measure = "attacks"
[[tallies]]
id = "dead"
label = "Killed so far"
measure = "killed"
[[tallies.scopes]]
id = "everywhere"
label = "Everywhere"
where = [[]]
[[tallies.scopes]]
id = "coast"
label = "On the coast"
where = [["vell"]]
"""


def test_an_address_may_name_a_choice_by_its_id(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "corpus"))
    place = (folder / "places.csv").read_text(encoding="utf-8").splitlines()[1].partition(",")[0]
    text = TWO_TOTALS.replace('"vell"', f'"{place}"')
    (folder / "corpus.toml").write_text(text, encoding="utf-8")
    app = run(started(monkeypatch, folder, tally="dead", scope="coast"), "attack_counts")
    assert app.session_state["tally"] == "Killed so far"
    assert app.session_state["scope"] == "On the coast"
