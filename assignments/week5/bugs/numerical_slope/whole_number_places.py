"""Places cut down to whole numbers

You keep the two places in an array of the type of x. Where x is a whole number, x + h is cut
back to one, and f is asked at the wrong places.

Hint: make x a float before you add h.
"""

import numpy as np


def numerical_slope(f, x, h=1e-5):
    places = np.array([x, x])
    places[0] += type(places[0].item())(x + h - x)
    places[1] = x - h
    return (f(places[0]) - f(places[1])) / (2 * h)
