"""The only importer of nbgrader: its gradebook, and steps of its commands."""
