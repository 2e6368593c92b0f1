"""Both elements are chosen by k

You use k for delta and for h_prev. The weight leads to unit j of this layer.

Hint: into which unit does W[j, k] lead?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[k] * h_prev[k])
