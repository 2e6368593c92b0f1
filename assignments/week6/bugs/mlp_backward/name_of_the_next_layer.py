"""The activation's name is one layer off

You take the Z of the layer before, and the name of the activation of this one.

Hint: which activation stands between the two layers?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer])
    return grads[::-1]
