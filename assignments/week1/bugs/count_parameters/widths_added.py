"""Widths added for multiplied

You add the two widths of a layer where they should be multiplied.

Hint: how many arrows lead to 3 neurons from 4 inputs?
"""


def count_parameters(sizes, bias=True):
    return sum(i + o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
