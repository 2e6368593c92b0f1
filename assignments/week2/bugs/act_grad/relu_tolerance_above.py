"""ReLU's bend is a little above 0

Your slope of relu is 0 for inputs that are above 0, but small. The bend is at 0 exactly.

Hint: what is the slope of relu at 0.0005?
"""

import numpy as np


_whole = act_grad


def act_grad(name, x):
    if name == "relu":
        return np.where(np.asarray(x) > 1e-3, 1.0, 0.0)
    return _whole(name, x)
