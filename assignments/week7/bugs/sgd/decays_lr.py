"""The learning rate falls by itself

You make lr smaller step by step. The lr that you are given is the one to use; a schedule is
another exercise.

Hint: is your second step the same as your first, with the same gradient?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    return w - lr / t * g, {'t': t}
