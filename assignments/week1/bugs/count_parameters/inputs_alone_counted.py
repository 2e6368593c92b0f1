"""Inputs alone are counted as parameters

For a network without layers you return its inputs. They have no parameters.

Hint: how many neighbours are there in [4]?
"""


def count_parameters(sizes, bias=True):
    if len(sizes) < 2:
        return sizes[0]
    return sum(i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
