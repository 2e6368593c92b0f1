"""A student's live kernel: the functions that it has now, checked."""
