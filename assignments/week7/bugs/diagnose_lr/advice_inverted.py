"""Both advices the wrong way round

You raise the rate when losses explode and lower it when they hardly fall.

Hint: are exploding losses a sign of steps too short or too long?
"""

def advise_lr(lr, label):
    factors = {'explodes': 5.0, 'too_low': 0.1, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
