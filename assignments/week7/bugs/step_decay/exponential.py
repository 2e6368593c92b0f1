"""exp in place of the power

You use exp(-factor k). The rate is multiplied by factor at each cut.

Hint: what is the rate at t = every?
"""

import numpy as np


def step_decay(t, lr0, every, factor):
    return float(lr0 * np.exp(-factor * (t // every)))
