"""bias is added as a number

You add bias itself, which counts as 1 or 0. Each neuron has a bias.

Hint: how many biases do 3 neurons have?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + bias for i, o in zip(sizes[:-1], sizes[1:], strict=True))
