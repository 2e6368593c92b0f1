"""The value of whole numbers

You ask for the value at x as it is given. If it holds short whole numbers, their squares or
sums may not fit; f takes floats.

Hint: make x an array of floats before you ask f.
"""


def value_and_grad(f):
    def g(x):
        return f(x), numerical_gradient(f, x)

    return g
