"""Grade one submission: collect the suites once, and run their checks in this process."""
