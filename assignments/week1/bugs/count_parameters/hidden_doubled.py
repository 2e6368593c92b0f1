"""A hidden layer counts its biases twice

You count a bias for each neuron once as an output and once as an input of a layer.

Hint: how many biases has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True)) + (sum(sizes[1:]) + sum(sizes[1:-1]) if bias else 0)
