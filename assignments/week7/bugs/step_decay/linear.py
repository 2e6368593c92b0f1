"""Lowered by the same amount each time

You subtract. Each cut multiplies the rate by factor.

Hint: what are the rates at t = 0, every and 2 every for factor = 0.5?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * (1 - (1 - factor) * (t // every)))
