"""X and y themselves are shuffled

You shuffle the arrays that you were given. Whoever called you finds their data in another
order; and X and y agree no longer if only one of them is used elsewhere. Shuffle row numbers
instead.

Hint: what does X look like after the call?
"""

def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    if shuffle:
        order = rng.permutation(n)
        X[:] = X[order]
        y[:] = y[order]
    end = n - n % batch_size if drop_last else n
    return [(X[i : i + batch_size].copy(), y[i : i + batch_size].copy()) for i in range(0, end, batch_size)]
