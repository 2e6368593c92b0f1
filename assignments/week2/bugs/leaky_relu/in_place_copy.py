"""Changes x and returns a copy

Your result is a new array, but you have set elements of x on the way.

Hint: print x before and after the call.
"""


def leaky_relu(x, alpha=0.01):
    x[x < 0] *= alpha
    return x.copy()
