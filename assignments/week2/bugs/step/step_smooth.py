"""A steep sigmoid for a step

You approximate the step by a steep sigmoid, which is neither 0 nor 1 near 0, and 1/2 at 0.

Hint: what is step([0.01])?
"""

import numpy as np


def step(x):
    return 1 / (1 + np.exp(-np.clip(50 * np.asarray(x, float), -500, 500)))
