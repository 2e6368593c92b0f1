"""The grader's side of a worker: starting it, asking it, bounding it, and telling what went wrong."""
