"""Check the functions that a student's live notebook kernel has now."""
