"""np.minimum and np.maximum

Limiting from above and then from below is clipping.
"""

import numpy as np


def clip_by_value(grads, c):
    return tuple(np.maximum(-c, np.minimum(c, 1.0 * np.asarray(g))) for g in grads)
