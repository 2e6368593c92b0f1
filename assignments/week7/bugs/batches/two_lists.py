"""Two lists instead of a list of pairs

You return all xb and all yb as two lists. A loop wants one pair after the other: for xb, yb in
batches(...).

Hint: zip makes pairs of two lists.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [X[order[i : i + batch_size]] for i in starts], [y[order[i : i + batch_size]] for i in starts]
