"""Layers that are alike are counted once

You collect the layers in a set or a dict, which keeps one of each kind.

Hint: how many layers has [5, 5, 5]?
"""


def count_parameters(sizes, bias=True):
    layers = set(zip(sizes[:-1], sizes[1:], strict=True))
    return sum(i * o + (o if bias else 0) for i, o in layers)
