"""The gradient is rounded

You round to a few digits. Rounding is for showing, not for computing.

Hint: does anything in the docstring speak of rounding?
"""


def single_weight_grad(delta, h_prev, j, k):
    return round(float(delta[j] * h_prev[k]), 4)
