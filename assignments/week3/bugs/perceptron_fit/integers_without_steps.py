"""Integer weights where nothing was learned

Your weights are integers where X holds integers and no step was made. They are floats in every
case.

Hint: what dtype has np.zeros_like(X[0]) for integer X?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros_like(X[0]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            if error:
                wrong, w, b = wrong + 1, w + lr * error * x, b + lr * error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": wrong == 0}
