"""The input is clipped

You clip x to [-6, 6] first. The slopes of the sigmoid and of silu still change beyond.

Hint: what is the slope of the sigmoid at x = 9?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    return _right(name, np.clip(x, -6, 6))
