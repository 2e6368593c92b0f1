"""Draw the figures of week 12's handout from measured numbers: times differ from machine to machine.

The errors are medians of nine seeds, after 1,000 steps of `race` with a learning rate of 0.01 on 101 points
of [-1, 1]. The times are CPU seconds of one core.
"""

from matplotlib.figure import Figure

# For each number of hidden layers, the numbers of parameters, and the errors on sin(10 x) and on three folds.
BY_PARAMETERS = {
    1: (
        (49, 100, 199, 301, 598),
        (3.4e-3, 2.1e-3, 1.7e-3, 2.0e-3, 6.0e-3),
        (0.21, 0.14, 6.5e-3, 0.017, 0.013),
    ),
    2: (
        (46, 97, 193, 286, 573),
        (4.6e-3, 2.1e-4, 1.6e-4, 1.1e-4, 1.1e-4),
        (0.12, 6.1e-3, 5.2e-3, 4.5e-3, 4.0e-3),
    ),
    3: (
        (34, 76, 169, 298, 593),
        (0.12, 1.4e-3, 3.8e-4, 2.3e-4, 1.1e-4),
        (0.22, 0.11, 5.3e-3, 4.3e-3, 3.7e-3),
    ),
}
# The same for 301 parameters: the seconds of 1,000 steps, and the errors after 0, 100, ..., 1000 steps.
BY_TIME = {
    1: (
        0.22,
        (0.5, 0.46, 0.45, 0.44, 0.29, 0.083, 0.023, 8.1e-3, 3.8e-3, 2.4e-3, 2.0e-3),
        (0.36, 0.34, 0.34, 0.34, 0.33, 0.29, 0.22, 0.17, 0.095, 0.030, 0.016),
    ),
    2: (
        0.25,
        (0.51, 0.46, 0.32, 0.019, 1.7e-3, 3.6e-4, 2.0e-4, 1.8e-4, 1.4e-4, 1.8e-4, 1.1e-4),
        (0.36, 0.34, 0.34, 0.29, 0.25, 0.13, 6.8e-3, 5.8e-3, 4.7e-3, 5.3e-3, 4.5e-3),
    ),
    3: (
        0.34,
        (0.5, 0.46, 0.27, 0.052, 3.6e-3, 9.3e-4, 5.2e-4, 5.3e-4, 3.4e-4, 3.1e-4, 2.3e-4),
        (0.36, 0.34, 0.33, 0.23, 0.13, 0.08, 6.8e-3, 5.1e-3, 5.1e-3, 4.2e-3, 4.3e-3),
    ),
}


def equal_parameters() -> Figure:
    """Draw the errors of networks with one, two and three hidden layers against parameters and against time.

    From 100 parameters on, two hidden layers end lower than one on both targets, sin(10 x) and three folds.
    With about 300 parameters, a step of a deeper network takes longer, and it still reaches small errors
    earlier.
    """
    figure = Figure(figsize=(6.4, 5.2))
    above, below = figure.subplots(2, 2, sharey=True)
    for k, title in enumerate(("sin(10 x)", "three folds")):
        for depth, style in zip((1, 2, 3), ("-", "--", ":"), strict=True):
            label = f"{depth} hidden layer{'s' * (depth > 1)}"
            parameters, *errors = BY_PARAMETERS[depth]
            above[k].plot(parameters, errors[k], style, marker=".", label=label)
            seconds, *curves = BY_TIME[depth]
            below[k].plot([seconds * i / 10 for i in range(11)], curves[k], style, marker=".")
        above[k].set(title=title, xlabel="parameters", yscale="log")
        below[k].set(xlabel="seconds", yscale="log")
    for axes in (above[0], below[0]):
        axes.set_ylabel("mean squared error")
    above[1].legend(loc="upper right")
    return figure
