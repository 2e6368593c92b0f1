"""Inputs that are 0 stop the loop

You leave the loop at an input that is 0; the ones after it count too.

Hint: what is the difference between break and continue?
"""


def neuron(x, w, b, act):
    z = 0.0
    for v, u in zip(x, w, strict=True):
        if v == 0:
            break
        z += float(v * u)
    return float(act(z + b))
