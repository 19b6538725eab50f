"""The lines and areas of a scatter trace."""

from lib.drawing import paths
from lib.drawing.free.plot_area import Plot
from lib.drawing.rgba import colour
from lib.drawing.rich_lines import sound
from lib.drawing.scene import Drawing, Fill, Path, Point, Stroke


def _named(plot: Plot, runs: list[list[Point]]) -> list[tuple[str, list[list[Point]]]]:
    """The runs by their names, listed in `meta`; all together without names."""
    names = plot.trace.get("meta")
    if names is None:
        return [(plot.layer, runs)]
    found: dict[str, list[list[Point]]] = {}
    for name, run in zip(names, runs, strict=True):
        found.setdefault(sound(str(name)), []).append(run)
    return list(found.items())


def areas(plot: Plot, points: list[Point]) -> list[Drawing]:
    """The areas that the trace fills within the plot."""
    fill = plot.trace.get("fill") or "none"
    if fill not in ("none", "toself"):
        raise ValueError(f"An area filled {fill!r} is not drawn.")
    if fill == "none":
        return []
    found: list[Drawing] = []
    for name, runs in _named(plot, paths.runs(points)):
        rings = [paths.cut_area(paths.thin_points(run), plot.area) for run in runs]
        parts = tuple(tuple(ring) for ring in rings if len(ring) > 2)
        if parts:
            found.append(
                Path(
                    layer=plot.layer,
                    name=name,
                    parts=parts,
                    fill=Fill(colour(plot.trace["fillcolor"])),
                )
            )
    return found


def lines(plot: Plot, points: list[Point]) -> list[Drawing]:
    """The lines that the trace draws within the plot."""
    line = plot.trace.get("line") or {}
    if "lines" not in plot.trace.get("mode", "lines") or not line.get("width", 2):
        return []
    stroke = Stroke(colour(line["color"]), line.get("width", 2), line.get("dash", "solid"))
    found: list[Drawing] = []
    for name, runs in _named(plot, paths.runs(points)):
        bent = [paths.thin_points(run) for run in runs]
        cut = [piece for run in bent for piece in paths.cut_line(run, plot.area)]
        parts = tuple(tuple(piece) for piece in cut if len(piece) > 1)
        if parts:
            found.append(Path(layer=plot.layer, name=name, parts=parts, stroke=stroke))
    return found
