"""An empty batch at the end

If N is a multiple of batch_size you return one more batch, without any rows. Its mean would be
NaN.

Hint: how many batches of 4 do 12 samples make?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end + (not drop_last), batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
