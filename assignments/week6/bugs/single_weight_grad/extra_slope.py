"""A slope of the sigmoid too many

You multiply by h (1 - h). delta is the gradient with respect to Z, and between Z and the weight
there is no activation.

Hint: what is the slope of z[j] with respect to W[j, k]?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j] * h_prev[k] * h_prev[k] * (1 - h_prev[k]))
