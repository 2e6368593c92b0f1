"""Short weights are not divided by

Where the length of w is below 1 you return the score as it is. It is divided by the length,
whatever that is.

Hint: does your distance change if w and b are divided by 1000?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / max(np.linalg.norm(w), 1.0)
