"""The slopes count twice

You go back through each activation twice.

Hint: how many activations stand between two layers?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
            dZ = activation_backward(dZ, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
