"""The next step does not find m

The m of a step, uncorrected, has to come back in the state, and to be what the next step starts
from. In your state it is missing, or something else stands in its place.

Hint: print the state after the first step; m is (1 - b1) g then.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'v': v, 't': t}
