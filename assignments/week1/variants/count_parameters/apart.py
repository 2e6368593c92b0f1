"""Weights and biases apart

First all weights, then all biases.
"""


def count_parameters(sizes, bias=True):
    weights = sum(a * b for a, b in zip(sizes, sizes[1:]))
    biases = sum(sizes[1:]) if bias else 0
    return weights + biases
