"""Rounded to the nearest

You round t / every to the nearest whole number, so that the cuts come half a stretch early.

Hint: what is the rate at t = 6 if every = 10?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** round(t / every))
