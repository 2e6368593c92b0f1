"""rng.choice draws with replacement

rng.choice(N, N) may draw a row twice and miss another. In an epoch, each row comes exactly
once.

Hint: how many different rows are there in your epoch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.choice(n, n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
