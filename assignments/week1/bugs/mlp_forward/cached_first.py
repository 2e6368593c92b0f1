"""Just the first layer is cached

You keep the cache of the first layer alone.

Hint: how long should caches be?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches = caches or [(A, Z)]
        A = act(Z)
    return A, caches
