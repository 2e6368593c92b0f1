"""x is moved

You move the elements of x itself while you measure, and leave them there.

Hint: work on a copy.
"""


def value_and_grad(f):
    def g(x):
        value, d = float(f(x)), numerical_gradient(f, x)
        x += x.dtype.type(1)
        return value, d

    return g
