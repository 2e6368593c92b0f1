"""tanh of a vector only

You write the loop for a vector. For a matrix, each round gets a whole row.

Hint: what is x[0] if x has shape (5, 3)?
"""

import math

import numpy as np


def tanh(x):
    return np.array([math.tanh(float(v)) for v in x])
