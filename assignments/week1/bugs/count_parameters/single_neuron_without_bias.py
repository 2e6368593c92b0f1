"""A single neuron has no bias

You leave out the bias of a layer with one neuron. It has one.

Hint: how many parameters has [7, 1]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + (o if bias and o > 1 else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
