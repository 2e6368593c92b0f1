"""Layers with the identity are skipped

You go back through an activation only where it bends, and stop where it does not. The identity
passes the gradient on as it is.

Hint: what is the slope of the identity?
"""

import numpy as np


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            if acts[layer - 1] == "identity":
                dZ = np.zeros(np.shape(dA))
            else:
                dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
