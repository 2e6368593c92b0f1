"""A score of 0 always counts as a mistake

You step whenever the score is not clearly on the right side, a score of 0 included. A score of 0
is the prediction 0, and for the label 0 that is right.

Hint: w and b are zero and the label is 0: is the prediction right?
"""


def perceptron_update(w, b, x, y, lr):
    t = 2 * y - 1
    wrong = t * (x @ w + b) <= 0
    return w + lr * wrong * t * x, b + lr * wrong * t
