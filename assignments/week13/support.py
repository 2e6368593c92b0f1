"""Models, data and scenarios for the checks of week 13. Read it, and use it in your own experiments."""

import io

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
import numpy as np
from mlx.utils import tree_flatten, tree_map


class Branches(nn.Module):
    """A module with layers in lists and dicts, and with arrays of its own."""

    def __init__(self):
        super().__init__()
        self.scale = mx.array(2.0)
        self.grid = mx.zeros((2, 3, 5))
        self.blocks = [[nn.Linear(2, 7), nn.Linear(7, 3)], {"last": nn.Linear(3, 1, bias=False)}]


class Deep(nn.Module):
    """A module in a module, several levels deep."""

    def __init__(self, depth):
        super().__init__()
        self.here = nn.Linear(depth, 2)
        if depth > 1:
            self.below = Deep(depth - 1)


def models():
    """Return models whose parameters can be counted."""
    frozen = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
    frozen.layers[0].freeze()
    all_frozen = nn.Linear(3, 4)
    all_frozen.freeze()
    return {
        "linear": nn.Linear(2, 3),
        "listed": nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)),
        "nested": nn.Sequential(nn.Sequential(nn.Linear(4, 2)), nn.Linear(2, 5)),
        "without bias": nn.Linear(5, 4, bias=False),
        "frozen": frozen,
        "all frozen": all_frozen,
        "branches": Branches(),
        "deep": Deep(5),
        "none": nn.ReLU(),
        "convolution": nn.Conv2d(2, 3, (2, 5)),
    }


def counted(count_params_mlx, name):
    """Return the number of parameters of a model above, and which of them are trainable afterwards."""
    model = models()[name]
    count = count_params_mlx(model)
    return {"count": count, "trainable": [k for k, _ in tree_flatten(model.trainable_parameters())]}


def shapes(SimpleNetwork, *sizes):
    """Return the shapes of a new network's trainable parameters, sorted."""
    found = tree_flatten(SimpleNetwork(*sizes).trainable_parameters())
    return sorted(tuple(array.shape) for _, array in found)


def filled(model, arrays):
    """Set a model's parameters to arrays of the same shapes, all different; return the model."""
    known = {np.shape(a): mx.array(a, dtype=mx.float32) for a in arrays}
    model.update(tree_map(lambda array: known.get(tuple(array.shape), array), model.parameters()))
    return model


def outputs(SimpleNetwork, sizes, arrays, X):
    """Return the outputs of a network with these weights."""
    return filled(SimpleNetwork(*sizes), arrays)(mx.array(X, dtype=mx.float32))


def after_a_step(SimpleNetwork, sizes, arrays, X, G):
    """Return the parameters after a step of SGD on sum(G * outputs), by their shapes."""
    model = filled(SimpleNetwork(*sizes), arrays)
    X, G = mx.array(X, dtype=mx.float32), mx.array(G, dtype=mx.float32)
    grads = nn.value_and_grad(model, lambda model: mx.sum(model(X) * G))(model)[1]
    optim.SGD(learning_rate=0.5).update(model, grads)
    found = {tuple(a.shape): a for _, a in tree_flatten(model.parameters())}
    return [found.get(np.shape(a)) for a in arrays]


def beginning(SimpleNetwork, *sizes):
    """Return how many different values a new network's weights have, of how many."""
    arrays = [a for _, a in tree_flatten(SimpleNetwork(*sizes).parameters())]
    values = [value for a in arrays for value in a.flatten().tolist()]
    return {"different": len(set(values)), "all": len(values)}


def network(arrays, dtype=mx.float32):
    """Return a network of two layers with these weights: W (H, I), b (H,), V (O, H), c (O,)."""
    W, b, V, c = (mx.array(a, dtype=dtype) for a in arrays)
    model = nn.Sequential(nn.Linear(*W.shape[::-1]), nn.Tanh(), nn.Linear(*V.shape[::-1]))
    model.layers[0].update({"weight": W, "bias": b})
    model.layers[2].update({"weight": V, "bias": c})
    return model


def listed(tree):
    """Return the arrays of a tree by their paths; anything else as it is."""
    return dict(tree_flatten(tree)) if isinstance(tree, dict) else tree


def target(y, dtype=mx.float32):
    """Return labels as whole numbers, and other targets as floats."""
    return mx.array(y) if y.dtype.kind == "i" else mx.array(y, dtype=dtype)


def slopes(value_and_grad, arrays, X, y):
    """Return loss and gradients of a network with these weights."""
    loss, grads = value_and_grad(network(arrays), mx.array(X, dtype=mx.float32), target(y))
    return {"loss": loss, "grads": listed(grads)}


def exact_slopes(value_and_grad, arrays, X, y):
    """Do the same in float64."""
    model = network(arrays, mx.float64)
    loss, grads = value_and_grad(model, mx.array(X, dtype=mx.float64), target(y, mx.float64))
    return {"loss": loss, "grads": listed(grads)}


def slopes_of_half(value_and_grad, arrays, X, y):
    """Do the same for a network whose first layer is frozen; return the gradients' paths as well."""
    model = network(arrays)
    model.layers[0].freeze()
    loss, grads = value_and_grad(model, mx.array(X, dtype=mx.float32), target(y))
    found = listed(grads)
    return {"loss": loss, "grads": found, "paths": sorted(found) if isinstance(found, dict) else []}


def slopes_twice(value_and_grad, arrays, X, y):
    """Do the same twice with one network; return the second loss and gradients, and the weights."""
    model, X, y = network(arrays), mx.array(X, dtype=mx.float32), target(y)
    value_and_grad(model, X, y)
    loss, grads = value_and_grad(model, X, y)
    return {"loss": loss, "grads": listed(grads), "weights": listed(model.parameters())}


def trained(value_and_grad, arrays, X, y):
    """Return the weights after five steps of SGD with these gradients."""
    model, X, y = network(arrays), mx.array(X, dtype=mx.float32), target(y)
    sgd = optim.SGD(learning_rate=0.2)
    for _ in range(5):
        sgd.update(model, value_and_grad(model, X, y)[1])
        mx.eval(model)
    return listed(model.parameters())


def distance(seed):
    """Return how far from the target the arrow of a new neuron lands."""
    mx.random.seed(seed)
    neuron = nn.Linear(1, 1)
    return abs(0.5 * neuron.weight.item() + neuron.bias.item() - 0.8)


def shots(archery_mlx, seed):
    """Return the losses."""
    return archery_mlx(seed)


def graph_size(arrays):
    """Return of how many operations arrays are still made: 0 if all their numbers have been computed."""
    text = io.StringIO()
    mx.export_to_dot(text, *arrays)
    return text.getvalue().count("->")


def shots_and_graphs(archery_mlx, seed):
    """Return the losses, and whether the weights become larger and larger formulas during training.

    The graphs are measured when a module gets new weights, which it does in each step: at the first eight
    times, and then at every 25th.
    """
    sizes, times, update = [], 0, nn.Module.update

    def measured(self, parameters, *args, **kwargs):
        nonlocal times
        times += 1
        if times <= 8 or times % 25 == 0:
            sizes.append(graph_size([a for _, a in tree_flatten(self.parameters())]))
        return update(self, parameters, *args, **kwargs)

    nn.Module.update = measured
    try:
        losses = archery_mlx(seed)
    finally:
        nn.Module.update = update
    return {"losses": losses, "grows": times > 50 and max(sizes) > 3 * max(sizes[:8])}
