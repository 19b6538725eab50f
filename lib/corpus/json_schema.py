"""The JSON Schema of an annotated article, for editors that complete and check."""

import json

from lib.model import Article


def article_schema() -> str:
    """JSON Schema (draft 2020-12) of one article, as the text of article.schema.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Article.model_json_schema(),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
