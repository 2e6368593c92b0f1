"""tanh is clipped at 5

You clip x to [-5, 5] against overflow. tanh still changes beyond 5.

Hint: what is tanh(8), to six digits?
"""

import numpy as np


def tanh(x):
    return np.tanh(np.clip(np.asarray(x, float), -5, 5))
