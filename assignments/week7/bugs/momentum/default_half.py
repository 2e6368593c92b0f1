"""Another default for beta

In the signature beta is not 0.9 by default.

Hint: compare your def line with the template's.
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.5):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v, {'v': v}
