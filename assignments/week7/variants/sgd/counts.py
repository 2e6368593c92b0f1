"""Steps are counted

The state may hold anything, in any form.
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w + (-lr) * g, {'steps': state.get('steps', 0) + 1 if state else 1}
