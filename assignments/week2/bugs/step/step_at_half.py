"""A threshold of one half

You round, or compare with 1/2. That is right for a probability; here the threshold is 0.

Hint: what is step([0.3])?
"""

import numpy as np


def step(x):
    return np.where(np.asarray(x) > 0.5, 1.0, 0.0)
