"""float32 for float32

Results in the precision of the inputs are fine.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    t = state.get('t', 0) + 1
    m = (1 - b1) * g + (b1 * state['m'] if state else 0)
    v = (1 - b2) * g**2 + (b2 * state['v'] if state else 0)
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
