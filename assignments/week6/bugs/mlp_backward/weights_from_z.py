"""dW is built from Z

You hand Z of the layer before to dense_backward. What came into this layer is that Z after its
activation: A_prev.

Hint: which of the two in the cache came into the layer?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        came_in = caches[layer - 1][1] if layer else caches[0][0]
        dA, dW, db = dense_backward(dZ, came_in, params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
