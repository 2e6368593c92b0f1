"""Shuffled by hand

Row numbers change places one by one, with numbers drawn from rng.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    o = [i for i in range(n)]
    if shuffle:
        for i in range(n - 1, 0, -1):
            j = int(rng.integers(0, i + 1))
            o[i], o[j] = o[j], o[i]
    bx, by = [], []
    for i in o:
        bx.append(X[i])
        by.append(y[i])
        if len(bx) == batch_size:
            yield np.stack(bx), np.stack(by)
            bx, by = [], []
    if bx and not drop_last:
        yield np.stack(bx), np.stack(by)
