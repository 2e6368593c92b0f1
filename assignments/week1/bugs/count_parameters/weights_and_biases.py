"""Weights and biases apart

You return weights and biases apart. Their sum is asked for.

Hint: what does the signature say is returned?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)), (sum(sizes[1:]) if bias else 0)
