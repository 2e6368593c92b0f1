"""Rows of the identity matrix

Row c of the identity is the one-hot row of class c.
"""

import numpy as np


def one_hot(y, C):
    return np.eye(C)[np.asarray(y)]
