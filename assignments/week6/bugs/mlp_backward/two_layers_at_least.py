"""A single layer is refused

You write out the last layer and the one before it. A network may be a single layer.

Hint: what does your function do for one layer?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    acts[len(params) - 2], params[1]
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
