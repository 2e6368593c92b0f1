"""The layers in reverse

You go through the layers from the last to the first.

Hint: which layer sees X?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in reversed(list(zip(params, acts, strict=True))):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
