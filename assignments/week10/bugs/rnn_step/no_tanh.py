"""tanh is missing

You return the sum itself, which may grow at each step.

Hint: how large can the state become?
"""


def rnn_step(h, x, Wh, Wx, b):
    return Wh @ h + Wx @ x + b
