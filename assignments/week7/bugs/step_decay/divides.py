"""Divided by factor

You divide by factor, so that the rate grows.

Hint: what is the rate at t = every for factor = 0.5?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 / factor ** (t // every))
