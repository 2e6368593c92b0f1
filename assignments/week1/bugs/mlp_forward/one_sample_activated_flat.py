"""The activation sees a vector for a batch of one

You take the batch axis away before you activate a batch of one. An activation takes an array (N, O), for N = 1
too.

Hint: what is Z.mean(axis=0) for a vector?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z[0])[None] if len(Z) == 1 else act(Z)
    return A, caches
