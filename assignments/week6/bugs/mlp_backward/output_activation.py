"""The last activation's slope is applied to dout

You send dout through the last layer's activation first. It is the gradient with respect to the
last Z already.

Hint: what is dout the gradient of?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = activation_backward(dout, caches[-1][1], acts[-1]), []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
