"""Equal widths have their biases once

You add up the different widths, so layers of the same width share their biases.

Hint: how many biases has [5, 5, 5]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (sum(set(sizes[1:])) if bias else 0)
