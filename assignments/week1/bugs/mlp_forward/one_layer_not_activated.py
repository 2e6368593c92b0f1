"""A single layer is not activated

You treat a network of one layer apart, and forget its activation.

Hint: how many activations are in acts?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return (A if len(params) > 1 else Z), caches
