"""Biases for the inputs too

You count a bias for each input. The inputs are no neurons: they have no parameters.

Hint: how many biases has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (sum(sizes) if bias else 0)
