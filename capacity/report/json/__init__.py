"""Answers as versioned documents: what a program reads."""
