"""Small gradients are set to 0

You return 0 for gradients that are small. A small gradient is a gradient.

Hint: does anything in the docstring speak of a threshold?
"""


def single_weight_grad(delta, h_prev, j, k):
    g = float(delta[j] * h_prev[k])
    return g if abs(g) > 1e-4 else 0.0
