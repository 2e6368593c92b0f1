"""A smooth decay

You divide t by every without rounding down, so that the rate falls at every step.

Hint: what are the rates at t = 0 and t = 1, for every = 10?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (t / every))
