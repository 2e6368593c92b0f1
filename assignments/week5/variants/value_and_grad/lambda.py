"""A lambda

A lambda is a function like any other.
"""


def value_and_grad(f):
    return lambda x: (f(x), numerical_gradient(f, x))
