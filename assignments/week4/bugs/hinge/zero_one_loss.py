"""The number of mistakes

You count the wrong answers. The hinge loss also says how wrong they are.

Hint: should s = -1 and s = -3 cost the same for y = +1?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(t * v < 1))
