"""Assumption sets: one container, one packaging, one stowage, and what they hold."""
