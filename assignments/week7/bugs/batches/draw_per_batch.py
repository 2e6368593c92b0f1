"""Each batch is drawn from all rows

You draw every batch anew from all of the rows, so that a row may come in two batches and
another in none. Draw one order for the epoch and cut it into pieces.

Hint: how many different rows are there in your epoch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    if not shuffle:
        return [(X[i : i + batch_size], y[i : i + batch_size]) for i in starts]
    draws = [rng.choice(n, min(batch_size, end - i), replace=False) for i in starts]
    return [(X[rows], y[rows]) for rows in draws]
