"""The gradient is clipped on the way

You clip what goes back to [-1, 1]. That is a trick of training; this function computes the
gradient as it is.

Hint: should twice the dout give twice the gradients?
"""

import numpy as np


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
            dZ = np.clip(dZ, -1, 1)
    return grads[::-1]
