"""Inputs alone are refused

You raise an error, or fail, for a network without layers. It has 0 parameters.

Hint: how many neighbours are there in [4]?
"""


def count_parameters(sizes, bias=True):
    if len(sizes) < 2:
        raise ValueError("no layers")
    return sum(i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
