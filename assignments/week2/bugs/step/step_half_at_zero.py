"""One half at 0

You give 1/2 at 0, which is another convention; here the step is 0 there.

Hint: what is step([0.0]), by the docstring?
"""

import numpy as np


def step(x):
    return np.heaviside(x, 0.5)
