"""Single precision

You convert to float32, which keeps seven digits.

Hint: print the slope of tanh at 1 with 12 digits.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return _right(name, x).astype(np.float32)
