"""Published text -> the claims it makes about rounds in containers, with the place of each."""

from capacity.texts.reading import Reading, Seen, Statement, read
from capacity.texts.said import Span
from capacity.texts.words import languages

__all__ = ["Reading", "Seen", "Span", "Statement", "languages", "read"]
