"""At least two layers

You unpack two layers before you begin. One alone is a right input too, and is its own answer.

Hint: try a list of one layer.
"""


def collapse_linear(layers):
    (W, b), (V, c) = layers[:2]
    W, b = V @ W, V @ b + c
    for V, c in layers[2:]:
        W, b = V @ W, V @ b + c
    return W, b
