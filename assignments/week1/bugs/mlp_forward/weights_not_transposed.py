"""W is not transposed

You multiply A by W as it is, whose rows are the neurons.

Hint: what are the shapes of A and W?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ W + b
        caches.append((A, Z))
        A = act(Z)
    return A, caches
