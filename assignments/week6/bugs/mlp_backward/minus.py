"""The sign is turned around

You return minus the gradients. The minus of gradient descent is written where the parameters
move.

Hint: which sign has db of the last layer for a positive dout?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((-dW, -db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
