"""What a course author uses."""
