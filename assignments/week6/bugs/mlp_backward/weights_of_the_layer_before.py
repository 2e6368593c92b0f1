"""The weights are moved on the way

You go back through weights that have taken a step already. All gradients belong to the weights of
the forward pass.

Hint: with which W was Z computed?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        dA = dZ @ (params[layer][0] - 0.1 * dW)
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
