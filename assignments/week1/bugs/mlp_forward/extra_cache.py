"""One cache too many

You note the output as if there were one more layer.

Hint: how long should caches be?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return A, [*caches, (A, A)]
