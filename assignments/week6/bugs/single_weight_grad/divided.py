"""A quotient in place of the product

You divide by h_prev[k]. The chain rule multiplies.

Hint: should a larger input make the weight matter more, or less?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j]) / float(h_prev[k] or 1)
