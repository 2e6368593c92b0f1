"""delta_next is cut to whole numbers

Where W_next holds whole numbers, you give delta_next its dtype, and lose what stands behind the
point.

Hint: what is 0.5 times 2?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    w = np.asarray(W_next)
    back = np.asarray(delta_next).astype(w.dtype) @ w
    return activation_backward(back, Z, act)
