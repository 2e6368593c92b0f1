"""Cut at every step

You multiply by factor at each step.

Hint: what is the rate at t = 1, if every = 10?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor**t)
