"""Show a report to people: as text, as HTML, and which parts of it a student may see."""
