"""The indices are exchanged, and wrap around

You take delta[k] and h_prev[j], and wrap indices that are too large. That an index did not fit
was the sign that the two are exchanged.

Hint: how long is delta, and how long is h_prev?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[k % len(delta)] * h_prev[j % len(h_prev)])
