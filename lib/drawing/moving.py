"""Drawings moved to another place."""

from dataclasses import replace

from lib.drawing.scene import Box, Drawing, Path, Scene


def _moved(item: Drawing, across: float, down: float) -> Drawing:
    if isinstance(item, Box):
        return replace(item, left=item.left + across, top=item.top + down)
    if isinstance(item, Path):
        parts = tuple(tuple((x + across, y + down) for x, y in part) for part in item.parts)
        return replace(item, parts=parts)
    return replace(item, x=item.x + across, y=item.y + down)


def placed_items(
    scene: Scene, left: float, top: float, wide: float, high: float
) -> tuple[Drawing, ...]:
    """The scene's drawings as large as they fit into a rectangle, centred in its width."""
    unit = min(wide / scene.width, high / scene.height)
    across = left + (wide - scene.width * unit) / 2
    return tuple(_moved(item, across, top) for item in scene.scaled(unit).items)
