"""What runs beside a submission: it holds no suite, no reference and no secret."""
