"""The grader's side of a worker: start it, send it calls, enforce its limits, and report errors."""
