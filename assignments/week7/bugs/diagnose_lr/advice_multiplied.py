"""The rate is raised when losses explode

You multiply by 10 where the rate is too high already. Divide.

Hint: are exploding losses a sign of steps too short or too long?
"""

def advise_lr(lr, label):
    factors = {'explodes': 10.0, 'too_low': 5.0, 'ok': 1.0}
    if label not in factors:
        raise ValueError(label)
    return float(lr * factors[label])
