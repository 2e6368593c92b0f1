"""Just the second axis is counted

You reshape to (-1, x.shape[1]), or count one axis of a sample alone.

Hint: how many numbers does one sample of shape (3, 4) have?
"""


def flatten_batch(x):
    if x.ndim < 2:
        return x.reshape(-1, 1).copy()
    return x.reshape(-1, x.shape[1]).copy()
