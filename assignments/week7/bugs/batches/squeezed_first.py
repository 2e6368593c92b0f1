"""X is squeezed before it is cut

After shuffling you squeeze X, so that a single sample loses the axis that counts the samples. X
keeps its axes, however long they are.

Hint: what is the shape of np.zeros((1, 3)).squeeze()?
"""

def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    if shuffle:
        order = rng.permutation(n)
        X, y = X[order].squeeze(), y[order]
    end = n - n % batch_size if drop_last else n
    return [(X[i : i + batch_size], y[i : i + batch_size]) for i in range(0, end, batch_size)]
