"""A tiny threshold in place of 0

Your step is 0 for inputs that are above 0, but tiny, as if x had to be above 1e-12.
The step is 1 for every x above 0, however small.

Hint: what should step(1e-13) be?
"""

import numpy as np


def step(x):
    return np.where(np.asarray(x) > 1e-12, 1.0, 0.0)
