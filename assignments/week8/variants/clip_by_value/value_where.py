"""np.where, and signs

Beyond c an entry is c with its own sign.
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.where(np.abs(g) <= c, g, np.sign(g) * c).astype(float) for g in grads]
