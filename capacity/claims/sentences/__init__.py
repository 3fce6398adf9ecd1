"""A sentence as input: a small fixed grammar that refuses what it does not know."""

from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.reading import SENTENCE, Reading, read

__all__ = ["SENTENCE", "Reading", "SentenceError", "read"]
