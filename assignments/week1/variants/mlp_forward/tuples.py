"""Tuples of lists

A tuple for a list, and lists for tuples, hold the same things.
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append([A, Z])
        A = act(Z)
    return [A, tuple(caches)]
