"""m and b change places

You multiply x by b and add m.

Hint: which of the two is the slope?
"""

import numpy as np


def line_loss(m, b, x, y):
    return float(np.mean((b * np.asarray(x, float) + m - np.asarray(y, float)) ** 2))
