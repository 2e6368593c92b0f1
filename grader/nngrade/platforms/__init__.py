"""Export reports to other systems: GitHub, JUnit, Gradescope, Classroom 50, Canvas and Moodle."""
