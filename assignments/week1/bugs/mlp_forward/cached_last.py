"""Just the last layer is cached

You keep the cache of the last layer alone.

Hint: how long should caches be?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches = [(A, Z)]
        A = act(Z)
    return A, caches
