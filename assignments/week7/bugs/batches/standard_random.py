"""Python's random module instead of rng

You shuffle with Python's own random module and a seed of your own, which knows nothing of the
rng that you are given.

Hint: where does rng occur in your code?
"""

import random


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = list(range(len(X)))
    if shuffle:
        random.Random(1).shuffle(order)
    n = len(X)
    end = n - n % batch_size if drop_last else n
    parts = [order[i : i + batch_size] for i in range(0, end, batch_size)]
    return [(X[rows], y[rows]) for rows in parts]
