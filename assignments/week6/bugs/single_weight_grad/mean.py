"""Divided by the number of units

You divide by the length of delta. The loss's mean runs over samples, and its factor is in delta
already.

Hint: how many samples are there here?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j] * h_prev[k] / len(delta))
