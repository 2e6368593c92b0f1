"""The neurons of the layers are counted

You count neurons, and so biases. Each neuron has a weight for each of its inputs too.

Hint: how many arrows lead to 3 neurons from 4 inputs?
"""


def count_parameters(sizes, bias=True):
    return sum(sizes[1:])
