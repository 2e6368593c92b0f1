"""The object in the state is changed

Your state is an object that you change and return again. So the state of before the step is gone:
whoever makes the step again from there gets another answer. Return a new object.

Hint: is the state that you return the very one that you were given?
"""

import numpy as np


class _Memory:
    m = 0.0
    v = 0.0
    t = 0


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    memory = state or _Memory()
    memory.t += 1
    memory.m = b1 * memory.m + (1 - b1) * g
    memory.v = b2 * memory.v + (1 - b2) * g**2
    mhat, vhat = memory.m / (1 - b1**memory.t), memory.v / (1 - b2**memory.t)
    return w - lr * mhat / (np.sqrt(vhat) + eps), memory
