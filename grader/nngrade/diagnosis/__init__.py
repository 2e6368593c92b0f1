"""Diagnose failed checks: match the answers with known mistakes, or describe the pattern of the error."""
