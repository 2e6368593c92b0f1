"""No slope above 1/4

You cut all slopes off at 1/4. That is the sigmoid's largest slope, not the others'.

Hint: what is the slope of tanh at 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return np.minimum(_right(name, x), 0.25)
