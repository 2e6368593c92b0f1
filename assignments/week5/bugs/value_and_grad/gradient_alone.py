"""The gradient alone

Your g returns the gradient and leaves out the value.

Hint: a pair was asked for.
"""


def value_and_grad(f):
    def g(x):
        return numerical_gradient(f, x)

    return g
