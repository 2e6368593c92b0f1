"""By item

NumPy scalars become Python numbers first.
"""


def single_weight_grad(delta, h_prev, j, k):
    return delta.item(j) * h_prev.item(k)
