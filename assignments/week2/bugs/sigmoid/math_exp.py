"""math.exp of an array

math.exp takes one number, not an array.

Hint: which function is NumPy's?
"""

import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))
