"""Hidden checks of week 9: mostly properties, for the random choices are the student's own."""

from pathlib import Path

import numpy as np
import pytest
from nngrade.suite.checks import agree_all, close, holds, keeps_contract, raises

DIGITS = Path(__file__).parents[1] / "digits.npz"
SHARES = (0.5, 0.3, 0.2)


def fresh(rng):
    """A generator for one call, from which nothing else is drawn."""
    return np.random.default_rng(int(rng.integers(1 << 30)))


def but_for_the_generator(call):
    """See that a call left its arguments alone, all but rng."""
    call.changed = [name for name in call.changed if name != "rng"]
    keeps_contract(call)


def marked(n, shape=(3,)):
    """Data whose rows can be told apart: row i holds i in its first place, and y[i] is 100 + i."""
    X = np.arange(n)[(slice(None), *([None] * len(shape)))] + np.zeros((n, *shape))
    return X + np.linspace(0, 0.5, int(np.prod(shape))).reshape(shape), np.arange(100, 100 + n)


def rows(result, shape):
    """The row numbers in each part, after looking at the parts' form."""
    holds(len(result) == 3, "split should return three pairs")
    found = []
    for part in result:
        pair = isinstance(part, (tuple, list)) and len(part) == 2
        holds(pair, "each of the three parts should be a pair (X, y)")
        X, y = part
        arrays = isinstance(X, np.ndarray) and isinstance(y, np.ndarray)
        holds(arrays, "a part's X and y should be arrays")
        holds(X.shape[1:] == shape, f"a part's X has rows of shape {X.shape[1:]}, not {shape}")
        holds(X.shape[0] == len(y), "a part's X and y differ in length")
        numbers = X.reshape(len(X), -1)[:, 0]
        whole = X.reshape(len(X), -1) - numbers[:, None]
        steps = np.linspace(0, 0.5, int(np.prod(shape)))
        holds(bool(np.all(np.abs(whole - steps) < 1e-9)), "a row of X has been changed")
        apart = bool(np.any(np.abs(numbers + 100 - y) > 1e-9))
        holds(not apart, "a row of X has another row's y beside it")
        found.append(sorted(round(float(v)) for v in numbers))
    return found


def split(student, n, fracs, seed, shape=(3,)):
    """The row numbers in each part of a split."""
    return rows(student.split(*marked(n, shape), fracs, np.random.default_rng(seed)), shape)


@pytest.mark.exercise("split")
class TestSplit:
    def test_each_row_once(self, student, rng):
        """every row is in exactly one part, with its own y"""
        for n in (10, 64, 101):
            train, val, test = split(student, n, SHARES, int(rng.integers(1 << 30)))
            together = [*train, *val, *test]
            twice = len(set(together)) < len(together)
            holds(not twice, "a row is in two parts, or twice in one: some test data is trained on")
            holds(len(together) == n, f"{n - len(together)} of {n} rows are in no part")

    def test_sizes(self, student, rng):
        """the first two parts have their share of the rows, and the last one the rest"""
        for n, fracs in ((100, SHARES), (50, (0.6, 0.3, 0.1)), (40, (0.7, 0.1, 0.2))):
            parts = split(student, n, fracs, int(rng.integers(1 << 30)))
            for part, share, name in zip(
                parts[:2], fracs, ("training", "validation"), strict=False
            ):
                right = abs(len(part) - share * n) <= 1
                said = f"{len(part)} of {n} rows are in the {name} part, whose share is {share}"
                holds(right, said)

    def test_shuffled(self, student, rng):
        """which rows go where is random: each of them comes into each part"""
        seeds = rng.integers(1 << 30, size=40)
        calls = [(*marked(12), (0.5, 0.25, 0.25), np.random.default_rng(int(s))) for s in seeds]
        found = [rows(result, (3,)) for result in student.split.map(calls)]
        for k, name in enumerate(("training", "validation", "test")):
            seen = {row for parts in found for row in parts[k]}
            holds(len(seen) == 12, f"some rows never come into the {name} part, whatever rng is")

    def test_generator(self, student, rng):
        """rng decides: the same generator gives the same split, another one another"""
        seed = int(rng.integers(1 << 30))
        first = split(student, 64, SHARES, seed)
        said = "the same generator gives different splits: is anything drawn elsewhere?"
        holds(first == split(student, 64, SHARES, seed), said)
        holds(
            first != split(student, 64, SHARES, seed + 1), "two different generators give the same"
        )

    @pytest.mark.group("edge")
    def test_images(self, student, rng):
        """the rows of X may be images, and keep their shape"""
        split(student, 20, SHARES, int(rng.integers(1 << 30)), (4, 5))

    @pytest.mark.group("edge")
    def test_awkward_numbers(self, student, rng):
        """no row is lost where the shares do not divide N, nor where they sum to 1 but for rounding"""
        for n, fracs in ((7, SHARES), (13, (0.7, 0.2, 0.1)), (5, (0.34, 0.33, 0.33))):
            found = split(student, n, fracs, int(rng.integers(1 << 30)))
            lost = n - sum(map(len, found))
            holds(lost == 0, f"of {n} rows {lost} are missing")

    @pytest.mark.group("edge")
    def test_refuses(self, student, rng):
        """shares that do not sum to 1 are refused, and so are X and y of different lengths"""
        X, y = marked(10)
        for wrong in ((0.6, 0.2, 0.1), (0.8, 0.2, 0.2)):
            raises(student.split, X, y, wrong, fresh(rng), error="ValueError")
        for features, targets in ((X[:8], y), (X, y[:8])):
            raises(student.split, features, targets, SHARES, fresh(rng), error="ValueError")

    @pytest.mark.group("contract")
    def test_data_left_alone(self, student, rng):
        """the data is not changed, and the parts share no memory with it"""
        student.split(*marked(20), SHARES, fresh(rng))
        but_for_the_generator(student.split.last)


def compare(student, reference, losses, *settings, **more):
    """Step both through the losses: what they say, and the best epoch after each."""
    ours, theirs = (
        reference.EarlyStopping(*settings, **more),
        student.EarlyStopping(*settings, **more),
    )
    for epoch, loss in enumerate(losses):
        right, said = ours.step(loss), theirs.step(loss)
        truth = isinstance(said, (bool, np.bool_))
        holds(truth, "step should return True or False, at every epoch")
        shown = [float(f"{x:.4g}") for x in losses[: epoch + 1][-6:]]
        where = f"at epoch {epoch}, after losses that end in {shown}" if epoch < 12 else "late"
        kind = "stops where it should go on" if said else "goes on where it should stop"
        holds(bool(said) == right, f"it {kind} {where}")
        if ours.best_epoch is not None:
            close(actual=theirs.best_epoch, desired=ours.best_epoch, what="best_epoch")


@pytest.mark.exercise("EarlyStopping")
class TestEarlyStopping:
    def test_wobbling_losses(self, student, reference, rng):
        """losses that improve now and then, at several patiences"""
        for patience in (1, 2, 3, 5):
            losses = 3 * np.exp(-np.linspace(0, 1.5, 20)) + 0.3 * rng.normal(size=20)
            compare(student, reference, [float(x) for x in losses], patience)

    def test_improvements_between(self, student, reference):
        """bad epochs that are not in a row do not add up"""
        losses = [5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 2.0, 2.1, 2.2, 1.5, 1.6, 1.7, 1.8]
        compare(student, reference, losses, 3)

    def test_min_delta(self, student, reference, rng):
        """an improvement has to be larger than min_delta"""
        compare(student, reference, [5.0, 4.8, 4.75, 4.6, 4.3, 4.25, 4.2, 4.15, 4.1], 3, 0.1)
        losses = 2 + np.cumsum(rng.uniform(-0.12, 0.08, size=25))
        compare(student, reference, [float(x) for x in losses], 4, min_delta=0.15)

    def test_slow_fall(self, student, reference):
        """gains below min_delta are measured from the best loss, and add up to an improvement"""
        compare(student, reference, [6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0], 4, 1.25)

    @pytest.mark.group("edge")
    def test_ties(self, student, reference):
        """a loss equal to the best one is no improvement, and a fall by exactly min_delta neither"""
        compare(student, reference, [2.0, 2.0, 2.0], 2)
        compare(student, reference, [4.0, 3.5, 3.5, 3.0, 2.75], 3, 0.5)

    @pytest.mark.group("edge")
    def test_after_the_stop(self, student, reference):
        """stepped on after the stop, it says stop until there is an improvement"""
        compare(student, reference, [1.0, 2.0, 3.0, 4.0, 5.0, 0.5, 0.6, 0.7], 2)

    @pytest.mark.group("edge")
    def test_two_trainings(self, student, reference):
        """two objects do not know of each other"""
        student.EarlyStopping(1).step(0.1)
        compare(student, reference, [3.0, 2.0, 1.0], 1)

    @pytest.mark.group("stability")
    def test_nan(self, student, reference):
        """NaN is no improvement: not later, not at the first epoch, and not for ever"""
        nan = float("nan")
        compare(student, reference, [3.0, nan, 2.0, nan, nan, nan], 3)
        compare(student, reference, [nan, 2.0, 1.0, 3.0, 3.0], 2)
        compare(student, reference, [nan, nan, nan], 2)

    @pytest.mark.group("stability")
    def test_magnitudes(self, student, reference):
        """very large and very small losses"""
        compare(student, reference, [3e9, 2e9, 1e9, 2e9, 2e9], 2)
        compare(student, reference, [3e-9, 2e-9, 1e-9, 2e-9, 2e-9], 2)


def curve(n, *points, noise=0.0, rng=None):
    """A curve through points that are evenly spread over n epochs, with noise of that share."""
    places = np.linspace(0, n - 1, len(points))
    values = np.interp(np.arange(n), places, points)
    return values * (1 + noise * rng.uniform(-1, 1, size=n)) if noise else values


def margins(reference, calls, wanted):
    """The calls, after seeing that the reference gives the answers that they were made for."""
    found = [reference.diagnose_curves(*call) for call in calls]
    assert found == wanted, found
    return calls


def judge(student, reference, calls, *wanted):
    """Compare on runs made to give these answers."""
    margins(reference, calls, list(wanted))
    agree_all(student.diagnose_curves, reference.diagnose_curves, calls)


@pytest.mark.exercise("diagnose_curves")
class TestDiagnoseCurves:
    def test_noisy_runs(self, student, reference, rng):
        """ordinary runs of 20 to 40 epochs, with a little noise"""
        calls, wanted = [], []
        for n in (20, 30, 40):
            down = curve(n, 2, 0.6, 0.3, 0.2, 0.18, noise=0.02, rng=rng)
            flat = curve(n, 2, 1.8, 1.7, 1.6, 1.6, noise=0.02, rng=rng)
            up = curve(n, 2, 2.2, 2.5, 3, 5, noise=0.02, rng=rng)
            dip = curve(n, 2.1, 0.9, 0.6, 0.9, 1.4, noise=0.02, rng=rng)
            near = curve(n, 2.1, 0.8, 0.45, 0.4, 0.38, noise=0.02, rng=rng)
            calls += [(down, near), (down, dip), (flat, flat + 0.1), (up, up + 0.1)]
            wanted += ["ok", "overfit", "underfit", "diverging"]
        judge(student, reference, calls, *wanted)

    def test_one_odd_epoch(self, student, reference):
        """one epoch that is off, at the start, in between or at the end, decides nothing"""
        down, near = curve(20, 2, 0.6, 0.3, 0.2, 0.18), curve(20, 2.1, 0.8, 0.45, 0.4, 0.4)
        flat = curve(20, 2, 1.6, 1.5, 1.5, 1.4)
        lucky, late, early, first = near.copy(), near.copy(), flat.copy(), flat.copy()
        lucky[15] = 0.3
        late[-1] = 0.48
        early[0] = 9.0
        first[0] = 1.2
        calls = [
            (down, lucky),
            (down, late),
            (early, near),
            (first, near),
            (curve(20, 2, 1.6), near),
        ]
        judge(student, reference, calls, "ok", "ok", "ok", "underfit", "underfit")
        worse, better = down.copy(), curve(20, 2, 2.5, 2.8)
        worse[-1], better[-1] = 2.5, 1.0
        judge(student, reference, [(worse, near), (better, near)], "ok", "diverging")

    def test_gap(self, student, reference):
        """a validation loss above the training loss is no overfitting while it does not rise"""
        down, above = curve(20, 2, 0.5, 0.1, 0.05), curve(20, 2.5, 1.2, 0.9, 0.9)
        slight = curve(20, 2.5, 1.2, 0.88, 0.9)
        judge(student, reference, [(down, above), (down, slight)], "ok", "ok")

    def test_end(self, student, reference):
        """the end of a curve is its last fifth, not the rest of it"""
        straight, hump = np.linspace(2, 0.4, 20), curve(20, 1, 3, 3, 0.4, 0.3)
        best_at_last = np.full(20, 0.4)
        best_at_last[-1] = 0.02
        calls = [(straight, straight), (hump, straight), (straight, best_at_last)]
        judge(student, reference, calls, "ok", "ok", "ok")

    def test_rise(self, student, reference):
        """a validation loss that has been lower, wherever that was"""
        down = curve(20, 2, 0.5, 0.1, 0.05)
        calls = [(down, curve(20, 2.5, 0.5, 0.5, 0.7)), (down, curve(20, 1, 1.1, 1.3, 1.6))]
        narrow = np.full(20, 0.6)
        narrow[6:10] = [0.53, 0.5, 0.5, 0.53]
        hidden = np.full(20, 0.6)
        hidden[2:6] = 0.5
        calls += [(down, narrow), (down, hidden)]
        judge(student, reference, calls, *["overfit"] * 4)

    def test_order_of_the_rules(self, student, reference):
        """where two rules hold, the first one is the answer"""
        flat, up = curve(20, 2, 1.7, 1.6, 1.5), curve(20, 2, 2.5, 3, 4)
        dip = curve(20, 2, 0.6, 0.9, 1.5)
        judge(student, reference, [(flat, dip), (up, dip)], "overfit", "diverging")

    def test_which_curve(self, student, reference):
        """each rule looks at its own curve"""
        down, flat = curve(20, 2, 0.5, 0.1, 0.1), curve(20, 2, 1.8, 1.7, 1.6)
        back = curve(20, 2, 0.3, 0.5, 0.7)
        near = curve(20, 2, 1, 0.6, 0.5)
        rises = curve(20, 1, 0.7, 0.9, 2.0)
        calls = [(down, flat), (flat, near), (down, rises), (back, near)]
        judge(student, reference, calls, "ok", "underfit", "overfit", "ok")

    @pytest.mark.group("edge")
    def test_short_runs(self, student, reference):
        """runs of one to nine epochs"""
        calls = [
            ([2.0], [2.0]),
            ([2.0, 1.0], [2.0, 1.5]),
            ([2.0, 1.0, 0.5, 0.4], [2.0, 1.0, 0.6, 1.2]),
        ]
        calls += [([1.0, 2.0, 4.0], [1.0, 1.0, 1.0]), ([2.0, 1.9, 1.8, 1.8], [2.0, 1.9, 1.9, 1.9])]
        nine = [3.0, 2.0, 1.0, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
        calls += [(nine, [3.0, 2.0, 1.5, 0.5, 1.2, 1.1, 1.0, 1.0, 0.9])]
        wanted = ["underfit", "ok", "overfit", "diverging", "underfit", "overfit"]
        judge(student, reference, calls, *wanted)

    @pytest.mark.group("edge")
    def test_scale(self, student, reference):
        """a hundred times the losses, or a hundredth, is the same answer"""
        down, flat = curve(20, 2, 0.6, 0.3, 0.2), curve(20, 2, 1.8, 1.7, 1.6)
        dip, near = curve(20, 2.1, 0.8, 0.5, 0.9), curve(20, 2.1, 0.8, 0.45, 0.46)
        pairs = [(down, near), (down, dip), (flat, flat)]
        calls = [(s * a, s * b) for s in (100, 0.01) for a, b in pairs]
        judge(student, reference, calls, *["ok", "overfit", "underfit"] * 2)

    @pytest.mark.group("edge")
    def test_average(self, student, reference):
        """a mean is a mean: a few large losses count by their size"""
        start = np.array([8.0, 1.0, 1.0, 1.0])
        train = np.concatenate([start, np.full(12, 1.0), np.full(4, 0.8)])
        judge(student, reference, [(train, np.linspace(2, 1, 20))], "ok")

    @pytest.mark.group("stability")
    def test_not_finite(self, student, reference):
        """NaN or infinity in either curve, wherever it stands"""
        down, near = curve(10, 2, 0.6, 0.3, 0.2), curve(10, 2.1, 0.8, 0.45, 0.4)
        calls = []
        for value in (np.nan, np.inf):
            for at in (2, 9):
                broken, other = down.copy(), near.copy()
                broken[at] = other[at] = value
                calls += [(broken, near), (down, other)]
        judge(student, reference, calls, *["diverging"] * len(calls))


def moved(image, dy, dx):
    """An image shifted by so many rows and columns, with zeros moved in."""
    height, width = image.shape
    framed = np.zeros((3 * height, 3 * width), image.dtype)
    framed[height + dy : 2 * height + dy, width + dx : 2 * width + dx] = image
    return framed[height : 2 * height, width : 2 * width]


def shifts(images, result, most):
    """The shift of each image, after seeing that each is one."""
    same = isinstance(result, np.ndarray) and result.shape == images.shape
    holds(same, f"the shape changes from {images.shape} to {np.shape(result)}")
    span = range(-most, most + 1)
    found = []
    for image, got in zip(images, result, strict=True):
        fits = [(y, x) for y in span for x in span if np.array_equal(got, moved(image, y, x))]
        if not fits:
            rolled = any(
                np.array_equal(got, np.roll(image, (y, x), (0, 1))) for y in span for x in span
            )
            holds(not rolled, "what leaves an image on one side comes in again on the other")
            turned = (image[:, ::-1], image[::-1], image[::-1, ::-1])
            mirrored = any(np.array_equal(got, t) for t in turned)
            holds(not mirrored, "images are mirrored or turned: a digit becomes another sign")
            inside = moved(np.ones_like(image), 0, 0)
            kept = any(
                np.array_equal(got * moved(inside, y, x), moved(image, y, x))
                for y in span
                for x in span
            )
            holds(not kept, "the image is shifted, but what is left empty is not 0")
            holds(
                False, f"an image is not the old one, shifted by at most {most} with zeros moved in"
            )
        found.append(fits[0])
    return np.array(found)


def pictures(rng, n, height=5, width=7):
    """Images without zeros, whose shifts can all be told apart."""
    return rng.uniform(0.1, 1, size=(n, height, width))


@pytest.mark.exercise("augment")
class TestAugment:
    def test_shifts(self, student, rng):
        """each image is shifted by at most max_shift, and zeros move in"""
        for most in (1, 2, 3):
            images = pictures(rng, 60)
            shifts(images, student.augment(images, np.random.default_rng(most), most), most)

    def test_all_shifts_occur(self, student, rng):
        """every shift by up to max_shift occurs, in both directions at once"""
        for most in (1, 2):
            images = pictures(rng, 60 * (2 * most + 1) ** 2 // 3)
            found = shifts(images, student.augment(images, fresh(rng), most), most)
            for k, way in enumerate(("up or down", "to the side")):
                seen = sorted({int(v) for v in found[:, k]})
                every = seen == list(range(-most, most + 1))
                holds(every, f"for max_shift = {most}, images move {way} by {seen} only")
            both = len({(int(a), int(b)) for a, b in found})
            said = f"only {both} of the {(2 * most + 1) ** 2} combinations of dy and dx occur"
            holds(both == (2 * most + 1) ** 2, said)

    def test_own_shift(self, student, rng):
        """each image has its own shift, the first and the last one too"""
        images = pictures(rng, 9)
        calls = [(images, np.random.default_rng(int(s)), 2) for s in rng.integers(1 << 30, size=12)]
        found = np.array([shifts(images, r, 2) for r in student.augment.map(calls)])
        alike = bool(np.all(found == found[:, :1]))
        holds(not alike, "all images of a call are shifted by the same dy and dx")
        still = bool(np.any(np.all(found == found[:1], axis=(0, 2))))
        holds(not still, "an image is shifted alike whatever rng is")

    def test_generator(self, student, rng):
        """rng decides: the same generator gives the same shifts, another one others"""
        images, seed = pictures(rng, 30), int(rng.integers(1 << 30))
        one, two, other = (
            student.augment(images, np.random.default_rng(s), 2) for s in (seed, seed, seed + 1)
        )
        said = "the same generator gives different shifts: is anything drawn elsewhere?"
        holds(np.array_equal(one, two), said)
        holds(not np.array_equal(one, other), "two different generators give the same shifts")

    @pytest.mark.group("edge")
    def test_no_shift(self, student, rng):
        """max_shift = 0 leaves every image as it is, and one image is enough"""
        for n in (1, 4):
            images = pictures(rng, n)
            shifts(images, student.augment(images, fresh(rng), 0), 0)
        images = pictures(rng, 1)
        shifts(images, student.augment(images, fresh(rng)), 1)

    @pytest.mark.group("edge")
    def test_dtypes(self, student, rng):
        """bytes stay bytes, and float32 stays float32"""
        for images in (
            rng.integers(1, 17, size=(8, 6, 5)).astype(np.uint8),
            pictures(rng, 8).astype(np.float32),
        ):
            result = student.augment(images, fresh(rng))
            right = result.dtype == images.dtype
            holds(right, f"the dtype changes from {images.dtype} to {result.dtype}")
            shifts(images, result, 1)

    @pytest.mark.group("contract")
    def test_images_left_alone(self, student, rng):
        """the images that are passed in are not changed, and the result is a new array"""
        for most in (0, 1):
            student.augment(pictures(rng, 5), fresh(rng), most)
            but_for_the_generator(student.augment.last)


def digits(order):
    """The digits in that order: 1000 to train on, and 797 others."""
    with np.load(DIGITS) as data:
        X, y = data["X"][order] / 16, data["y"][order].astype(int)
    return X[:1000], y[:1000], X[1000:], y[1000:]


def accuracy(params, X, y):
    """The share of digits that the network of these parameters gets right."""
    sizes = [64]
    for layer in params:
        pair = isinstance(layer, (tuple, list)) and len(layer) == 2
        holds(pair, "each layer's parameters should be a pair (W, b)")
        W, b = layer
        arrays = isinstance(W, np.ndarray) and isinstance(b, np.ndarray)
        holds(arrays and W.ndim == 2 and W.shape[1] == sizes[-1], "a W should be (outputs, inputs)")
        holds(b.shape == (len(W),), "a b should be (outputs,), as long as its W has rows")
        finite = bool(np.isfinite(W).all() and np.isfinite(b).all())
        holds(finite, "the parameters are not finite: the training has diverged")
        sizes.append(len(W))
    holds(sizes[-1] == 10, "the last layer should have 10 outputs")
    h = X
    for W, b in params[:-1]:
        h = np.maximum(0, h @ W.T + b)
    W, b = params[-1]
    return float(np.mean(np.argmax(h @ W.T + b, axis=1) == y))


def reads(student, X, y, new_X, new_y, seed):
    """Train, and see that new digits are read."""
    params = student.train_digits(X, y, seed)
    seen, unseen = accuracy(params, X, y), accuracy(params, new_X, new_y)
    said = f"it reads {unseen:.0%} of new digits, and {seen:.0%} of those it was trained on"
    holds(unseen >= 0.92, f"{said}; 93 % of new ones are asked for")


@pytest.mark.exercise("train_digits")
class TestTrainDigits:
    @pytest.mark.weight(2)
    def test_relabelled(self, student, rng):
        """it learns whatever the labels are, with the digits renamed at random"""
        X, y, new_X, new_y = digits(rng.permutation(1797))
        names = rng.permutation(10)
        reads(student, X, names[y], new_X, names[new_y], int(rng.integers(1000)))

    def test_sorted_by_label(self, student, rng):
        """it learns from data that comes sorted by label"""
        X, y, new_X, new_y = digits(rng.permutation(1797))
        order = np.argsort(y, kind="stable")
        reads(student, X[order], y[order], new_X, new_y, int(rng.integers(1000)))

    @pytest.mark.group("edge")
    def test_few(self, student, rng):
        """it trains on a number of digits that no batch size divides, and on very few"""
        for n in (7, 131):
            X, y, _, _ = digits(rng.permutation(1797))
            accuracy(student.train_digits(X[:n], y[:n], 3), X, y)

    @pytest.mark.group("contract")
    def test_seed(self, student, rng):
        """the same seed gives the same parameters, another seed others"""
        X, y, _, _ = digits(rng.permutation(1797))
        one, two, other = student.train_digits.map([(X[:200], y[:200], s) for s in (5, 5, 6)])
        drawn = "is everything random drawn from seed alone?"
        for (W, b), (V, c) in zip(one, two, strict=False):
            alike = np.allclose(W, V, rtol=1e-6, atol=1e-9) and np.allclose(
                b, c, rtol=1e-6, atol=1e-9
            )
            holds(bool(alike), f"two runs with the same seed give different parameters: {drawn}")
        first = [W for W, _ in one], [W for W, _ in other]
        same = all(np.array_equal(a, b) for a, b in zip(*first, strict=False))
        holds(not same, "two different seeds give the same parameters")
