"""Training stops at the first right sample

You stop as soon as one sample is predicted rightly. Training ends after a whole epoch without a
mistake.

Hint: after which loop should you ask whether to stop: the inner or the outer one?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong, stop = 0, False
        for i in range(len(X)):
            if perceptron_predict(X[i : i + 1], w, b)[0] == y[i]:
                stop = True
                break
            wrong += 1
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if stop:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": stop}
