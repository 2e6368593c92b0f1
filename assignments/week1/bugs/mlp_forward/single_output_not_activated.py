"""A single output is not activated

You return the sums of the last layer where it has one neuron. It has an activation like the others.

Hint: how many activations are in acts?
"""


def mlp_forward(X, params, acts):
    A, caches = X, []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return (Z if Z.shape[1] == 1 else A), caches
