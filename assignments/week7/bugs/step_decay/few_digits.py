"""Rounded to a few digits

You round the rate. Small rates lose their digits, and then all of themselves.

Hint: what is the rate after a hundred cuts?
"""

def step_decay(t, lr0, every, factor):
    return round(float(lr0 * factor ** (t // every)), 6)
