"""A tuple as the state

Any form will do.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    m, v, t = state if state else (np.zeros(w.shape), np.zeros(w.shape), 0)
    t += 1
    m = m + (1 - b1) * (g - m)
    v = v + (1 - b2) * (g * g - v)
    return w - lr * (m / (1 - b1**t)) / ((v / (1 - b2**t)) ** 0.5 + eps), (m, v, t)
