"""The cut comes one step late

You cut after step `every`, so that the first stretch is one step too long. Steps 0 ... every-1
have lr0.

Hint: what is the rate at t = every?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (max(t - 1, 0) // every))
