"""Changes its argument

You multiply the negative elements of x itself. The caller's array is changed.

Hint: make a copy first, and change that.
"""


def leaky_relu(x, alpha=0.01):
    x[x < 0] *= alpha
    return x
