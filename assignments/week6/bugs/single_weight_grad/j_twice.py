"""Both elements are chosen by j

You use j for delta and for h_prev. The weight comes from unit k of the layer before.

Hint: which unit's output does W[j, k] carry?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j] * h_prev[j])
