"""Large negative entries become positive

You set every entry beyond c to c, the negative ones too: those should become -c.

Hint: what becomes of -3 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.where(np.abs(np.asarray(g, float)) > c, c, np.asarray(g, float)) for g in grads]
