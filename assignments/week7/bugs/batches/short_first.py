"""The short batch comes first

You put the batch with what is left over at the beginning. It comes last.

Hint: what are the sizes for 10 samples and batch_size 4?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    r = end % batch_size
    cuts = ([0] if r else []) + list(range(r, end, batch_size)) + [end]
    return [(X[order[a:b]], y[order[a:b]]) for a, b in zip(cuts[:-1], cuts[1:])]
