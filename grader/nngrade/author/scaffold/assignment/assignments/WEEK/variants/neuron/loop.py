"""A loop over the inputs

One product after another, beginning with the bias.
"""


def neuron(x, w, b):
    total = b
    for value, weight in zip(x, w, strict=True):
        total += weight * value
    return float(total)
