"""The import table of the design, and the sizes and habits of the modules."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIB = sorted((ROOT / "lib").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
DASHBOARD = ROOT / "dashboard.py"

DRAWN, SHOWN = {"plotly", "pydeck"}, {"streamlit"}
PAGES_ONLY = {"lib.ui", "pages"}
AFTER_VIEWS = {"lib.scenes", "lib.exports"} | PAGES_ONLY
AFTER_FIGURES = {"lib.views"} | AFTER_VIEWS
AFTER_ANALYSES = {"lib.figures", "lib.maps"} | AFTER_FIGURES
ABOVE_CORPUS = {"lib.tables", "lib.selection"} | AFTER_ANALYSES
# What each part of lib may not import; the longest name that fits counts.
FORBIDDEN = {
    "lib": DRAWN | SHOWN | AFTER_ANALYSES,
    "lib/model": {"pandas"} | DRAWN | SHOWN | ABOVE_CORPUS | {"lib.corpus"},
    "lib/corpus": {"pandas"} | DRAWN | SHOWN | ABOVE_CORPUS,
    "lib/tables": DRAWN | SHOWN | (ABOVE_CORPUS - {"lib.tables"}),
    "lib/selection": DRAWN | SHOWN | (ABOVE_CORPUS - {"lib.tables", "lib.selection"}),
    "lib/style.py": SHOWN | {"pandas"} | PAGES_ONLY,
    "lib/signs.py": SHOWN | {"pandas"} | PAGES_ONLY,
    "lib/figures": SHOWN | AFTER_FIGURES,
    "lib/maps": SHOWN | AFTER_FIGURES,
    "lib/views": SHOWN | AFTER_VIEWS,
    "lib/scenes": SHOWN | {"lib.exports"} | PAGES_ONLY,
    "lib/exports": SHOWN | PAGES_ONLY,
    "lib/__main__.py": SHOWN | PAGES_ONLY,
    "lib/commands": SHOWN | PAGES_ONLY,
    "lib/ui": {"pages"},
}
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(path: Path, kind: type) -> list:
    return [node for node in ast.walk(_tree(path)) if isinstance(node, kind)]


def _imports(path: Path) -> set[str]:
    """Every module that a module names in an import: `from lib import maps` names lib.maps."""
    whole = {alias.name for node in _nodes(path, ast.Import) for alias in node.names}
    parts = _nodes(path, ast.ImportFrom)
    return whole | {f"{node.module}.{alias.name}" for node in parts for alias in node.names}


def _forbidden(path: Path) -> set[str]:
    fitting = [part for part in FORBIDDEN if f"{_name(path)}/".startswith(f"{part}/")]
    return FORBIDDEN[max(fitting, key=len)]


def _broken(path: Path) -> list[str]:
    return [
        name
        for name in sorted(_imports(path))
        for part in _forbidden(path)
        if f"{name}.".startswith(f"{part}.")
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


LIB_MODULES = pytest.mark.parametrize("path", LIB, ids=_name)
PAGE_FILES = pytest.mark.parametrize("path", PAGES, ids=_name)


def test_there_is_something_to_look_at() -> None:
    assert len(LIB) > 40
    assert len(PAGES) >= 5


@LIB_MODULES
def test_a_module_imports_nothing_from_a_later_step(path: Path) -> None:
    assert _broken(path) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("from streamlit import cache_data", ["streamlit.cache_data"]),
        ("import plotly.graph_objects as go", ["plotly.graph_objects"]),
        ("from lib import figures", ["lib.figures"]),
        ("from lib.selection import Selection", []),
    ],
)
def test_a_forbidden_import_is_seen(tmp_path: Path, line: str, expected: list[str]) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)
    seen = [name for name in _imports(path) for part in FORBIDDEN["lib"]
               if f"{name}.".startswith(f"{part}.")]  # fmt: skip
    assert seen == expected


@LIB_MODULES
def test_a_module_is_short(path: Path) -> None:
    assert _lines(path) <= 260


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
    assert [_name(path) for path in LIB if _clocks(path)] == ["lib/today.py"]


@pytest.mark.parametrize(
    "path", [path for path in LIB if not _name(path).startswith(("lib/ui/", "lib/commands/"))],
    ids=_name,
)  # fmt: skip
def test_only_pages_and_commands_ask_for_the_day(path: Path) -> None:
    assert "lib.today.today" not in _imports(path)


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
