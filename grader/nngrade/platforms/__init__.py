"""What other systems read: GitHub, JUnit, Gradescope, Classroom 50, Canvas and Moodle."""
