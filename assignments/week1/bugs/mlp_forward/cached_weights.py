"""The parameters are cached

You note W and b. They are known already; what is asked for is each layer's input and sums.

Hint: what does the docstring say caches holds?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((W, b))
        A = act(Z)
    return A, caches
