"""One submission graded: the suite collected once, and run in this process."""
