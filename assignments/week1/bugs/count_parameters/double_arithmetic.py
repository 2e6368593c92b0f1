"""Counted in float64

You count in floats and convert at the end. Beyond 2**53 that is not exact.

Hint: what is 2.0**53 + 1?
"""


def count_parameters(sizes, bias=True):
    return int(sum(float(i) * float(o) + (float(o) if bias else 0.0) for i, o in zip(sizes[:-1], sizes[1:], strict=True)))
