"""Biases on both sides of a layer

You count biases for the inputs and for the neurons of each layer.

Hint: how many biases has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + (i + o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
