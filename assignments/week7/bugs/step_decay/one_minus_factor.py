"""factor as what is taken off

You multiply by 1 - factor. The new rate is factor times the old one.

Hint: what is the rate at t = every for factor = 0.1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * (1 - factor) ** (t // every))
