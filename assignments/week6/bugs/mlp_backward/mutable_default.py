"""The list of gradients lives on between calls

You keep the list outside the function, or as a default argument. A second call adds to what the
first one left.

Hint: call your function twice and print the length of the result.
"""

import numpy as np


_cell = {}


def mlp_backward(dout, caches, params, acts):
    key = np.shape(dout), float(np.sum(dout))
    dZ, grads = dout, list(_cell.get(key, []))
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    _cell[key] = grads[-1:] if key not in _cell else _cell[key]
    return grads[::-1]
