"""A square W is not transposed

You multiply by W as it is whenever the shapes allow it. For a square W they do, and it is wrong.

Hint: how do you know which axis of a (4, 4) W is which?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ (W if W.shape[0] == W.shape[1] else W.T) + b
        caches.append((A, Z))
        A = act(Z)
    return A, caches
