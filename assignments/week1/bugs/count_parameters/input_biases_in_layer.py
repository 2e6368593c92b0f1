"""The biases belong to the inputs of a layer

You count a bias for each input of a layer, where it has one for each neuron.

Hint: how many biases has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + (i if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
