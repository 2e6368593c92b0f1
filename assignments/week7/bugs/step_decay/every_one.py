"""every = 1 is taken for no decay

For every = 1 you leave the rate as it is. It is cut after every single step then.

Hint: what is the rate at t = 3 if every = 1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (t // every if every > 1 else 0))
