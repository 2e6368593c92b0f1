"""The object in the state is changed

Your state is an object that you change and return again. So the state of before the step is gone:
whoever makes the step again from there gets another answer. Return a new object.

Hint: is the state that you return the very one that you were given?
"""

import numpy as np


class _Memory:
    v = 0.0


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    memory = state or _Memory()
    memory.v = rho * memory.v + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(memory.v) + eps), memory
