"""An object as the state

The state may be of a class of one's own.
"""

import numpy as np


class _Moments:
    def __init__(self, shape):
        self.m, self.v, self.t = np.zeros(shape), np.zeros(shape), 0


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    kept = _Moments(w.shape) if not state else state
    new = _Moments(w.shape)
    new.t = kept.t + 1
    new.m = b1 * kept.m + (1 - b1) * g
    new.v = b2 * kept.v + (1 - b2) * g**2
    mh, vh = new.m / (1 - b1**new.t), new.v / (1 - b2**new.t)
    return w - lr * mh / (np.sqrt(vh) + eps), new
