"""One bias for each layer

You count a single bias for each layer. Each neuron has its own.

Hint: how many biases do 3 neurons have?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + (1 if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
