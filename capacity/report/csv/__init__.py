"""Answers as tables: what a spreadsheet reads."""
