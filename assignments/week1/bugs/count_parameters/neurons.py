"""The neurons are counted

You count neurons. Each has a weight for each of its inputs.

Hint: how many arrows lead to 3 neurons from 4 inputs?
"""


def count_parameters(sizes, bias=True):
    return sum(sizes)
