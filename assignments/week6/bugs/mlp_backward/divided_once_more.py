"""The gradients are divided by the batch size

You divide dW and db by N. The 1/N of the loss came in with dout.

Hint: where does the loss's gradient get its 1/N?
"""


def mlp_backward(dout, caches, params, acts):
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW / len(dout), db / len(dout)))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
