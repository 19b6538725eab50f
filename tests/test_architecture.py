"""The floors of the house, and the sizes and habits of its modules."""

import ast
from collections import Counter
from pathlib import Path
from types import UnionType

import pytest

from tests.paths import ROOT

LIB = sorted((ROOT / "lib").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
DASHBOARD = ROOT / "dashboard.py"

# From the ground up: a folder imports from those above its line only what is its own.
FLOORS = (
    "model", "wording", "look", "corpus", "tables", "engine", "selection", "evidence", "analyses",
    "charts", "maps", "views", "drawing", "exports", "briefing", "method", "workers", "serve", "ui",
    "cli",
)  # fmt: skip
# Libraries that only some floors know.
KNOWN_TO = {
    "pandas": set(FLOORS) - {"model", "corpus", "look"},
    "plotly": {"look", "charts", "maps", "views", "drawing", "exports", "briefing", "ui"},
    "pydeck": {"maps", "views", "ui"},
    "streamlit": {"ui"},
}
LONGEST_FUNCTION = 30
# Typer reads the options of a command from its signature, each with its help.
OPTIONS_OF_COMMANDS = {"lib/cli/brief.py: brief", "lib/cli/export.py: export"}
# Libraries that measure letters, and the modules that place drawn ones; all else asks
# lib/wording/letter_widths.py.
MEASURING = ("matplotlib.ft", "matplotlib.font", "matplotlib.textpath", "PIL.ImageFont", "textwrap")
PLACING = {"text_share.py", "faces.py", "lettering.py", "glyphs.py"}
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _floor(path: Path) -> str:
    return path.relative_to(ROOT).parts[1]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(path: Path, kind: type | UnionType) -> list:
    return [node for node in ast.walk(_tree(path)) if isinstance(node, kind)]


def _imports(path: Path) -> set[str]:
    """Every module that a module names in an import: `from lib import maps` names lib.maps."""
    whole = {alias.name for node in _nodes(path, ast.Import) for alias in node.names}
    parts = _nodes(path, ast.ImportFrom)
    return whole | {f"{node.module}.{alias.name}" for node in parts for alias in node.names}


def _broken(path: Path, floor: str) -> list[str]:
    """Imports from a higher floor, or of a library that the floor does not know."""
    higher = FLOORS[FLOORS.index(floor) + 1 :]
    found = [name.split(".") for name in sorted(_imports(path))]
    return [
        ".".join(parts)
        for parts in found
        if (parts[0] == "lib" and parts[1] in higher)
        or parts[0] == "pages"
        or floor not in KNOWN_TO.get(parts[0], {floor})
    ]


def _assigned(path: Path) -> list[str]:
    """Assignments of the form `frame["column"] = …`."""
    targets = [target for node in _nodes(path, ast.Assign) for target in node.targets]
    targets += [node.target for node in _nodes(path, ast.AugAssign)]
    return [
        ast.unparse(target)
        for target in targets
        if isinstance(target, ast.Subscript)
        and isinstance(target.slice, ast.Constant)
        and isinstance(target.slice.value, str)
    ]


def _clocks(path: Path) -> list[str]:
    """Questions to a clock: `datetime.now`, `date.today`, `time.time` and their like."""
    return [
        ast.unparse(node)
        for node in _nodes(path, ast.Attribute)
        if node.attr in CLOCKS
        and ast.unparse(node.value).split(".")[-1] in {"date", "datetime", "time", "Timestamp"}
    ]


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _long_functions(path: Path) -> list[str]:
    """The functions of more than 30 lines, by module and name."""
    functions = _nodes(path, ast.FunctionDef | ast.AsyncFunctionDef)
    return [
        f"{_name(path)}: {node.name}"
        for node in functions
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]


LIB_MODULES = pytest.mark.parametrize("path", LIB, ids=_name)
PAGE_FILES = pytest.mark.parametrize("path", PAGES, ids=_name)


def test_there_is_something_to_look_at() -> None:
    assert len(LIB) > 40
    assert len(PAGES) >= 5


@LIB_MODULES
def test_a_module_imports_nothing_from_a_higher_floor(path: Path) -> None:
    loose = path.parent == ROOT / "lib"
    assert loose or _broken(path, _floor(path)) == []


def test_no_module_is_outside_a_folder() -> None:
    assert sorted(path.name for path in (ROOT / "lib").glob("*.py")) == [
        "__init__.py",
        "__main__.py",
    ]
    assert {_floor(path) for path in LIB if path.parent != ROOT / "lib"} == set(FLOORS)


def _that_import_plotly(*folders: str) -> list[str]:
    return [
        _name(path)
        for path in LIB
        if _name(path).startswith(folders)
        and any(name.startswith("plotly") for name in _imports(path))
    ]


def test_native_charts_are_made_from_the_chart_and_not_from_a_plotly_figure() -> None:
    native = ("lib/exports/native/", "lib/exports/slides/", "lib/exports/workbook/")
    assert _that_import_plotly(*native) == []


def test_shapes_are_drawn_from_the_chart_and_only_timeline_and_map_from_a_figure() -> None:
    readers = [
        _name(path)
        for path in LIB
        if _name(path).startswith("lib/drawing/")
        and any(name.startswith(("plotly", "lib.drawing.free")) for name in _imports(path))
    ]
    assert [name for name in readers if not name.startswith("lib/drawing/free/")] == [
        "lib/drawing/scenes.py"
    ]


def test_only_the_writer_and_free_figures_use_plotly() -> None:
    free = ("timeline", "exchange_figure", "free_figure", "spots", "fresh", "sizing", "plotly_")
    names = [Path(name).name for name in _that_import_plotly("lib/charts/")]
    assert [name for name in names if not name.startswith(free)] == []


@pytest.mark.parametrize(
    ("line", "floor", "expected"),
    [
        ("from streamlit import cache_data", "views", ["streamlit.cache_data"]),
        ("import plotly.graph_objects as go", "analyses", ["plotly.graph_objects"]),
        ("import pandas", "corpus", ["pandas"]),
        ("from lib import charts", "analyses", ["lib.charts"]),
        ("from lib.selection import Selection", "analyses", []),
    ],
)
def test_an_import_from_a_higher_floor_is_seen(
    tmp_path: Path, line: str, floor: str, expected: list[str]
) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)
    assert _broken(path, floor) == expected


def test_file_names_are_unique_except_for_the_names_of_pages() -> None:
    used = Counter(path.name for path in LIB if path.name != "__init__.py")
    pages = {path.name for path in PAGES}
    twice = sorted(name for name, number in used.items() if number > 1 and name not in pages)
    assert len(twice) <= 12, f"give the new one a name of its own; used twice: {', '.join(twice)}"


@LIB_MODULES
def test_a_module_is_short(path: Path) -> None:
    assert _lines(path) <= 250


@LIB_MODULES
def test_a_function_is_short(path: Path) -> None:
    assert set(_long_functions(path)) <= OPTIONS_OF_COMMANDS


@pytest.mark.parametrize(
    "path",
    [path for path in LIB if not _name(path).startswith(("lib/maps/", "lib/ui/"))],
    ids=_name,
)
def test_no_module_assigns_into_a_frame(path: Path) -> None:
    assert _assigned(path) == []


def test_an_assignment_into_a_frame_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text('events["x"] = 1\nevents["x"] += 1\nevents[number] = 2')
    assert _assigned(path) == ["events['x']", "events['x']"]


def test_one_module_looks_at_a_clock() -> None:
    assert [_name(path) for path in LIB if _clocks(path)] == ["lib/exports/today.py"]


@pytest.mark.parametrize(
    "path",
    [path for path in LIB if not _name(path).startswith(("lib/ui/", "lib/cli/"))],
    ids=_name,
)
def test_only_pages_and_commands_ask_for_the_day(path: Path) -> None:
    assert "lib.exports.today.today" not in _imports(path)


def test_a_look_at_a_clock_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text("datetime.now()\ndt.date.today()\ntime.time()\npd.Timestamp.now()\nrow.time")
    assert len(_clocks(path)) == 4


@PAGE_FILES
def test_a_page_is_a_table_of_contents(path: Path) -> None:
    assert _lines(path) <= 60
    assert ast.get_docstring(_tree(path))
    assert _nodes(path, ast.FunctionDef | ast.Lambda | ast.ClassDef) == []


def test_the_entry_is_short() -> None:
    assert _lines(DASHBOARD) <= 30
    assert _nodes(DASHBOARD, ast.FunctionDef) == []


def test_only_drawing_opens_font_files() -> None:
    """How wide a text is, one table says: lib/wording/letter_widths.py."""
    measuring = {path for path in LIB if any(name.startswith(MEASURING) for name in _imports(path))}
    assert {path.name for path in measuring} == PLACING
    assert {_floor(path) for path in measuring} == {"drawing"}
