"""One bias in all

You count a single bias for the whole network. Each neuron has its own.

Hint: how many biases do 3 neurons have?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (1 if bias and len(sizes) > 1 else 0)
