"""Cut off at 6

You clip to [0, 6]: that is ReLU6. ReLU has no upper bound.

Hint: what is relu([10.0])?
"""

import numpy as np


def relu(x):
    return np.clip(np.asarray(x, float), 0, 6)
