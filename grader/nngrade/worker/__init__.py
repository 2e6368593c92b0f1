"""The trust boundary: code that runs in the worker (inside), and grader code that calls it (outside)."""
