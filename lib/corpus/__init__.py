"""A folder of annotated articles, read and checked once."""

from lib.corpus.fingerprint import fingerprint
from lib.corpus.json_schema import article_schema
from lib.corpus.loading import load
from lib.corpus.whole_corpus import Corpus, NotACorpus, empty

__all__ = ["Corpus", "NotACorpus", "article_schema", "empty", "fingerprint", "load"]
