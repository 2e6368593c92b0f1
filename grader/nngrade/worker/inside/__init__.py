"""Code that runs in the worker process, beside a submission: no suite, no reference, no secret."""
