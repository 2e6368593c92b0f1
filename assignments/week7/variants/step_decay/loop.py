"""A loop over the steps

One cut after each stretch.
"""

def step_decay(t, lr0, every, factor):
    lr = lr0
    for step in range(1, t + 1):
        if step % every == 0:
            lr = lr * factor
    return lr
