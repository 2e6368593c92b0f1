"""The mean moves by a fraction of the difference

v + (1 - rho)(g^2 - v) is the same number.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = state.get('mean', np.zeros(w.shape))
    v = v + (1 - rho) * (g * g - v)
    return w - lr / (np.sqrt(v) + eps) * g, {'mean': v}
