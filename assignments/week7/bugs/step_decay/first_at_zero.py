"""The first cut comes at once

You count the stretches from 1, so that the rate is lr0 factor at step 0.

Hint: what is the rate at t = 0?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (t // every + 1))
