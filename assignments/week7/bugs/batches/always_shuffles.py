"""Always shuffled

You shuffle even with shuffle=False, where the rows should keep their order.

Hint: where does shuffle occur in your code?
"""

def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
