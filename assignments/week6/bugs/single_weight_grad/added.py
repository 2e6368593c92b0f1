"""A sum in place of the product

You add the two. The chain rule multiplies.

Hint: if h_prev[k] is 0, does the weight matter?
"""


def single_weight_grad(delta, h_prev, j, k):
    return float(delta[j] + h_prev[k])
