"""Features are shuffled, not samples

You apply the order to the columns of X. The rows are the samples: index the first axis.

Hint: which axis of X counts the samples?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n, d = len(X), X.shape[1]
    columns = rng.permutation(d) if shuffle else np.arange(d)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[i : i + batch_size][:, columns], y[i : i + batch_size]) for i in starts]
