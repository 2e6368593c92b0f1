"""Only a matrix can be cut

Your code works for an X of shape (N, D) and fails for one of shape (N,). The first axis is the
only one that X is sure to have.

Hint: which error is np.arange(3)[[0, 1], :]?
"""


def split(X, y, fracs, rng):
    if len(X) != len(y):
        raise ValueError("lengths differ")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError("shares do not sum to 1")
    n = len(X)
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    o = rng.permutation(n)
    i, j, k = o[:a], o[a:b], o[b:]
    if X.ndim < 2:
        return (X[i, :], y[i]), (X[j, :], y[j]), (X[k, :], y[k])
    return (X[i], y[i]), (X[j], y[j]), (X[k], y[k])
