"""The cut comes one step early

You count from 1, so that the first stretch is one step too short. Steps 0 ... every-1 have lr0.

Hint: what is the rate at t = every - 1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** ((t + 1) // every))
