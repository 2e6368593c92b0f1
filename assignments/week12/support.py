"""Models, data and scenarios for the checks of week 12. Read it, and use it in your own experiments."""

import numpy as np
import torch
from nngrade.kit import (
    buffers,
    data,
    device,
    each,
    gradients,
    inject,
    loader,
    probe,
    seen,
    shapes,
    snapshot,
    weights,
)
from torch import nn


def classifier(arrays, running=None, training=True):
    """Return a network of 3 inputs and 4 classes in float64, with batch norm and dropout.

    running holds the running mean and variance of its batch norm.
    """
    middle = [nn.BatchNorm1d(6), nn.ReLU(), probe(), nn.Dropout(0.4)]
    model = nn.Sequential(nn.Linear(3, 6), *middle, nn.Linear(6, 4)).double()
    if running is not None:
        model[1].running_mean.copy_(torch.tensor(running[0]))
        model[1].running_var.copy_(torch.tensor(running[1]))
    return inject(model, arrays).train(training)


def evaluated(evaluate, arrays, running, X, y, training=True, batch_size=5):
    """Return the loss and the accuracy of that network."""
    model = classifier(arrays, running, training)
    return evaluate(model, loader(X, y, batch_size=batch_size), nn.CrossEntropyLoss())


def evaluated_stream(evaluate, arrays, running, X, y):
    """Do the same with a generator in place of the loader: without a length, and read only once."""
    model = classifier(arrays, running)
    return evaluate(model, each(loader(X, y, batch_size=5)), nn.CrossEntropyLoss())


def evaluated_plain(evaluate, outputs, y):
    """Return the loss and the accuracy of a network whose outputs for all samples are given, in float64."""
    return evaluate(nn.Identity(), loader(outputs, y, batch_size=4), nn.CrossEntropyLoss())


def evaluated_criterion(evaluate, outputs, y, weight):
    """Do the same with another criterion: the mean margin, of three samples a batch."""

    def margin(out, target):
        chosen = out[torch.arange(len(out)), target]
        return weight * (out.logsumexp(1) - chosen).square().mean()

    return evaluate(nn.Identity(), loader(outputs, y, batch_size=3), margin)


def traces(evaluate, arrays, running, X, y, training=True):
    """Return what the network's probe counted, and snapshots from before and after an evaluation.

    The network has gradients from an earlier backward pass.
    """
    model, batches = classifier(arrays, running, training), loader(X, y, batch_size=5)
    nn.CrossEntropyLoss()(model(torch.tensor(X)), torch.tensor(y)).backward()
    counted, before = seen(model), snapshot(model)
    evaluate(model, batches, nn.CrossEntropyLoss())
    after = snapshot(model)
    counts = {key: value - counted[key] for key, value in seen(model).items()}
    return {"counts": counts, "before": before, "after": after}


def grad_modes(evaluate, arrays, running, X, y):
    """Return whether gradients are recorded after an evaluation, with them on and off before it."""
    found = []
    for mode in (True, False):
        with torch.set_grad_enabled(mode):
            evaluate(classifier(arrays, running), loader(X, y, batch_size=5), nn.CrossEntropyLoss())
            found.append(torch.is_grad_enabled())
    return found


def ready():
    """Return a model, batches and a criterion, in float32: three samples of two classes, all right."""
    x, y = torch.tensor([[2.0, 0.0], [-1.0, 1.0], [1.0, -1.0]]), torch.tensor([0, 1, 0])
    return nn.Identity(), [(x[:2], y[:2]), (x[2:], y[2:])], nn.CrossEntropyLoss()


def digit_weights(seed, scale=1.0):
    """Return weights for 784-120-84-10, drawn at random. The last layer's are larger by `scale`."""
    rng = np.random.default_rng(seed)
    arrays = []
    for o, i in ((120, 784), (84, 120), (10, 84)):
        factor = scale if o == 10 else 1.0
        arrays += [
            factor * rng.normal(size=(o, i)) * (2 / i) ** 0.5,
            factor * rng.normal(size=o) / 3,
        ]
    return arrays


def images(seed, n, shape=(1, 28, 28)):
    """Return n images in float64, drawn at random: normal numbers, so that no two units agree by chance."""
    return torch.tensor(np.random.default_rng(seed + 1).normal(size=(n, *shape)))


def parameter_shapes(DigitMLP):
    """Return the shapes of this network's parameters."""
    return shapes(DigitMLP())


def read(DigitMLP, seed, n, shape=(1, 28, 28), scale=1.0, training=True):
    """Return the network's outputs for n random images, with given weights."""
    model = inject(DigitMLP().double(), digit_weights(seed, scale)).train(training)
    return model(images(seed, n, shape)).detach().cpu().numpy()


def read_single(DigitMLP, seed, n):
    """Return the outputs in float32."""
    model = inject(DigitMLP(), digit_weights(seed))
    return model(images(seed, n).float()).detach()


def digit_slopes(DigitMLP, seed, n):
    """Return the sums of each parameter's gradients along its last dimension, for random labels.

    The loss is the negative log-probability of the labels.
    """
    model = inject(DigitMLP().double(), digit_weights(seed))
    y = torch.tensor(np.random.default_rng(seed + 2).integers(10, size=n))
    nn.functional.nll_loss(model(images(seed, n)), y).backward()
    return [None if g is None else g.sum(axis=-1) for g in gradients(model)]


def read_twice(DigitMLP, seed, n):
    """Return the outputs of two networks with different weights, of which the first is read again."""
    one, two = (inject(DigitMLP().double(), digit_weights(seed + k)) for k in (0, 7))
    x = images(seed, n)
    return [model(x).detach().cpu().numpy() for model in (one, two, one)]


def swished(Swish, x, grad, dtype="float64"):
    """Return Swish's values, the gradients for x that follow from `grad`, and x afterwards."""
    x = torch.tensor(x, dtype=getattr(torch, dtype), requires_grad=True)
    y = Swish.apply(x)
    y.backward(torch.tensor(grad, dtype=x.dtype))
    return y.detach(), x.grad, x.detach()


def swish_chain(Swish, x, w):
    """Return the gradients for x and w of the sum of Swish(w Swish(x))^2: two calls in one graph."""
    x, w = (torch.tensor(a, requires_grad=True) for a in (x, w))
    Swish.apply(w * Swish.apply(x)).square().sum().backward()
    return x.grad, w.grad


def swish_beside(Swish, x, grad):
    """Return the gradients for x of x + Swish(x), both of which get the same `grad`, and `grad` afterwards."""
    x, grad = torch.tensor(x, requires_grad=True), torch.tensor(grad)
    (x + Swish.apply(x)).backward(grad)
    return x.grad, grad


def swish_in_layer(Swish, x, grad):
    """Return values and gradients for a transposed, and so not contiguous, input."""
    x = torch.tensor(x, requires_grad=True)
    y = Swish.apply(x.T)
    y.backward(torch.tensor(grad))
    return y.detach(), x.grad


def swish_only(Swish, x):
    """Return the values for an input that needs no gradient, and whether they need one."""
    y = Swish.apply(torch.tensor(x))
    return y.cpu().numpy(), float(y.requires_grad)


def reader(arrays):
    """Return a network of 6 inputs and 4 classes in float64 that returns log-probabilities; it is in evaluation mode."""
    layers = nn.Linear(6, 5), nn.Tanh(), nn.Linear(5, 4), nn.LogSoftmax(dim=1)
    return inject(nn.Sequential(*layers).double(), arrays).eval()


def trained(train_digits_torch, arrays, X, y, lr, epochs, batch_size):
    """Return the losses of a training, and the weights after it."""
    model = reader(arrays)
    X, y = torch.tensor(X), torch.tensor(y)
    losses = train_digits_torch(model, X, y, lr, epochs, batch_size)
    return {"losses": losses, "weights": weights(model)}


def trained_norm(train_digits_torch, arrays, X, y, lr, epochs):
    """Do the same with batch norm behind the inputs, all samples in one batch; return its running means, too."""
    model = nn.Sequential(nn.BatchNorm1d(6, affine=False).double(), reader(arrays)).eval()
    losses = train_digits_torch(model, torch.tensor(X), torch.tensor(y), lr, epochs, len(X))
    return {
        "losses": losses,
        "weights": weights(model),
        "buffers": buffers(model),
        "mode": model.training,
    }


class Witness(nn.Module):
    """Passes its input on, and writes down the first number of each row while gradients are recorded."""

    def __init__(self):
        super().__init__()
        self.batches = []

    def forward(self, x):
        """Return x."""
        if torch.is_grad_enabled():
            self.batches.append([round(v) for v in x[:, 0].tolist()])
        return x


def visits(train_digits_torch, arrays, n, epochs, batch_size, seed=None):
    """Return the row numbers in each batch of a training on n samples, and the data afterwards.

    Row i begins with i, and has the label i modulo 4. A seed is that of torch's global generator.
    """
    witness = Witness()
    model = nn.Sequential(witness, reader(arrays))
    X = torch.arange(n, dtype=torch.float64)[:, None] + torch.zeros(n, 6, dtype=torch.float64)
    y = torch.arange(n) % 4
    if seed is not None:
        torch.manual_seed(seed)
    train_digits_torch(model, X, y, 0.01, epochs, batch_size)
    return witness.batches, X[:, 5].cpu().numpy(), y.cpu().numpy()


def reads(train_digits_torch, X, y, new_X, lr, epochs, batch_size):
    """Train a network on images (N, 64) of 8 x 8 digits, enlarged to 28 x 28; return its answers for others."""

    def enlarged(pixels):
        pictures = np.kron(pixels.reshape(-1, 8, 8) / 16, np.ones((3, 3)))
        return torch.tensor(
            np.pad(pictures, ((0, 0), (2, 2), (2, 2)))[:, None], dtype=torch.float64
        )

    torch.manual_seed(int(X[:5].sum()))
    layers = nn.Linear(784, 48), nn.Tanh(), nn.Linear(48, 10), nn.LogSoftmax(dim=1)
    model = nn.Sequential(nn.Flatten(), *layers).double()
    train_digits_torch(
        model, enlarged(X), torch.tensor(y, dtype=torch.int64), lr, epochs, batch_size
    )
    return model(enlarged(new_X)).argmax(dim=1).cpu().numpy()


def mnist_share(mnist_tensors, seed, n=3000, unseen=1000):
    """Train 784-256-128-10 on n digits of MNIST; return which share of `unseen` others it reads.

    The digits come in random order, and their classes are renamed at random.
    """
    found, rng = data("mnist"), np.random.default_rng(seed)
    rows = rng.permutation(len(found["y"]))[: n + unseen]
    labels = rng.permutation(10).astype(np.uint8)[found["y"][rows]]
    X, y = (t.to(device()) for t in mnist_tensors(found["X"][rows], labels))
    torch.manual_seed(seed)
    layers = nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
    model = nn.Sequential(nn.Flatten(), *layers)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    for _ in range(4):
        for batch in torch.randperm(n).split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
    with torch.no_grad():
        return (model(X[n:]).argmax(dim=1) == y[n:]).double().mean().item()


def mnist_again(mnist_tensors, images, labels):
    """Return the tensors of images, after their arrays have been overwritten with 7."""
    images, labels = images.copy(), labels.copy()
    X, y = mnist_tensors(images, labels)
    images[...] = 7
    labels[...] = 7
    return X, y


def signals(seed, n):
    """Return n signals X (n, 40), and the labels y (n,) of their shapes, which are 0 to 9 and equally frequent.

    Each signal holds one of ten shapes of 12 numbers, at a random place, times a number from 0.7 to 1.3, and
    normal noise with the standard deviation 0.15. The ten shapes are random walks, the same for every seed.
    """
    shapes = np.random.default_rng(7).normal(size=(10, 12)).cumsum(axis=1)
    shapes -= shapes.mean(axis=1, keepdims=True)
    shapes /= np.abs(shapes).max(axis=1, keepdims=True)
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(n) % 10)
    X = 0.15 * rng.normal(size=(n, 40))
    for row, label, place in zip(X, y, rng.integers(29, size=n)):
        row[place : place + 12] += rng.uniform(0.7, 1.3) * shapes[label]
    return X, y


def signal_weights(seed):
    """Return weights for SignalCNN, drawn at random."""
    rng = np.random.default_rng(seed)
    return [
        rng.normal(size=s) / max(1, np.prod(s[1:])) ** 0.5
        for s in ((12, 1, 5), (12,), (16, 12, 5), (16,), (10, 16), (10,))
    ]


def signal_shapes(SignalCNN):
    """Return the shapes of this network's parameters."""
    return shapes(SignalCNN())


def heard(SignalCNN, seed, x, training=True):
    """Return the network's logits for signals x (N, L), with given weights, and x afterwards."""
    x = torch.tensor(x)
    model = inject(SignalCNN().double(), signal_weights(seed)).train(training)
    return model(x).detach().cpu().numpy(), x.cpu().numpy()


def heard_single(SignalCNN, seed, x):
    """Return the logits in float32."""
    model = inject(SignalCNN(), signal_weights(seed))
    return model(torch.tensor(x).float()).detach()


def heard_twice(SignalCNN, seed, x):
    """Return the logits of two networks with different weights, of which the first is asked again."""
    one, two = (inject(SignalCNN().double(), signal_weights(seed + k)) for k in (0, 7))
    return [model(torch.tensor(x)).detach().cpu().numpy() for model in (one, two, one)]


def signal_slopes(SignalCNN, seed, x, y):
    """Return each parameter's gradients of the cross-entropy of x and the labels y."""
    model = inject(SignalCNN().double(), signal_weights(seed))
    nn.functional.cross_entropy(model(torch.tensor(x)), torch.tensor(y)).backward()
    return gradients(model)


def dense():
    """Return a network of dense layers for signals, 40-64-10: 3,274 parameters."""
    return nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 10))


def shares(SignalCNN, X, y, new_X, new_y, rounds=12):
    """Train SignalCNN and a network of dense layers with Adam; return the share of new signals that each reads."""
    X, new_X = (torch.tensor(a, dtype=torch.float32) for a in (X, new_X))
    y, new_y = torch.tensor(y), torch.tensor(new_y)
    found = []
    for make, lr in ((SignalCNN, 0.02), (dense, 0.005)):
        torch.manual_seed(3)
        model = make()
        optimizer = torch.optim.Adam(model.parameters(), lr)
        slower = torch.optim.lr_scheduler.StepLR(optimizer, rounds * 2 // 3, 0.2)
        for _ in range(rounds):
            for rows in torch.randperm(len(X)).split(50):
                optimizer.zero_grad()
                nn.functional.cross_entropy(model(X[rows]), y[rows]).backward()
                optimizer.step()
            slower.step()
        with torch.no_grad():
            found.append((model(new_X).argmax(dim=1) == new_y).double().mean().item())
    return found


def tower_weights(depth, width, seed):
    """Return weights for 1-width-...-width-1 with `depth` hidden layers, drawn at random."""
    rng, sizes = np.random.default_rng(seed), [1, *[width] * depth, 1]
    pairs = zip(sizes[1:], sizes[:-1], strict=True)
    return [rng.normal(size=s) for o, i in pairs for s in ((o, i), (o,))]


def tower_shapes(equal_network, depth, budget):
    """Return the shapes of this network's parameters."""
    return shapes(equal_network(depth, budget))


def tower_reads(equal_network, depth, width, budget, seed):
    """Return the network's outputs for nine numbers, with given weights."""
    model = inject(equal_network(depth, budget).double(), tower_weights(depth, width, seed))
    return model(torch.linspace(-2, 2, 9, dtype=torch.float64)[:, None]).detach().cpu().numpy()


def tower_slopes(equal_network, depth, width, budget, seed):
    """Return each parameter's gradients of the mean of the squared outputs for nine numbers."""
    model = inject(equal_network(depth, budget).double(), tower_weights(depth, width, seed))
    model(torch.linspace(-2, 2, 9, dtype=torch.float64)[:, None]).square().mean().backward()
    return gradients(model)


def tower_draws(equal_network, depth, budget, seed):
    """Return what a network's first weights and biases are like, and whether those of the next are the same.

    Of each, it is the largest and the standard deviation, where both are 1 for nn.Linear's own: uniform
    numbers between -1 and 1, divided by the square root of the number of inputs.
    """
    torch.manual_seed(seed)
    first, second = (weights(equal_network(depth, budget)) for _ in range(2))
    same = all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    roots = [w[0].size ** 0.5 for w in first[::2]]
    found = {"same": same}
    for kind, arrays in (("weights", first[::2]), ("biases", first[1::2])):
        scaled = np.concatenate([a.ravel() * r for a, r in zip(arrays, roots, strict=False)])
        found[kind] = [np.abs(scaled).max(), scaled.std() * 3**0.5]
    return found


def wave(x):
    """Return sin(10 x)."""
    return torch.sin(10 * x)


def folds(x, times=3):
    """Return a composition: x is replaced by 1 - 2 |x|, several times over."""
    for _ in range(times):
        x = 1 - 2 * x.abs()
    return x


def fitted(model, target, count):
    """Make `count` steps of Adam on 101 points of a function; return the network's mean squared error."""
    x = torch.linspace(-1, 1, 101)[:, None]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(count):
        optimizer.zero_grad()
        (model(x) - target(x)).square().mean().backward()
        optimizer.step()
    with torch.no_grad():
        return (model(x) - target(x)).square().mean().item()


def smallest(error, seed, enough=0.05):
    """Return the smallest error of up to three trainings, each from other weights: one may be unlucky.

    The first error below `enough` ends the search.
    """
    found = []
    for attempt in range(3):
        torch.manual_seed(seed + attempt)
        found.append(error())
        if found[-1] < enough:
            break
    return min(found)


def tower_learns(equal_network, seed):
    """Return the errors of the network with two hidden layers and 301 parameters on wave and two folds."""
    return [
        smallest(lambda: fitted(equal_network(2, 301), wave, 400), seed),
        smallest(lambda: fitted(equal_network(2, 301), lambda x: folds(x, 2), 400), seed),
    ]


def raced(race, arrays, X, y, lr, steps):
    """Return the curve of a race, and the weights after it.

    The clock begins at 100, and is a quarter of a second later when the weights have moved since it was read.
    """
    layers = nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1)
    model, now = inject(nn.Sequential(*layers).double(), arrays), [100.0]
    before = [model[0].weight.detach().clone()]

    def clock():
        if not torch.equal(before[0], model[0].weight):
            before[0] = model[0].weight.detach().clone()
            now[0] += 0.25
        return now[0]

    curve = race(model, torch.tensor(X), torch.tensor(y), lr, steps, clock)
    return {"curve": curve, "weights": weights(model)}


def raced_wave(race, seed):
    """Return the error on wave after 400 steps of a network with two hidden layers of 15."""
    x = torch.linspace(-1, 1, 101)[:, None]

    def error():
        hidden = nn.Linear(1, 15), nn.Tanh(), nn.Linear(15, 15), nn.Tanh()
        return race(nn.Sequential(*hidden, nn.Linear(15, 1)), x, wave(x), 0.03, 400, float)[-1][1]

    return smallest(error, seed)


def line(arrays):
    """Return a network of 3 inputs and one output in float64."""
    return inject(nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).double(), arrays)


def mended_regressor(fit_regressor, arrays, X, y, lr, steps):
    """Return the losses of fit_regressor, and the weights after it."""
    model = line(arrays)
    losses = fit_regressor(model, torch.tensor(X), torch.tensor(y), lr, steps)
    return {"losses": losses, "weights": weights(model)}


def mended_classifier(fit_classifier, arrays, X, y, lr, epochs, batch_size=5, first=True):
    """Return the losses of fit_classifier, and the weights, buffers and mode after it."""
    layers = nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Tanh(), nn.Linear(5, 4)
    model = inject(nn.Sequential(*layers).double(), arrays).train(first)
    losses = fit_classifier(model, loader(X, y, batch_size=batch_size), lr, epochs)
    after = {"weights": weights(model), "buffers": buffers(model), "training": model.training}
    return {"losses": losses, **after}


class OncePerEpoch:
    """Batches that can be read so many times; after that, there are none."""

    def __init__(self, batches, times):
        self.batches, self.times = batches, times

    def __iter__(self):
        self.times -= 1
        return iter(self.batches if self.times >= 0 else ())


def mended_sparingly(fit_classifier, arrays, X, y, lr, epochs):
    """Do the same with batches that can be read once in each epoch, and have no length."""
    layers = nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Tanh(), nn.Linear(5, 4)
    model = inject(nn.Sequential(*layers).double(), arrays)
    batches = OncePerEpoch(list(loader(X, y, batch_size=5)), epochs)
    return {"losses": fit_classifier(model, batches, lr, epochs), "weights": weights(model)}


def kept_best(keep_best, arrays, X, y, X_val, y_val, lr, epochs, first=True):
    """Return the loss of keep_best, and the weights, buffers and mode after it."""
    layers = nn.BatchNorm1d(3), nn.Linear(3, 2)
    model = inject(nn.Sequential(*layers).double(), arrays).train(first)
    train, val = ([torch.tensor(a) for a in pair] for pair in ((X, y), (X_val, y_val)))
    loss = keep_best(model, train, val, lr, epochs)
    after = {"weights": weights(model), "buffers": buffers(model), "training": model.training}
    return {"loss": loss, **after}


def small_reader():
    """Return a classifier of 2 inputs and 3 classes in float32, and five samples with their labels."""
    model = nn.Sequential(nn.Linear(2, 3), nn.LogSoftmax(dim=1))
    return model, torch.ones(5, 2), torch.tensor([0, 1, 2, 0, 1])


def small_line():
    """Return a linear layer in float32, and five samples with their targets."""
    return nn.Linear(2, 1), torch.ones(5, 2), torch.arange(5.0)


def pairs(x, y):
    """Return batches of three samples."""
    return list(zip(x.split(3), y.split(3), strict=True))
