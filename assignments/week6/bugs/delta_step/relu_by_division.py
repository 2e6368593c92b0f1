"""relu's slope by dividing by Z

You take relu(Z) / Z for the slope of relu. Where Z is 0 this is 0 / 0.

Hint: what does your formula give at Z = 0?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    z = np.asarray(Z, float)
    back = np.asarray(delta_next, float) @ np.asarray(W_next, float)
    if act == "relu":
        return back * (np.maximum(z, 0.0) / z)
    return activation_backward(back, z, act)
