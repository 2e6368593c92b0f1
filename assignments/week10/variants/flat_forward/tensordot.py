"""einsum on the flat samples

The same sums.
"""

import numpy as np


def flat_forward(X, W, b):
    X = np.asarray(X)
    return np.einsum("ni,oi->no", X.reshape(X.shape[0], int(np.prod(X.shape[1:]))), W) + b[None]
