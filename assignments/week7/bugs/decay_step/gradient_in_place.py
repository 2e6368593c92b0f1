"""The caller's gradient is changed

g += ... writes into the caller's gradient. Make a new array: g + ...

Hint: what is the caller's g after the call?
"""

def decay_step(w, g, lr, lam, decoupled):
    if not decoupled:
        g += 2 * lam * w
        return w - lr * g
    return w - lr * g - lr * lam * w
