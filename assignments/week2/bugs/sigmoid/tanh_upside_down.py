"""The fraction is upside down

You divide the sum of the two exps by their difference.

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    v = np.clip(np.asarray(x, float), -300, 300)
    with np.errstate(all="ignore"):
        return 1 / np.tanh(v)
