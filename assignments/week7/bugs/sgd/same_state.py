"""The state is changed in place

You count in the very dict that you were given. Make a new one: the caller may use the old state
again.

Hint: what is in the caller's dict after the call?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    state['t'] = state.get('t', 0) + 1
    return w - lr * g, state
