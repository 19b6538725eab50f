"""A small corpus with one text in every string of every file, to see what becomes of it."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path

ACTS = ["2031-03-01-raid", "2031-03-03-answer", "2031-03-05-raid"]
# As long as any text may be.
MOST = 2_000
SQUARE = [[[19.0, 9.0], [22.0, 9.0], [22.0, 15.0], [19.0, 15.0], [19.0, 9.0]]]


def _article(number: int, text: str) -> dict:
    day = f"2031-03-0{number}"
    claim = {
        "measure": "attacks", "bound": "exactly", "value": 2 * number, "claimant": "front",
        "target": "navy", "where": ["cove"], "since": "2031-03", "as_of": day, "quote": text,
    }  # fmt: skip
    killed = {
        "measure": "killed", "bound": "exactly", "value": number, "claimant": "navy",
        "affected": "navy", "event": ACTS[0], "where": ["cove"], "as_of": day, "quote": text,
    }  # fmt: skip
    said = {
        "party": "front", "speaker": text, "stance": "threaten" if number % 2 else "agree",
        "toward": "navy", "about": "tolls", "date": day, "channel": text, "position": text,
        "quote": text,
    }  # fmt: skip
    return {
        "id": f"{day}-filled",
        "title": text,
        "publisher": text,
        "published": day,
        "url": f"https://harbour.example/{text}"[:MOST],
        "language": "en",
        "claims": [claim, killed],
        "events": [{"event": act, "quote": text} for act in ACTS],
        "statements": [said, said | {"party": "navy", "toward": "front", "about": ACTS[0]}],
    }


def _parties(text: str) -> Iterable[dict]:
    for name, bloc in (("front", "coast"), ("navy", "north")):
        yield {
            "id": name,
            "name": f"{name} {text}"[:MOST],
            "kind": "state",
            "bloc": bloc,
            "country": text,
        }


def _places(text: str) -> Iterable[dict]:
    for number, name in enumerate(("cove", "quay", "land")):
        yield {
            "id": name, "name": f"{name} {text}"[:MOST], "alt_names": text, "admin1": text,
            "kind": "country" if name == "land" else "town", "country": text,
            "lat": 11 + number, "lon": 20 + number / 2, "geo_precision": 1 + number,
            "border_km": 5 * number, "source": text, "note": text,
        }  # fmt: skip


def _events(text: str) -> Iterable[dict]:
    sides = ("front", "navy")
    for number, (act, place) in enumerate(zip(ACTS, ("cove", "quay", "cove"), strict=True)):
        yield {
            "id": act, "name": text, "type": "ied", "start": act[:10],
            "actor": sides[number % 2], "target": sides[(number + 1) % 2],
            "places": place, "in_response_to": ACTS[number - 1] if number else "",
            "claimed_by": "front", "summary": text, "source_url": text,
        }  # fmt: skip


def _settings(text: str) -> str:
    said = json.dumps(text, ensure_ascii=False)
    return f"""
title = {said}
description = {said}
licence = {said}
attribution = [{said}]
documented = "acts"
focus = {{pair = "SDR-NRL", label = {said}}}
topics = {{tolls = {said}}}
blocs = [{{id = "coast", label = {said}}}, {{id = "north", label = {said}}}]
measures = [{{id = "barrels", label = {said}, meaning = {said}}}]
groups = [{{id = "acts", label = {said}, short = {said}, actor_blocs = ["coast"]}}]
references = [{{event = "{ACTS[0]}", label = {said}}}]
presets = [{{label = {said}, start = 2031-03-01, end = 2031-03-04}}]
[[tallies]]
id = "all"
label = {said}
measure = "attacks"
scopes = [
  {{id = "here", label = {said}, where = [["cove"]]}},
  {{id = "there", label = {said}, where = [["quay"]]}},
]
[[tallies]]
id = "dead"
label = {said}
measure = "killed"
"""


def _layer(kind: str, shape: object, **properties: str) -> dict:
    geometry = {"type": kind, "coordinates": shape}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return {"type": "FeatureCollection", "features": [feature]}


def _basemap(text: str) -> dict[str, dict]:
    border = [[19.0, 12.0], [22.0, 12.5]]
    return {
        "countries": _layer("Polygon", SQUARE, name=text, iso_a3=text),
        "admin1": _layer("Polygon", SQUARE, name=text, iso_a3=text),
        "borders": _layer("LineString", border, name=text, pair="SDR-NRL"),
        "cities": _layer("Point", [20.2, 11.5], name=text),
    }


def _table(path: Path, rows: Iterable[dict]) -> None:
    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, listed[0])
        writer.writeheader()
        writer.writerows(listed)


def written(folder: Path, text: str) -> Path:
    """The corpus in the folder, every string of it the text."""
    (folder / "articles").mkdir()
    (folder / "basemap").mkdir()
    for number in range(1, 7):
        article = _article(number, text)
        path = folder / "articles" / f"{article['id']}.json"
        path.write_text(json.dumps(article), encoding="utf-8")
    for name, rows in {"parties": _parties, "places": _places, "events": _events}.items():
        _table(folder / f"{name}.csv", rows(text))
    (folder / "corpus.toml").write_text(_settings(text), encoding="utf-8")
    for name, layer in _basemap(text).items():
        (folder / "basemap" / f"{name}.geojson").write_text(json.dumps(layer), encoding="utf-8")
    return folder
