"""Write, verify and release a course: the course author's tools."""
