"""The rows of a batch are back in the order of X

Which rows make up a batch is random, but inside it they stand in the order of X: after sorting
their numbers, or picking them with a mask. A batch that holds all rows is not shuffled at all
then.

Hint: is an epoch of a single batch in a random order?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    chosen = [np.sort(order[i : i + batch_size]) for i in range(0, end, batch_size)]
    return [(X[rows], y[rows]) for rows in chosen]
