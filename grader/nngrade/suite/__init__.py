"""Tools for suites: fixtures, marks, checks, comparison, and the recording that replaces a reference."""
