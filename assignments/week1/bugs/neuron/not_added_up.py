"""Just the last product counts

In your loop each product replaces the one before. They should be added up.

Hint: what is the difference between z = and z +=?
"""


def neuron(x, w, b, act):
    z = 0.0
    for i in range(len(x)):
        z = float(w[i] * x[i])
    return float(act(z + b))
