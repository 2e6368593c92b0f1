"""The bias as one more input

A bias is a weight from an input that is always 1.
"""


def count_parameters(sizes, bias=True):
    return sum((i + bool(bias)) * o for i, o in zip(sizes[:-1], sizes[1:], strict=True))
