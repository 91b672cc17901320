"""Questions and answers of the open case."""
