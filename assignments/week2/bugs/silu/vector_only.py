"""Only one dimension

You write the loop for a vector. For a matrix, each round gets a whole row.

Hint: what is x[0] if x has shape (5, 3)?
"""

import math

import numpy as np


def silu(x):
    return np.array([float(v) * (1 + math.tanh(float(v) / 2)) / 2 for v in x])
