"""every and t changed places

You divide every by t.

Hint: how often has the rate been cut by t = 3 every?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (every // max(t, 1)))
