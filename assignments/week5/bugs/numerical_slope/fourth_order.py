"""A formula with four places

You ask f at four places and get nearly the exact slope. What was asked for is the central
difference, (f(x + h) - f(x - h)) / (2 h): with a coarse h it shows how coarse h is.

Hint: what does the formula give for x^3 at 2 with h = 0.5?
"""


def numerical_slope(f, x, h=1e-5):
    near = f(x + h) - f(x - h)
    far = f(x + 2 * h) - f(x - 2 * h)
    return (8 * near - far) / (12 * h)
