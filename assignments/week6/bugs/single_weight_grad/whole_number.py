"""The gradient is cut to a whole number

You convert to int. A gradient is hardly ever a whole number.

Hint: what is 0.5 times 0.5?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(int(delta[j] * h_prev[k]))
