"""The outputs have no biases

You leave out the biases of the last layer. It has them like any other.

Hint: how many biases has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (sum(sizes[1:-1]) if bias else 0)
