"""Just the outputs have biases

You count the biases of the last layer alone. Each layer has its own.

Hint: how many biases has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (sizes[-1] if bias and len(sizes) > 1 else 0)
