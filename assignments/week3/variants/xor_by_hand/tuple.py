"""Tuples and lists

A tuple of layers, each a list of two arrays, reads the same.
"""

import numpy as np


def xor_by_hand():
    first = [np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])]
    return first, [np.array([[1.0, 1.0]]), np.array([-1.5])]
