"""The order comes from sorting random keys

Every order is as likely as any other.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = X.shape[0]
    order = np.argsort(rng.random(n)) if shuffle else range(n)
    full = n // batch_size
    parts = [list(order[k * batch_size : (k + 1) * batch_size]) for k in range(full)]
    if n % batch_size and not drop_last:
        parts.append(list(order[full * batch_size :]))
    return iter([(X[p], y[p]) for p in parts])
