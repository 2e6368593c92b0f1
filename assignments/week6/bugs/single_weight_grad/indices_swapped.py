"""The indices are exchanged

You take element k of delta and element j of h_prev. j counts the units of this layer, as delta
does; k those of the layer before.

Hint: how long is delta, and how long is h_prev?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[k] * h_prev[j])
