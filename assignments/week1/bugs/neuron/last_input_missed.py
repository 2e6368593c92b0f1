"""The last input is missed

Your loop ends one input too early.

Hint: what is the last value of i in range(len(x) - 1)?
"""


def neuron(x, w, b, act):
    z = 0.0
    for i in range(len(x) - 1):
        z += float(w[i] * x[i])
    return float(act(z + b))
