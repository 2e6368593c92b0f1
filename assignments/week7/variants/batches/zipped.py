"""Pairs are shuffled as a list

Each row keeps its target, for they are moved together.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    pairs = list(zip(X, y))
    if shuffle:
        pairs = [pairs[i] for i in rng.permutation(len(pairs))]
    found = []
    while pairs:
        part, pairs = pairs[:batch_size], pairs[batch_size:]
        if len(part) == batch_size or not drop_last:
            found.append((np.array([x for x, _ in part]), np.array([t for _, t in part])))
    return found
