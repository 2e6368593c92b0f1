"""The two entries are exchanged

You note (Z, A_prev); the order is (A_prev, Z).

Hint: which comes first in the docstring?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((Z, A))
        A = act(Z)
    return A, caches
