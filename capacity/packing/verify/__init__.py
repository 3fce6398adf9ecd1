"""Re-checks layouts and bounds without the solvers: exact, and read in one sitting."""
