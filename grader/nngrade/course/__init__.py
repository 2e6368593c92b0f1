"""A course: its manifest, its sources with markers, and what it knows of mistakes."""
