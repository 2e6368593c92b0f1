"""X becomes float64

You convert X. Rows come out as they went in: float32 stays float32, and whole numbers stay
whole numbers.

Hint: what is xb.dtype?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]].astype(float), y[order[i : i + batch_size]]) for i in starts]
