"""From a failed check to what went wrong: known mistakes, and how an answer looks."""
