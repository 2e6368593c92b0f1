"""What a suite of checks is written with."""
