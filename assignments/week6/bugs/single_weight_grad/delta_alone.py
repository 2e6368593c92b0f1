"""Only delta is used

You return delta[j]. That is the bias's gradient; the weight's share depends on what came in.

Hint: if h_prev[k] is 0, does the weight matter?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j])
