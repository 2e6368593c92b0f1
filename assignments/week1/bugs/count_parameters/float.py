"""A float

You return a float. A number of parameters is a whole number.

Hint: which type has 12.0?
"""


def count_parameters(sizes, bias=True):
    return float(sum(i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True)))
