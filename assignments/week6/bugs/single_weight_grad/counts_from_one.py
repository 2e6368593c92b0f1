"""Indices counted from 1

You subtract 1 from the indices. Here, as everywhere in NumPy, they count from 0.

Hint: what should j = 0, k = 0 give?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j - 1] * h_prev[k - 1])
