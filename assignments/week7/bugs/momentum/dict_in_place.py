"""The caller's dict is changed

You put the new v into the very dict that you were given. Make a new one.

Hint: what is in the caller's state after the call?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    state['v'] = beta * old + g
    return w - lr * state['v'], {'v': state['v'].copy()}
