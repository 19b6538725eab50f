"""JSON objects, one after another, as Arrow columns."""

import pyarrow as pa
import pyarrow.json as arrow_json

TEXT = pa.string()
CLAIM = pa.struct(
    {
        **dict.fromkeys(("measure", "bound"), TEXT),
        **dict.fromkeys(("value", "value_high"), pa.int64()),
        **dict.fromkeys(("claimant", "actor", "target", "affected"), TEXT),
        "where": pa.list_(TEXT),
        **dict.fromkeys(("since", "as_of", "event", "weapon", "quote"), TEXT),
    }
)
MENTION = pa.struct({"event": TEXT, "quote": TEXT})
STATEMENT = pa.struct(
    dict.fromkeys(
        ("party", "speaker", "stance", "toward", "about", "date", "channel", "position", "quote"),
        TEXT,
    )
)
HEAD = ("id", "title", "publisher", "url", "published", "language", "reviewed")
ARTICLE = pa.schema(
    {
        **dict.fromkeys(HEAD, TEXT),
        "claims": pa.list_(CLAIM),
        "events": pa.list_(MENTION),
        "statements": pa.list_(STATEMENT),
    }
)
PARSING = arrow_json.ParseOptions(
    explicit_schema=ARTICLE, newlines_in_values=True, unexpected_field_behavior="error"
)


def is_candidate(text: bytes) -> bool:
    """Whether a text may be one plain object: `null` is left to the reader of single articles,
    which tells it from a missing key."""
    return text[:1] == b"{" and text[-1:] == b"}" and b"null" not in text


def columns_of(content: bytes, number: int) -> pa.RecordBatch | None:
    """The candidates' objects, one a row; None if any of this number is not an article by its
    keys and kinds of values.

    Between candidates there is always `}` and `{`, which in JSON stand only between two whole
    objects: as many rows as texts mean one object each. Arrow refuses keys that appear twice.
    """
    reading = arrow_json.ReadOptions(use_threads=False, block_size=len(content) + 1)
    try:
        table = arrow_json.read_json(pa.BufferReader(content), reading, PARSING)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, UnicodeDecodeError):
        return None
    batches = table.combine_chunks().to_batches()
    return batches[0] if len(batches) == 1 and table.num_rows == number else None
