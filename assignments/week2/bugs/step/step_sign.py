"""The sign in place of the step

You return -1 for negative numbers. A step is 0 there: the neuron does not fire.

Hint: which values can a step take?
"""

import numpy as np


def step(x):
    return np.sign(np.asarray(x, float))
