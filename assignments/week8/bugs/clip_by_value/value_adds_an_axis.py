"""An axis more

A gradient without axes comes back from you with one. Each answer has the shape of its gradient.

Hint: what is the shape of np.array(2.0), and that of what you make of it?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.atleast_1d(np.asarray(g, float)), -c, c) for g in grads]
