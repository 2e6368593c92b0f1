"""The sign is lost

You return the size of the gradient. Its sign says which way the weight should move.

Hint: what is -2 times 3?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(abs(delta[j] * h_prev[k]))
