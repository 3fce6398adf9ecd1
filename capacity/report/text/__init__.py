"""Results as a person reads them: the answer first, then what limits it and what it rests on."""
