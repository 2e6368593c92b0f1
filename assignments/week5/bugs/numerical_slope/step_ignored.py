"""The step that is passed is not used

You measure with a step of your own, whatever h is. Far from zero, x + 0.00001 is x itself.

Hint: the caller chooses h for a reason: use it.
"""


def numerical_slope(f, x, h=1e-5):
    step = 1e-5
    return (f(x + step) - f(x - step)) / (2 * step)
