"""The batch is overwritten

You write into X itself, with an operation in place such as X -= ...; the caller's data are changed.

Hint: who else sees X after the call?
"""


def mlp_forward(X, params, acts):
    A, caches = X.astype(float), []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    X -= X
    return A, caches
