"""The activation is called in each round

You activate inside the loop, before everything has been added up.

Hint: how often should act be called?
"""


def neuron(x, w, b, act):
    z = b
    for i in range(len(x)):
        z = act(z + float(w[i] * x[i]))
    return float(z)
