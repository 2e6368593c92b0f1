"""Every layer has the first one's activation

You use acts[0] throughout. Each layer has a name of its own.

Hint: what does acts[1] do in your function?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[0])
    return grads[::-1]
