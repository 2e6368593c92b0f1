"""The bias is subtracted

You compare w . x with b. The score is w . x plus b: a larger bias means more ones.

Hint: does raising b make the answer 1 more or less likely?
"""


def perceptron_predict(X, w, b):
    return (X @ w - b > 0).astype(int)
