"""np.where with numbered places

Each place has a number, and np.where moves the one that has it.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, float)
    places = np.arange(x.size).reshape(x.shape)

    def slope(k):
        up, down = np.where(places == k, x + h, x), np.where(places == k, x - h, x)
        return (f(up) - f(down)) / (2 * h)

    return np.array([slope(k) for k in range(x.size)]).reshape(x.shape)
