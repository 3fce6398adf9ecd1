"""What every answer carries: the version, and what it does not say."""

__version__ = "0.1.0"
CAVEAT = "This says what would fit, never what was inside."
