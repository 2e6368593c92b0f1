"""The last axis is kept

You keep the last axis where the first is the batch.

Hint: which axis is the batch?
"""


def flatten_batch(x):
    return x.reshape(-1, x.shape[-1]).copy()
