"""w is changed in place

w -= ... writes into the caller's array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

def decay_step(w, g, lr, lam, decoupled):
    pull = lam if decoupled else 2 * lam
    w -= lr * (g + pull * w)
    return w.copy()
