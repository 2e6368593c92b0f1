"""Sigmoid and tanh exchanged

Each of your two functions does the other's work.

Hint: which of them can be negative?
"""

import numpy as np


def sigmoid(x):
    return np.tanh(np.asarray(x, float))


def tanh(x):
    return (1 + np.tanh(np.asarray(x, float) / 2)) / 2
