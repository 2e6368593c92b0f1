"""An object with __iter__

A class that can be looped over is as good as a list.
"""

import numpy as np


class _Loader:
    def __init__(self, X, y, parts):
        self.X, self.y, self.parts = X, y, parts

    def __iter__(self):
        for rows in self.parts:
            yield self.X[rows], self.y[rows]


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = rng.permutation(len(X)) if shuffle else np.arange(len(X))
    parts = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
    return _Loader(X, y, [p for p in parts if len(p) == batch_size or not drop_last])
