"""By lists

Python's own numbers.
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(list(delta)[j]) * float(list(h_prev)[k])
