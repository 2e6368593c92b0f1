"""The wire, and the process that runs a submission."""
