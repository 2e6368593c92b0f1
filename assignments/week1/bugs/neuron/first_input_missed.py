"""The first input is missed

Your loop begins at 1, and the first input has the index 0.

Hint: which index has the first input?
"""


def neuron(x, w, b, act):
    z = 0.0
    for i in range(1, len(x)):
        z += float(w[i] * x[i])
    return float(act(z + b))
