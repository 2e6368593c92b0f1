"""A loop over the inputs

One product after another.
"""


def neuron(x, w, b, act):
    z = b
    for v, u in zip(x, w, strict=True):
        z += v * u
    return act(z)
