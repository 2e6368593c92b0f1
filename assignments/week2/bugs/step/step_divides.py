"""x divided by its absolute value

You divide x by |x|, which is 0/0 at 0.

Hint: what does your step give for an array with a 0 in it?
"""

import numpy as np


def step(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return (v / np.abs(v) + 1) / 2
