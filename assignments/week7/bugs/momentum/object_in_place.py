"""The object in the state is changed

Your state is an object that you change and return again. So the state of before the step is gone:
whoever makes the step again from there gets another answer. Return a new object.

Hint: is the state that you return the very one that you were given?
"""

import numpy as np


class _Memory:
    v = 0.0


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    memory = state or _Memory()
    memory.v = beta * memory.v + g
    return w - lr * memory.v, memory
