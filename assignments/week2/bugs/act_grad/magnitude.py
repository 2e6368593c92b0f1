"""The size of the slope only

You take absolute values. SiLU and GELU fall a little on the negative side: their slopes are below
0 there.

Hint: is silu larger at -2 or at -3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return np.abs(_right(name, x))
