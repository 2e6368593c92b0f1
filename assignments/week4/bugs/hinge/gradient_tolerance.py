"""Close to the margin counts as at the margin

You take a margin a little below 1 for reached. However little is missing, the slope is -y / N
there.

Hint: where exactly is the kink?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where((t * v < 1) & ~np.isclose(t * v, 1), -t, 0.0) / v.size
