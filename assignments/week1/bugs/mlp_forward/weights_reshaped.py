"""W is reshaped for transposed

You reshape W where it should be transposed.

Hint: which row of W belongs to neuron j?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ W.reshape(W.shape[1], W.shape[0]) + b
        caches.append((A, Z))
        A = act(Z)
    return A, caches
