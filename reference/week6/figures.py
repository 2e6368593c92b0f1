"""Draw the figures of week 6's handout with the reference."""

import numpy as np
from backprop import Value, activate, activation_backward, delta_step, mlp_backward, train_xor
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Both can be read on white and on black.
FORWARDS, BACKWARDS = "#3d85d8", "#d9730d"


def slopes_of_activations() -> Figure:
    """Draw the factor by which each activation multiplies a gradient on the way back."""
    figure = Figure()
    axes = figure.subplots()
    z = np.linspace(-5, 5, 401)
    for name, line in (("relu", "-"), ("tanh", "--"), ("sigmoid", ":")):
        axes.plot(z, activation_backward(np.ones(z.shape), z, name), line, label=name)
    axes.set(xlabel="Z", ylabel="slope act'(Z)")
    axes.legend()
    return figure


def deltas_through_ten_layers() -> Figure:
    """Draw the size of delta on its way back through ten layers, for three activations.

    Each line is the geometric mean of fifty networks, whose weights have the variance that suits the
    activation. ReLU keeps nine tenths of delta, tanh a quarter, and the sigmoid half a millionth.
    """
    figure = Figure()
    axes = figure.subplots()
    for name, line, gain in (("relu", "-", 2), ("tanh", "--", 1), ("sigmoid", ":", 1)):
        sizes = np.mean([_sizes(name, gain, seed) for seed in range(50)], axis=0)
        label = f"{name}, variance {gain}/32"
        axes.semilogy(np.exp(sizes - sizes[0]), line, marker="o", markersize=3, label=label)
    axes.set(xlabel="layers gone back", ylabel="size of delta")
    axes.legend()
    return figure


def _sizes(name: str, gain: float, seed: int) -> np.ndarray:
    """Return the logarithm of delta's size before and after each of ten steps back."""
    rng = np.random.default_rng(seed)
    A, layers = rng.normal(size=(64, 32)), []
    for _ in range(11):
        W = rng.normal(size=(32, 32)) * np.sqrt(gain / 32)
        layers.append((W, A @ W.T))
        A = activate(layers[-1][1], name)
    delta = rng.normal(size=(64, 32))
    sizes = [np.linalg.norm(delta)]
    for (W, _), (_, Z) in zip(layers[:0:-1], layers[-2::-1], strict=True):
        delta = delta_step(delta, W, Z, name)
        sizes.append(np.linalg.norm(delta))
    return np.log(sizes)


def learning_xor() -> Figure:
    """Draw the loss of train_xor from four seeds."""
    figure = Figure()
    axes = figure.subplots()
    for seed in range(4):
        axes.semilogy(train_xor(seed, steps=1000)[1], label=f"seed {seed}")
    axes.axhline(float(np.log(2)), color="0.5", linewidth=0.8, linestyle=":")
    axes.text(1000, float(np.log(2)) * 1.1, "log 2: a guess", ha="right")
    axes.set(xlabel="step", ylabel="loss")
    axes.legend()
    return figure


def numeric_forward_backward() -> Figure:
    """Draw every number of both passes through a network with two hidden units."""
    X, y = np.array([[1.0, 0.5]]), 1.0
    params = [
        (np.array([[0.4, 0.6], [-0.8, 0.2]]), np.array([0.1, 0.1])),
        (np.array([[0.5, -1.0]]), np.array([0.0])),
    ]
    Z = X @ params[0][0].T + params[0][1]
    H = activate(Z, "relu")
    z = H @ params[1][0].T + params[1][1]
    p = activate(z, "sigmoid")
    (dW, db), (dv, dc) = mlp_backward(p - y, [(X, Z), (H, z)], params, ["relu", "sigmoid"])
    figure = Figure(figsize=(6.4, 3.4))
    axes = figure.subplots()
    axes.set(xlim=(-0.35, 6.3), ylim=(-0.85, 3.1))
    axes.axis("off")
    inputs, hidden, output, loss = [(0, 2), (0, 0)], [(2.6, 2), (2.6, 0)], (4.6, 1), (5.9, 1)

    def edge(ends: tuple[tuple[float, float], ...], share: float, label: str, grad: float) -> None:
        (x0, y0), (x1, y1) = ends
        # The line leaves room for its two numbers and for the nodes: there is no ground to hide it.
        length = float(np.hypot(x1 - x0, y1 - y0))
        steep = abs(y1 - y0) / length
        gap, node_radius = (0.47 if steep < 0.1 else 0.36) / length, 0.27 / length
        for begin, end in ((node_radius, share - gap), (share + gap, 1 - node_radius)):
            ends_x, ends_y = ([v + p * (w - v) for p in (begin, end)] for v, w in ((x0, x1), (y0, y1)))
            axes.plot(ends_x, ends_y, color="0.5", linewidth=1)
        x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        axes.text(x, y + 0.02, label, ha="center", va="bottom", fontsize=8)
        axes.text(x, y - 0.03, f"{grad:.3f}", ha="center", va="top", fontsize=8, color=BACKWARDS)

    def node(place: tuple[float, float], value: float, above: str, below: list[str]) -> None:
        x, y = place
        axes.scatter(x, y, s=780, facecolor="none", edgecolor="0.5")
        axes.text(x, y, f"{value:.3f}", ha="center", va="center", fontsize=8, color=FORWARDS)
        axes.text(x, y + 0.33, above, ha="center", va="bottom", fontsize=8, color=FORWARDS)
        for row, (text, color) in enumerate(zip(below, (None, BACKWARDS), strict=False)):
            axes.text(
                x, y - 0.34 - 0.24 * row, text, ha="center", va="top", fontsize=8, color=color
            )

    for j, unit in enumerate(hidden):
        for k, source in enumerate(inputs):
            share = 0.47 if j == k else 0.28
            label = f"w{j + 1}{k + 1} = {params[0][0][j, k]}"
            edge((source, unit), share, label, dW[j, k])
        edge((unit, output), 0.45, f"v{j + 1} = {params[1][0][0, j]}", dv[0, j])
        below = [f"b{j + 1} = {params[0][1][j]}", f"delta{j + 1} = {db[j]:.3f}"]
        node(unit, H[0, j], f"z{j + 1} = {Z[0, j]:.3f}, h{j + 1}:", below)
    axes.plot([output[0] + 0.27, loss[0] - 0.27], [1, 1], color="0.5", linewidth=1)
    for k, source in enumerate(inputs):
        node(source, X[0, k], f"x{k + 1}:", [])
    node(output, p[0, 0], f"z = {z[0, 0]:.3f}, p:", ["c = 0.0", f"p - y = {dc[0]:.3f}"])
    node(loss, -np.log(p[0, 0]), "loss:", ["y = 1"])
    return figure


def both_directions() -> Figure:
    """Draw the two passes through a network with two layers, with the shape of each array.

    From left to right: X, W0, Z0, ReLU, A0, W1, Z1 and the loss. From right to left: dZ1, dA0, dZ0 and dX.
    Each layer's dW and db are computed from its own dZ, and from the input that the forward pass stored.
    """
    figure = Figure(figsize=(7.2, 2.9))
    axes = figure.subplots()
    axes.set(xlim=(-0.6, 8.1), ylim=(-1.75, 1.75))
    axes.axis("off")
    boxes = {1: "dense\nW0, b0", 3: "relu", 5: "dense\nW1, b1", 7: "loss\ny"}
    for x, text in boxes.items():
        box = {"boxstyle": "round,pad=0.5", "facecolor": "none", "edgecolor": "0.5"}
        axes.text(x, 0, text, ha="center", va="center", fontsize=9, bbox=box)
    values = [("X", "(N, I)"), ("Z0", "(N, H)"), ("A0", "(N, H)"), ("Z1", "(N, O)")]
    for place, (name, shape) in zip((0, 2, 4, 6), values, strict=True):
        axes.text(place, 0.55, f"{name}\n{shape}", ha="center", color=FORWARDS, fontsize=9)
        axes.text(place, -0.55, f"d{name}\n{shape}", ha="center", va="top", color=BACKWARDS, fontsize=9)
        _arrow(axes, (place - 0.38, 0.3), (place + 0.38, 0.3), FORWARDS)
        _arrow(axes, (place + 0.38, -0.3), (place - 0.38, -0.3), BACKWARDS)
    for layer, x, shapes in ((0, 1, ("(H, I)", "(H,)")), (1, 5, ("(O, H)", "(O,)"))):
        _arrow(axes, (x, -0.5), (x, -1.15), BACKWARDS)
        text = f"dW{layer} {shapes[0]}\ndb{layer} {shapes[1]}"
        axes.text(x, -1.2, text, ha="center", va="top", color=BACKWARDS, fontsize=9)
    axes.text(7, 1.05, "a number", ha="center", color=FORWARDS, fontsize=9)
    _arrow(axes, (7, 0.5), (7, 0.98), FORWARDS)
    axes.text(-0.5, 1.55, "forward: values", color=FORWARDS, fontsize=9)
    axes.text(3, -1.45, "backward: gradients", ha="center", color=BACKWARDS, fontsize=9)
    return figure


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], color: str) -> None:
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": color, "shrinkA": 0, "shrinkB": 0})


def computation_graph() -> Figure:
    """Draw the graph of c = a * b + a for a = 2 and b = -3, with both directions.

    The values -6 and -4 are computed from left to right. The slopes come back from right to left: 1 at c, 1
    at the product, and 2 at b. At a, two ways meet: -3 through the product, and 1 directly, so -2 together.
    """
    a, b = Value(2.0), Value(-3.0)
    product = a * b
    c = product + a
    c.backward()
    figure = Figure(figsize=(6.4, 2.7))
    axes = figure.subplots()
    axes.set(xlim=(-0.6, 6.5), ylim=(-0.75, 3.0))
    axes.axis("off")
    places = {"a": (0, 2.2), "b": (0, 0.2), "a · b": (2.7, 0.8), "c": (5.4, 1.6)}
    for (name, (x, y)), value in zip(places.items(), (a, b, product, c), strict=True):
        axes.scatter(x, y, s=900, facecolor="none", edgecolor="0.5")
        axes.text(x, y, {"a · b": "*", "c": "+"}.get(name, name), ha="center", va="center")
        axes.text(x, y + 0.38, f"{name} = {value.data:g}", ha="center", color=FORWARDS, fontsize=9)
        slope = f"slope {value.grad:g}"
        axes.text(x, y - 0.38, slope, ha="center", va="top", color=BACKWARDS, fontsize=9)
    ways = (
        ("a", "a · b", b.data * product.grad, "times b"),
        ("b", "a · b", a.data * product.grad, "times a"),
        ("a", "c", c.grad, "times 1"),
        ("a · b", "c", c.grad, "times 1"),
    )
    for source, target, slope, local in ways:
        start, end = np.array(places[source]), np.array(places[target])
        along = (end - start) / np.linalg.norm(end - start)
        across = np.array([-along[1], along[0]]) * 0.07
        first, last = start + 0.36 * along, end - 0.36 * along
        _arrow(axes, tuple(first + across), tuple(last + across), FORWARDS)
        _arrow(axes, tuple(last - across), tuple(first - across), BACKWARDS)
        aside = {("a", "c"): (0, 0.2), ("a", "a · b"): (-0.55, -0.4)}.get((source, target), (0.25, -0.5))
        x, y = (first + last) / 2 + aside
        axes.text(x, y, f"{local}: {slope:g}", ha="center", color=BACKWARDS, fontsize=9)
    return figure
