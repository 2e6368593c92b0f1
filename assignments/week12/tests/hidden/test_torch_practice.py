"""Hidden checks of week 12: given weights, float64 and SGD, so that right solutions agree to 1e-9."""

import numpy as np
from nngrade.suite.checks import close, holds, leaves_no_trace
from nngrade.suite.marks import contract, edge, exercise, stability, weight

DEADS, ALIVE = (1, 2, 3, 5, 7, 14, 15, 16, 18, 19), (0, 4, 6, 8, 9, 10, 11, 12, 13, 17)
SMALL = 0.05  # the largest error of 40 right trainings was 0.011
FAR = (39, "identity"), (42, "identity"), (42, "sigmoid"), (56, "relu")
NEAR_ZERO = 6426, 119  # alive, although the first loss is 0.64 to two digits and more


def normed(rng):
    """Return weights for the classifier of the support module, and its running mean and variance."""
    shapes = ((6, 3), (6,), (6,), (6,), (4, 6), (4,))
    return [rng.normal(size=s) for s in shapes], (rng.normal(size=6), rng.uniform(0.3, 2, size=6))


def classes(rng, n, inputs=3, outputs=4):
    """Return inputs and labels; each label occurs."""
    return rng.normal(size=(n, inputs)), rng.permutation(np.arange(n) % outputs)


@exercise("evaluate")
class TestEvaluate:
    @weight(2)
    def test_batches(self, both, rng):
        """the mean loss and the accuracy of 23 samples, in batches of 5"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 23))

    def test_from_evaluation(self, both, rng):
        """a model that is in evaluation mode already"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 17), False)

    def test_criterion(self, both, rng):
        """another criterion: the loss is what the criterion says"""
        both.evaluate.via("evaluated_criterion").agree(*classes(rng, 11, 4), rng.uniform(2, 3))

    @edge
    def test_batch_sizes(self, both, rng):
        """batches of one sample, a last batch of one, and a single batch of all"""
        arrays, running = normed(rng)
        sizes = ((3, 1), (7, 3), (1, 5), (9, 64))
        calls = [(arrays, running, *classes(rng, n), True, size) for n, size in sizes]
        both.evaluate.via("evaluated").agree_all(calls)

    @edge
    def test_generator(self, both, rng):
        """a generator of batches, which has no length and can be read only once"""
        both.evaluate.via("evaluated_stream").agree(*normed(rng), *classes(rng, 13))

    @edge
    def test_none_and_all(self, both, rng):
        """a classifier that is never right, and one that always is"""
        y = rng.integers(4, size=10)
        calls = [(np.eye(4)[(y + k) % 4] + rng.uniform(0, 0.5, size=(10, 4)), y) for k in (0, 1)]
        both.evaluate.via("evaluated_plain").agree_all(calls)

    @stability
    def test_large(self, both, rng):
        """outputs of a thousand, for which every exponential overflows"""
        outputs = 1000 * rng.normal(size=(10, 4))
        both.evaluate.via("evaluated_plain").agree(outputs, rng.integers(4, size=10))

    @contract
    def test_no_gradients(self, both, rng):
        """evaluate records no gradients, and every batch is read in evaluation mode"""
        counts = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 13))["counts"]
        holds(counts["training"] == 0, "a batch is evaluated in training mode")
        holds(counts["grad"] == 0, "the forward pass records gradients, which no evaluation needs")

    @contract
    @weight(2)
    def test_trace(self, both, rng):
        """evaluate leaves the model as it was, in either mode"""
        for training in (True, False):
            found = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 9), training)
            leaves_no_trace(found["before"], found["after"], "evaluate")

    @contract
    def test_grad_mode(self, both, rng):
        """evaluate leaves gradients switched on or off, as they were"""
        both.evaluate.via("grad_modes").agree(*normed(rng), *classes(rng, 9))

    @contract
    def test_floats(self, student):
        """both results are Python numbers, not tensors"""
        found = student.evaluate(*student.support.ready())
        holds(len(found) == 2, "evaluate should return the loss and the accuracy")
        for what, value in zip(("the loss", "the accuracy"), found, strict=True):
            holds(isinstance(value, (int, float)), f"{what} is no Python number")
        close(actual=list(found), desired=[np.log1p(np.exp(-2.0)), 1.0], rtol=1e-5)


@exercise("DigitMLP")
class TestDigitMLP:
    def drawn(self, rng):
        """Return a seed for weights and images."""
        return int(rng.integers(1 << 20))

    @weight(2)
    def test_outputs(self, both, rng):
        """the log-probabilities of seven images, with given weights"""
        both.DigitMLP.via("read").agree(self.drawn(rng), 7)

    @weight(2)
    def test_gradients(self, both, rng):
        """every weight gets the right gradient"""
        both.DigitMLP.via("digit_slopes").agree(self.drawn(rng), 5)

    def test_evaluation(self, both, rng):
        """the outputs in evaluation mode are those in training mode"""
        call, read = (self.drawn(rng), 5, (1, 28, 28), 1.0), both.DigitMLP.via("read")
        read.agree(*call, False)
        alike = np.allclose(read.student(*call, True), read.student(*call, False))
        holds(alike, "in training mode the same images give other outputs: is there dropout?")

    @edge
    def test_one_image(self, both, rng):
        """a batch of one image"""
        both.DigitMLP.via("read").agree(self.drawn(rng), 1)

    @edge
    def test_flat_images(self, both, rng):
        """images that are flat already, and images without a channel"""
        calls = [(self.drawn(rng), 4, shape) for shape in ((784,), (28, 28))]
        both.DigitMLP.via("read").agree_all(calls)

    @edge
    def test_two_networks(self, both, rng):
        """two networks have weights of their own"""
        both.DigitMLP.via("read_twice").agree(self.drawn(rng), 3)

    @stability
    def test_sure(self, both, rng):
        """a very sure network: logarithms of probabilities that float64 cannot hold"""
        both.DigitMLP.via("read").agree(self.drawn(rng), 6, (1, 28, 28), 2000.0)

    @contract
    def test_single(self, both, rng):
        """float32 in, float32 out"""
        both.DigitMLP.via("read_single").agree(self.drawn(rng), 4)


@exercise("Swish")
class TestSwish:
    @weight(2)
    def test_any_gradient(self, both, rng):
        """values, and gradients for a loss that weighs every value differently"""
        both.Swish.via("swished").agree(2 * rng.normal(size=(4, 3)), rng.normal(size=(4, 3)))

    @weight(2)
    def test_chain(self, both, rng):
        """two calls in one graph: gradients flow through both"""
        both.Swish.via("swish_chain").agree(rng.normal(size=7), rng.normal(size=7))

    def test_beside(self, both, rng):
        """x + Swish(x): both terms get the same gradient, so it must not be changed"""
        both.Swish.via("swish_beside").agree(rng.normal(size=7), rng.normal(size=7))

    def test_no_gradient(self, both, rng):
        """an input that needs no gradient"""
        both.Swish.via("swish_only").agree(rng.normal(size=(2, 5)))

    @edge
    def test_shapes(self, both, rng):
        """a single number, an empty batch, one row, and four dimensions"""
        shapes = ((), (0, 3), (1, 4), (2, 3, 1, 2))
        calls = [(rng.normal(size=s), rng.normal(size=s)) for s in shapes]
        both.Swish.via("swished").agree_all(calls)

    @edge
    def test_transposed(self, both, rng):
        """a transposed matrix"""
        both.Swish.via("swish_in_layer").agree(rng.normal(size=(3, 5)), rng.normal(size=(5, 3)))

    @stability
    def test_far_away(self, both, rng):
        """at -1000 and 1000, values and slopes are finite"""
        x = np.array([-1000.0, -750, -100, 100, 750, 1000])
        both.Swish.via("swished").agree(x, rng.normal(size=6))

    @contract
    def test_single(self, both, rng):
        """float32 in, float32 out; x is not changed"""
        both.Swish.via("swished").agree(rng.normal(size=(3, 2)), rng.normal(size=(3, 2)), "float32")


def halfway(rng):
    """Return data whose validation loss is smallest halfway: its targets are half of those in training."""
    X, X_val, w = rng.normal(size=(15, 3)), rng.normal(size=(11, 3)), rng.normal(size=(3, 2))
    arrays = [np.ones(3), np.zeros(3), np.zeros((2, 3)), np.zeros(2)]
    return arrays, X, X @ w, X_val, 0.5 * X_val @ w


def given(rng, *shapes):
    """Return weights of these shapes."""
    return [rng.normal(size=s) for s in shapes]


READER = (5, 6), (5,), (4, 5), (4,)


@exercise("train_digits_torch")
class TestTrainDigitsTorch:
    @weight(2)
    def test_two_steps(self, both, rng):
        """the losses and the weights of two steps on all samples at once"""
        arrays, (X, y) = given(rng, *READER), classes(rng, 17, 6)
        both.train_digits_torch.via("trained").agree(arrays, X, y, 0.4, 2, 17)

    @weight(2)
    def test_many_steps(self, both, rng):
        """thirteen equal samples in batches of 5: the order does not matter, the momentum does"""
        arrays, X = given(rng, *READER), np.repeat(rng.normal(size=(1, 6)), 13, axis=0)
        call = arrays, X, np.full(13, rng.integers(4)), 0.05, 3, 5
        both.train_digits_torch.via("trained").agree(*call)

    def test_mean_loss(self, both, rng):
        """with a learning rate of 0, the loss of 23 samples is the same in each epoch"""
        arrays, (X, y) = given(rng, *READER), classes(rng, 23, 6)
        both.train_digits_torch.via("trained").agree(arrays, X, y, 0.0, 3, 5)

    @weight(2)
    def test_reads(self, student, both, rng, data):
        """the network reads new digits, whose labels are renamed at random"""
        digits, order = data("digits"), rng.permutation(1797)
        X, y = digits["X"][order], rng.permutation(10)[digits["y"][order]]
        sort = np.argsort(y[:1000], kind="stable")
        reads = both.train_digits_torch.via("reads").student
        found = reads(X[:1000][sort], y[:1000][sort], X[1000:], 0.05, 8, 50)
        share = float(np.mean(np.asarray(found) == y[1000:]))
        holds(share >= 0.88, f"it reads {share:.0%} of new digits; expected at least 88 %")

    @edge
    def test_every_sample(self, both, rng):
        """every epoch takes each sample once, and the last, smaller batch as well"""
        visits = both.train_digits_torch.via("visits").student
        for n, size in ((13, 5), (4, 1), (3, 8), (64, 1)):
            batches, *_ = visits(given(rng, *READER), n, 2, size)
            sizes, count = [len(b) for b in batches], -(-n // size)
            wanted = [min(size, n - k * size) for k in range(count)] * 2
            holds(sizes == wanted, f"the batches have {sizes} samples; expected {wanted}")
            for rows in (sum(batches[:count], []), sum(batches[count:], [])):
                holds(sorted(rows) == list(range(n)), "a sample is left out, or taken twice")

    @edge
    def test_new_orders(self, both, rng):
        """every epoch has an order of its own"""
        batches, *_ = both.train_digits_torch.via("visits").student(given(rng, *READER), 40, 3, 40)
        rows = [*batches, list(range(40))]
        holds(len({tuple(r) for r in rows}) == 4, "two epochs take the samples in the same order")

    @edge
    def test_generator(self, both, rng):
        """torch's global generator draws the order: its seed decides"""
        scenario, seed = both.train_digits_torch.via("visits").student, int(rng.integers(1 << 20))
        arrays = given(rng, *READER)
        first, again, other = (scenario(arrays, 40, 1, 40, s)[0] for s in (seed, seed, seed + 1))
        holds(first == again, "after torch.manual_seed with the same seed, the order is another one")
        holds(first != other, "after torch.manual_seed with another seed, the order is the same")

    @edge
    def test_no_epochs(self, both, rng):
        """no epoch at all"""
        arrays, (X, y) = given(rng, *READER), classes(rng, 5, 6)
        both.train_digits_torch.via("trained").agree(arrays, X, y, 0.1, 0, 2)

    @stability
    def test_modes(self, both, rng):
        """it trains in training mode, and leaves the model in evaluation mode"""
        arrays, (X, y) = given(rng, *READER), classes(rng, 9, 6)
        both.train_digits_torch.via("trained_norm").agree(arrays, X, y, 0.2, 2)

    @contract
    def test_data(self, both, rng):
        """the samples and their labels are not changed"""
        _, X, y = both.train_digits_torch.via("visits").student(given(rng, *READER), 9, 2, 4)
        close(actual=X, desired=np.arange(9.0))
        close(actual=y, desired=np.arange(9) % 4)

    @contract
    def test_floats(self, student):
        """the losses are Python numbers, not tensors"""
        model, x, y = student.support.small_reader()
        for value in student.train_digits_torch(model, x, y, 0.1, 2, 2):
            holds(isinstance(value, (int, float)), "a loss is no Python number")


def pixels(rng, n, dtype=np.uint8):
    """Return n images, of which one is all paper and one all ink, and labels."""
    images = rng.integers(256, size=(n, 784)).astype(dtype)
    images[0], images[-1] = 0, 255
    return images, rng.integers(10, size=n).astype(dtype)


@exercise("mnist_tensors")
class TestMnistTensors:
    @weight(2)
    def test_values(self, both, rng):
        """seven images of bytes, and their labels"""
        both.mnist_tensors.agree(*pixels(rng, 7))

    def test_constants(self, both, rng):
        """a light image, a dark one, and one of zeros and ones: each pixel is scaled by the same constants"""
        light, dark = rng.integers(200, 256, size=784), rng.integers(0, 9, size=784)
        for image in (light, dark, rng.integers(2, size=784)):
            both.mnist_tensors.agree(image[None].astype(np.uint8), np.array([3], np.uint8))

    @edge
    def test_square(self, both, rng):
        """images (N, 28, 28)"""
        images, labels = pixels(rng, 4)
        both.mnist_tensors.agree(images.reshape(4, 28, 28), labels)

    @edge
    def test_dtypes(self, both, rng):
        """pixels and labels of other dtypes, which are not changed"""
        dtypes = np.int64, np.float64, np.int32, np.float32
        calls = [pixels(rng, 3, dtype) for dtype in dtypes]
        both.mnist_tensors.agree_all(calls)

    @edge
    def test_one_image(self, both, rng):
        """one image"""
        both.mnist_tensors.agree(*pixels(rng, 1))

    @contract
    def test_memory(self, both, rng):
        """the tensors stay the same when the arrays are overwritten"""
        for dtype in (np.uint8, np.float32, np.int64):
            both.mnist_tensors.via("mnist_again").agree(*pixels(rng, 3, dtype))


@exercise("SignalCNN")
class TestSignalCNN:
    def drawn(self, rng, n, length=40):
        """Return a seed for weights, and signals."""
        return int(rng.integers(1 << 20)), rng.normal(size=(n, length))

    @weight(2)
    def test_logits(self, both, rng):
        """the logits of seven signals, with given weights"""
        both.SignalCNN.via("heard").agree(*self.drawn(rng, 7))

    @weight(2)
    def test_gradients(self, both, rng):
        """every weight gets the right gradient"""
        both.SignalCNN.via("signal_slopes").agree(*self.drawn(rng, 6), rng.integers(10, size=6))

    def test_ends(self, both, rng):
        """patterns at the first and at the last place"""
        seed, x = self.drawn(rng, 6)
        x[:, 3:-3] = 0
        both.SignalCNN.via("heard").agree(seed, 3 * x)

    @weight(2)
    def test_architecture(self, student, both, rng):
        """trained on 1,500 signals, it reads 93 % of new ones, and 15 % more than dense layers do"""
        X, y = student.support.signals(int(rng.integers(1 << 20)), 2500)
        split = X[:1500], y[:1500], X[1500:], y[1500:]
        mine, dense = both.SignalCNN.via("shares").student(*split)
        said = f"it reads {mine:.0%} of new signals, dense layers {dense:.0%}"
        holds(mine >= 0.93, f"{said}; at least 93 % are asked for")
        holds(mine >= dense + 0.15, f"{said}; 15 % more are asked for")

    @edge
    def test_other_lengths(self, both, rng):
        """signals of 23, of 80 and of 3 numbers"""
        calls = [self.drawn(rng, 4, length) for length in (23, 80, 3)]
        both.SignalCNN.via("heard").agree_all(calls)

    @edge
    def test_one_signal(self, both, rng):
        """a batch of one signal"""
        both.SignalCNN.via("heard").agree(*self.drawn(rng, 1))

    @edge
    def test_two_networks(self, both, rng):
        """two networks have weights of their own"""
        both.SignalCNN.via("heard_twice").agree(*self.drawn(rng, 3))

    @contract
    def test_evaluation(self, both, rng):
        """the logits in evaluation mode are those in training mode"""
        call, heard = self.drawn(rng, 5), both.SignalCNN.via("heard")
        heard.agree(*call, False)
        alike = np.allclose(heard.student(*call, True)[0], heard.student(*call, False)[0])
        holds(alike, "in training mode the same signals give other outputs: is there dropout?")

    @contract
    def test_single(self, both, rng):
        """float32 in, float32 out"""
        both.SignalCNN.via("heard_single").agree(*self.drawn(rng, 4))


def parameters(depth, width):
    """Return the number of parameters of `depth` hidden layers of this width."""
    return (depth - 1) * width**2 + (depth + 2) * width + 1


@exercise("equal_network")
class TestEqualNetwork:
    def drawn(self, rng, depth, low=3, high=20):
        """Return a depth, a width, a budget for just this width, and a seed for weights."""
        width = int(rng.integers(low, high))
        budget = int(rng.integers(parameters(depth, width), parameters(depth, width + 1)))
        return depth, width, budget, int(rng.integers(1 << 20))

    @weight(2)
    def test_budget(self, both, rng):
        """equal_network: the widths of one to five hidden layers, for several budgets"""
        calls = [(k, int(n)) for k in (1, 2, 3, 5) for n in rng.integers(60, 3000, size=4)]
        both.equal_network.via("tower_shapes").agree_all(calls)

    @weight(2)
    def test_outputs(self, both, rng):
        """equal_network: the outputs of one to four hidden layers, with given weights"""
        calls = [self.drawn(rng, depth) for depth in (1, 2, 3, 4)]
        both.equal_network.via("tower_reads").agree_all(calls)

    def test_gradients(self, both, rng):
        """equal_network: every weight gets the right gradient"""
        calls = [self.drawn(rng, depth) for depth in (2, 3)]
        both.equal_network.via("tower_slopes").agree_all(calls)

    def test_learns(self, both, rng):
        """equal_network: two hidden layers with 301 parameters fit a wave and a composition"""
        wave, folds = both.equal_network.via("tower_learns").student(int(rng.integers(1 << 20)))
        said = f"the errors are {wave:.2g} on sin(10 x) and {folds:.2g} on the folds"
        holds(wave < SMALL and folds < SMALL, f"{said}; expected below {SMALL}")

    @edge
    def test_exact_budget(self, both, rng):
        """equal_network: a budget that is reached exactly, and one parameter less"""
        depths = [(depth, int(rng.integers(4, 15))) for depth in (1, 2, 4)]
        calls = [(d, parameters(d, width) - less) for d, width in depths for less in (0, 1)]
        both.equal_network.via("tower_shapes").agree_all(calls)

    @edge
    def test_first_weights(self, both, rng):
        """equal_network: the weights are as PyTorch draws them, and others in each network"""
        for depth in (1, 3):
            seed = int(rng.integers(1 << 20))
            found = both.equal_network.via("tower_draws").student(depth, 3000, seed)
            holds(not found["same"], "two networks begin with the same weights")
            for what in ("weights", "biases"):
                largest, spread = found[what]
                said = f"the first {what} are not as PyTorch draws them"
                # 100 uniform numbers or more: the spread of 3,000 right draws was 0.87 to 1.13
                holds(largest < 1.001 and abs(spread - 1) < 0.25, said)

    @edge
    def test_narrow_and_deep(self, both):
        """equal_network: layers of a single unit, and eight hidden layers"""
        both.equal_network.via("tower_shapes").agree_all([(1, 4), (3, 8), (8, 500), (8, 24)])

    @weight(2)
    def test_curve(self, both, rng):
        """race: the times, the errors and the weights of four steps"""
        arrays = given(rng, (4, 2), (4,), (1, 4), (1,))
        X, y = rng.normal(size=(9, 2)), 2 * rng.normal(size=(9, 1))
        both.race.via("raced").agree(arrays, X, y, 0.05, 4)

    def test_fits(self, both, rng):
        """race: a network of two hidden layers fits sin(10 x)"""
        error = both.race.via("raced_wave").student(int(rng.integers(1 << 20)))
        holds(error < SMALL, f"the error after 400 steps is {error:.2g}; expected below {SMALL}")

    @edge
    def test_few_steps(self, both, rng):
        """race: no step at all, and a single one"""
        arrays = given(rng, (4, 2), (4,), (1, 4), (1,))
        X, y = rng.normal(size=(5, 2)), rng.normal(size=(5, 1))
        both.race.via("raced").agree_all([(arrays, X, y, 0.1, steps) for steps in (0, 1)])

    @contract
    def test_floats(self, both, rng):
        """race: times and errors are Python numbers, not tensors"""
        arrays = given(rng, (4, 2), (4,), (1, 4), (1,))
        X, y = rng.normal(size=(5, 2)), rng.normal(size=(5, 1))
        for pair in both.race.via("raced").student(arrays, X, y, 0.1, 2)["curve"]:
            holds(len(pair) == 2, "an entry of the list is not a pair")
            for value in pair:
                holds(isinstance(value, (int, float)), "an entry holds something that is not a number")


@exercise("archery")
class TestArchery:
    @weight(2)
    def test_alive(self, both, rng):
        """100 losses of neurons that learn"""
        both.archery.agree_all([(int(rng.choice(ALIVE)), "relu") for _ in range(4)])

    @weight(2)
    def test_dead(self, both, rng):
        """neurons whose start is dead"""
        both.archery.agree_all([(int(rng.choice(DEADS)), "relu") for _ in range(4)])

    def test_others(self, both, rng):
        """sigmoid and identity are never dead, also where 0.5 w + b is negative"""
        starts = [int(rng.choice(DEADS)), int(rng.choice(ALIVE))]
        both.archery.agree_all([(s, act) for s in starts for act in ("sigmoid", "identity")])

    @edge
    def test_far(self, both):
        """neurons that start far away, alive, and one that starts close to the target"""
        both.archery.agree_all([(s, act) for s, act in FAR])

    @edge
    def test_near_zero(self, both):
        """arrows that fall almost at 0, alive: the loss does not say whether a neuron is dead"""
        both.archery.agree_all([(s, act) for s in NEAR_ZERO for act in ("relu", "identity")])

    @edge
    def test_again(self, both, rng):
        """the same seed twice, and others between"""
        seeds = int(rng.choice(ALIVE)), int(rng.choice(DEADS))
        both.archery.agree_each([(s, "relu") for s in (*seeds, *seeds)])

    @contract
    def test_floats(self, student):
        """losses are Python numbers, and dead is a bool"""
        losses, dead = student.archery(0, "sigmoid")
        for value in losses:
            holds(isinstance(value, (int, float)), "a loss is no Python number")
        holds(isinstance(dead, bool), "dead is no bool")


@exercise("fit_regressor")
class TestFitRegressor:
    LINE = (4, 3), (4,), (1, 4), (1,)
    NORMED = (5, 3), (5,), (5,), (5,), (4, 5), (4,)

    @weight(2)
    def test_regressor(self, both, rng):
        """fit_regressor: the losses and the weights of three steps"""
        X, y = rng.normal(size=(9, 3)), rng.normal(size=9)
        both.fit_regressor.via("mended_regressor").agree(given(rng, *self.LINE), X, y, 0.2, 3)

    @weight(2)
    def test_classifier(self, both, rng):
        """fit_classifier: losses, weights and running means of three epochs"""
        call = given(rng, *self.NORMED), *classes(rng, 23), 0.3, 3
        both.fit_classifier.via("mended_classifier").agree(*call, rtol=1e-7)

    @weight(2)
    def test_keep_best(self, both, rng):
        """keep_best: the best epoch is not the last one"""
        both.keep_best.via("kept_best").agree(*halfway(rng), 0.1, 12, rtol=1e-7)

    @edge
    def test_one_sample(self, both, rng):
        """fit_regressor: a single sample, and no step"""
        X, y = rng.normal(size=(1, 3)), rng.normal(size=1)
        calls = [(given(rng, *self.LINE), X, y, 0.1, steps) for steps in (2, 0)]
        both.fit_regressor.via("mended_regressor").agree_all(calls)

    @edge
    def test_from_evaluation(self, both, rng):
        """models that are in evaluation mode at the start"""
        call = given(rng, *self.NORMED), *classes(rng, 11), 0.3, 1, 4, False
        both.fit_classifier.via("mended_classifier").agree(*call)
        both.keep_best.via("kept_best").agree(*halfway(rng), 0.1, 5, False, rtol=1e-7)

    @edge
    def test_read_once(self, both, rng):
        """fit_classifier: batches that can be read once in each epoch"""
        call = given(rng, *self.NORMED), *classes(rng, 13), 0.3, 3
        both.fit_classifier.via("mended_sparingly").agree(*call)

    @edge
    def test_sure(self, both, rng):
        """fit_classifier: logits of thousands, for which probabilities are 0 or overflow"""
        arrays = given(rng, *self.NORMED)
        arrays[4] *= 3e3
        call = arrays, *classes(rng, 13), 1e-7, 2
        both.fit_classifier.via("mended_classifier").agree(*call, rtol=1e-7)

    @edge
    def test_last_is_best(self, both, rng):
        """keep_best: the last epoch is the best one, by much, by very little, and of large losses"""
        arrays, X, y, *_ = halfway(rng)
        for scale, lr in ((1, 0.05), (1, 1e-8), (1e4, 0.05)):
            both.keep_best.via("kept_best").agree(arrays, X, scale * y, X, scale * y, lr, 4)

    @edge
    def test_up_and_down(self, both, rng):
        """keep_best: the losses rise, and fall again below the smallest one so far"""
        arrays, X, y, X_val, _ = halfway(rng)
        X = np.linalg.qr(X - X.mean(axis=0))[0] * 15**0.5
        w = rng.normal(size=(3, 2)) / 10
        both.keep_best.via("kept_best").agree(arrays, X, X @ w, X_val, 0.7 * X_val @ w, 1.8, 6)

    @edge
    def test_first_of_equals(self, both, rng):
        """keep_best: all epochs are equally good, so the first one's running means stay"""
        arrays, X, *_ = halfway(rng)
        flat = np.zeros((15, 2))
        both.keep_best.via("kept_best").agree(arrays, X, flat, X, flat, 0.1, 4)

    @contract
    def test_floats(self, student):
        """losses are Python numbers, not tensors"""
        model, x, y = student.support.small_reader()
        losses = student.fit_classifier(model, student.support.pairs(x, y), 0.1, 2)
        model, x, y = student.support.small_line()
        losses = [*losses, *student.fit_regressor(model, x, y, 0.1, 2)]
        for value in losses:
            holds(isinstance(value, (int, float)), "a loss is no Python number")
