"""Cut to a whole number

You make an int of the result.

Hint: what is the rate for lr0 = 0.1?
"""

def step_decay(t, lr0, every, factor):
    return int(lr0 * factor ** (t // every))
