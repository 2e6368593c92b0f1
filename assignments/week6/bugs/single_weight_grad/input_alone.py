"""Only the input is used

You return h_prev[k], the slope of z[j] with respect to the weight. How the loss depends on z[j]
is missing.

Hint: if delta[j] is 0, does the weight matter?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(h_prev[k])
