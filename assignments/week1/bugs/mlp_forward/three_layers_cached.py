"""The last three layers alone are cached

You keep the caches of the last three layers. A network may have any number of them.

Hint: how long should caches be?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return A, caches[-3:]
