"""The command line: options, output and exit codes; no grading is done here."""
