"""Slices without a copy

Without shuffling, a slice of X is a view, and it holds the right rows.
"""

def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    if shuffle:
        order = rng.permutation(len(X))
        X, y = X[order], y[order]
    found = [
        (X[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(X), batch_size)
    ]
    if drop_last and len(found[-1][0]) < batch_size:
        found.pop()
    return found
