"""Only the last two layers have gradients

Your list ends after two layers. params may have any number of them.

Hint: how many pairs does your list have for a network of three layers?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in list(reversed(range(len(params))))[:2]:
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
