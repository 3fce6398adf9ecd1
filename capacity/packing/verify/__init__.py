"""Re-checks layouts and bounds without the solvers: exact, and short enough to read."""
