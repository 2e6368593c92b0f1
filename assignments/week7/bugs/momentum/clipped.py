"""Large velocities are clipped

You limit how large v may become. It is not part of momentum: the step is lr v, however large.

Hint: what is v after a first gradient of 1000?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * state.get('v', 0.0) + g
    size = np.linalg.norm(v)
    v = v * (100 / size) if size > 100 else v
    return w - lr * v, {'v': v}
