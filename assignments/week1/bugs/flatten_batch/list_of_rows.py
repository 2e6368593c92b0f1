"""A list of rows

You return a list of arrays; one array is asked for.

Hint: how does one join rows to an array?
"""


def flatten_batch(x):
    return [sample.flatten() for sample in x]
