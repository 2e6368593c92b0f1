"""eps added before the correction

You correct the learning rate in place of m and v, and add eps to the root of the uncorrected v.
That is the paper's shorter form, with an eps that means something else in the first steps; here
eps is added to the root of vhat.

Hint: what is below the fraction line in the first step, for g = 1 and eps = 0.1?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    rate = lr * np.sqrt(1 - b2**t) / (1 - b1**t)
    return w - rate * m / (np.sqrt(v) + eps), {'m': m, 'v': v, 't': t}
