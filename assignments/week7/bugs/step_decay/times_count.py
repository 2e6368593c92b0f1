"""Multiplied by the number of cuts

You multiply factor by the number of cuts. It is a power.

Hint: what is the rate at t = 0?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor * (t // every))
