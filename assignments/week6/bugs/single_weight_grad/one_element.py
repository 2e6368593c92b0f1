"""An array of one element

You take slices, and return an array with one element. A number is asked for.

Hint: what is the difference between x[1] and x[1:2]?
"""


def single_weight_grad(delta, h_prev, j, k):
    return delta[j : j + 1] * h_prev[k : k + 1]
