"""The layer itself is returned

For a single layer you return its own arrays. Whoever changes the result changes the layer.

Hint: return copies.
"""


def collapse_linear(layers):
    W, b = layers[0]
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b
