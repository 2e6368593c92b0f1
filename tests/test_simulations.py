"""The handouts' simulations: their core against the course's solutions, and every page in a browser."""

from __future__ import annotations

import importlib.util
import itertools
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from helpers import ROOT, browser
from nngrade.course.manifest import load_assignment, load_course
from nngrade.submission.starter import start
from playwright.sync_api import Browser, Page, sync_playwright

pytestmark = pytest.mark.slow

SOURCES = ROOT / "reference" / "simulations"
PAGES = {p.stem: p for p in sorted(ROOT.glob("assignments/*/figures/*.html"))}
GALLERY = "aml-activation-gallery"
TRAINING = "adl-backprop-flow"
DEPTH = "adl-activation-functions"
BLAME = "aml-backprop-blame"
BOTH_PASSES = "aml-forward-backward-pass"
Opener = Callable[..., Page]


@cache
def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"simulated_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _reference(week: int, name: str) -> ModuleType:
    return _module(ROOT / "reference" / f"week{week}" / f"{name}.py")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium, for all tests of this file."""
    program = browser()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opener]:
    """Open a page by its name. At the end, it must have logged no error and made no request."""
    contexts, wrong = [], []

    def opener(
        name: str, width: int = 1000, scheme: str = "light", motion: str = "no-preference"
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion=motion,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        uri = PAGES[name].as_uri()
        page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda sent: sent.url == uri or wrong.append(sent.url))
        page.goto(uri)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def core(chromium: Browser) -> Page:
    """A page to compute on, for tests that change nothing in it."""
    page = chromium.new_page()
    page.goto(PAGES[GALLERY].as_uri())
    return page


def _largest(page: Page) -> float:
    """Return the largest difference from measured slopes that a page shows."""
    return float(page.get_attribute("#largest", "data-value") or "nan")


def _slide(page: Page, name: str, value: float) -> None:
    """Move a slider, as dragging it does."""
    page.locator(f"#{name}").fill(str(value))


# --- The pages as files


def test_the_committed_pages_are_the_built_ones(tmp_path: Path) -> None:
    """Building the pages again changes no file and leaves none over."""
    made = {ROOT / path: text for path, text in _module(SOURCES / "build.py").built()}
    assert made
    assert {path: path.read_text("utf-8") for path in PAGES.values()} == made


@pytest.mark.parametrize("name", PAGES)
def test_a_handout_links_to_each_page(name: str) -> None:
    """The page's week links to it as `[title](figures/NAME.html)`."""
    handout = PAGES[name].parent.parent / "handout.md"
    assert re.search(rf"\[[^\]]+\]\(figures/{name}\.html\)", handout.read_text("utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_a_student_gets_each_page(tmp_path: Path, name: str) -> None:
    """`nngrade start` copies the page to where the handout's link leads."""
    slug = PAGES[name].parent.parent.name
    start(load_assignment(load_course(ROOT), slug), tmp_path)
    assert (tmp_path / "figures" / f"{name}.html").read_bytes() == PAGES[name].read_bytes()


# --- The core against the solutions


def _near(actual: Any, expected: Any) -> None:
    np.testing.assert_allclose(np.asarray(actual, float), expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    "name", ["step", "relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu", "gelu_tanh"]
)
def test_activations_equal_the_solution(core: Page, name: str) -> None:
    """Each activation and its slope agree with week 2 from -40 to 40, and far outside."""
    week2 = _reference(2, "activations")
    x = np.concatenate([np.linspace(-40, 40, 1601), [-1e4, 1e4]])
    ask = "([name, part, xs]) => xs.map((x) => core.activations[name][part](x))"
    value = week2.gelu(x, approximate=True) if name == "gelu_tanh" else getattr(week2, name)(x)
    _near(core.evaluate(ask, [name, "f", x.tolist()]), value)
    if name not in ("step", "gelu_tanh"):
        inside = x != 0  # at a kink, every number between the two slopes is right
        slope = np.array(core.evaluate(ask, [name, "slope", x.tolist()]))
        _near(slope[inside], week2.act_grad(name, x)[inside])


ACTS = {"identity": np.copy, "relu": lambda z: np.maximum(z, 0), "tanh": np.tanh, "sigmoid": None}


@pytest.mark.parametrize("seed", range(8))
def test_passes_equal_the_solution(core: Page, seed: int) -> None:
    """Both passes of a random network agree with weeks 1, 4 and 6, and with measured slopes."""
    rng = np.random.default_rng(seed)
    loss = ("bce", "mse", "cross_entropy")[seed % 3]
    sizes = rng.integers(1, 6, size=rng.integers(2, 6)).tolist()
    n, acts = int(rng.integers(1, 7)), [str(a) for a in rng.choice(list(ACTS), len(sizes) - 2)]
    acts.append("identity")
    params = [(rng.normal(size=(o, i)), rng.normal(size=o)) for i, o in itertools.pairwise(sizes)]
    X = rng.normal(size=(n, sizes[0]))
    Y = rng.integers(0, 2, size=(n, sizes[-1])).astype(float)
    if loss == "cross_entropy":
        Y = rng.integers(0, sizes[-1], size=n)
    week6, week4 = _reference(6, "backprop"), _reference(4, "losses")
    functions = [lambda z, a=a: week6.activate(z, a) for a in acts]
    out, caches = _reference(1, "neurons").mlp_forward(X, params, functions)
    if loss == "bce":
        value, dout = week4.bce_with_logits(out, Y), week4.bce_with_logits_grad(out, Y)
    elif loss == "mse":
        value, dout = week4.mse(out, Y), week4.mse_grad(out, Y)
    else:
        value, dout = week4.cross_entropy_logits(out, Y), week4.cross_entropy_logits_grad(out, Y)
    net = [
        {"W": W.tolist(), "b": b.tolist(), "act": act}
        for (W, b), act in zip(params, acts, strict=True)
    ]
    arguments = [net, X.tolist(), Y.tolist(), loss]
    got = core.evaluate("([net, X, Y, loss]) => core.gradients(net, X, Y, loss)", arguments)
    _near(got["loss"], value)
    for stored, (A, Z) in zip(got["caches"], caches, strict=True):
        _near(stored["X"], A)
        _near(stored["Z"], Z)
    for grad, (dW, db) in zip(
        got["grads"], week6.mlp_backward(dout, caches, params, acts), strict=True
    ):
        _near(grad["dW"], dW)
        _near(grad["db"], db)
    found = core.evaluate("([net, X, Y, loss]) => core.measure(net, X, Y, loss)", arguments)
    assert found["compared"] + found["kinks"] == sum(W.size + b.size for W, b in params)
    assert found["largest"] < 1e-7


@pytest.mark.parametrize("name", ["sgd", "momentum", "rmsprop", "adam"])
def test_optimizers_equal_the_solution(core: Page, name: str) -> None:
    """Thirty steps on random gradients agree with week 7."""
    rng = np.random.default_rng(3)
    w, gradients = rng.normal(size=5), rng.normal(size=(30, 5)) * [1, 10, 1e-3, 1, 0]
    got = core.evaluate(
        """([name, w, gradients]) => {
          let state = {};
          return gradients.map((g) => ([w, state] = core.optimizers[name](w, g, state, 0.03))[0]);
        }""",
        [name, w.tolist(), gradients.tolist()],
    )
    state: Any = {}
    for g, after in zip(gradients, got, strict=True):
        w, state = getattr(_reference(7, "optimizers"), name)(w, g, state, 0.03)
        _near(after, w)


def test_first_weights_have_the_spread_of_week_8(core: Page) -> None:
    """Random numbers are standard normal, and He's and Xavier's spreads are those of week 8."""
    drawn = np.array(
        core.evaluate(
            "() => { const next = core.random(1);"
            "return Array.from({length: 40000}, () => core.normal(next)); }"
        )
    )
    assert abs(drawn.mean()) < 0.02
    assert abs(drawn.std() - 1) < 0.02
    assert abs(np.mean(np.abs(drawn) < 1) - 0.6827) < 0.01
    rng, week8 = np.random.default_rng(0), _reference(8, "stability")
    for how, W in (
        ("he", week8.he_init(300, 200, rng)),
        ("xavier", week8.xavier_init(300, 200, rng)),
    ):
        sd = core.evaluate("([how]) => core.initial[how](300, 200)", [how])
        assert abs(W.std() / sd - 1) < 0.02


# --- Every page


# Texts of figures that are cut off on the left or on the right.
CUT = """() => [...document.querySelectorAll("svg")].flatMap((s) => {
  const box = s.getBoundingClientRect();
  return [...s.querySelectorAll("text")].filter((t) => {
    const own = t.getBoundingClientRect();
    return own.width && (own.left < box.left - 1 || own.right > box.right + 1);
  }).map((t) => t.textContent);
})"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_window(opened: Opener, name: str) -> None:
    """On a phone, a tablet and a projector, light and dark, nothing is cut off or sticks out."""
    page = opened(name)
    for width, scheme in itertools.product((390, 900, 1600), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("lastWidth === document.body.clientWidth")
        assert page.evaluate(OVER) == 0, (width, scheme)
        assert page.evaluate(CUT) == [], (width, scheme)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_agrees_with_measured_slopes(opened: Opener, name: str) -> None:
    """The difference that a page shows is not 0, and smaller than what rounding explains."""
    assert 0 < _largest(opened(name)) < 1e-7


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1600, "light")])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible(opened: Opener, name: str, width: int, scheme: str) -> None:
    """Axe finds nothing wrong, contrast included, with all that can be unfolded."""
    page = opened(name, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    rules = {"label-content-name-mismatch": {"enabled": True}}  # newer versions have it on
    found = Axe().run(page, options={"rules": rules}).response["violations"]
    assert [(f["id"], [n["html"] for n in f["nodes"]]) for f in found] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_every_control(opened: Opener, name: str) -> None:
    """Tab visits each control that is shown and enabled, and Theme changes the colours."""
    page = opened(name)
    shown = """() => [...document.querySelectorAll(
        "button, select, input, textarea, summary, a[href], [tabindex='0']")]
      .filter((e) => !e.disabled && e.checkVisibility() && !(e.type === "radio" && !e.checked))"""
    number = page.evaluate(f"({shown})().length")
    page.evaluate(
        "() => { window.visited = new Set(); document.body.tabIndex = -1; document.body.focus(); }"
    )
    for _ in range(number + 2):
        page.keyboard.press("Tab")
        page.evaluate("() => visited.add(document.activeElement)")
    missed = page.evaluate(f"({shown})().filter((e) => !visited.has(e)).map((e) => e.outerHTML)")
    assert missed == []
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Theme").press("Enter")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


@pytest.mark.parametrize("name", PAGES)
def test_a_wrong_slope_shows_in_the_difference(opened: Opener, name: str) -> None:
    """With a wrong slope in the core, the page's difference from measured slopes is large."""
    page = opened(name)
    page.evaluate(
        """() => Object.values(core.activations).forEach((a) => {
          const right = a.slope;
          a.slope = (z, alpha) => 1.01 * right(z, alpha) + 0.01;
        })"""
    )
    page.evaluate("draw()")
    assert _largest(page) > 1e-5


# --- The activation gallery


def _cell(page: Page, row: str, column: int = 1) -> str:
    return page.locator("#numbers tr", has_text=row).locator("td").nth(column - 1).inner_text()


def test_the_gallery_shows_values_and_slopes(opened: Opener) -> None:
    """The table has f, f' and w f' at the chosen x, w and b."""
    page = opened(GALLERY)
    page.get_by_role("button", name="sigmoid").click()
    for name, value in (("x", 2), ("w", -1.5), ("b", 0.5)):
        _slide(page, name, value)
    s = 1 / (1 + np.exp(2.5))
    assert _cell(page, "y = f(z)") == f"{s:.4f}"
    assert _cell(page, "dy/dx") == f"\u2212{1.5 * s * (1 - s):.4f}"
    assert _cell(page, "largest") == "0.2500"
    page.get_by_role("button", name="Reset").click()
    assert _cell(page, "z =") == "1.000"


def test_the_gallery_compares_the_two_gelus(opened: Opener) -> None:
    """The exact GELU and the one by tanh differ by 0.00047 at most."""
    page = opened(GALLERY)
    page.locator("#f-gelu").press("Enter")
    page.select_option("#overlay", "gelu_tanh")
    assert page.inner_text("#difference-note").startswith("Largest difference: 0.00047")


def test_the_gallery_counts_what_relu_silences(opened: Opener) -> None:
    """ReLU turns about half of the normal numbers into 0, and more of them with a bias of -1."""
    page = opened(GALLERY)

    def silent() -> float:
        found = re.search(r"([\d.]+) % are exactly 0", page.inner_text("#silenced"))
        assert found is not None
        return float(found[1])

    assert abs(silent() - 50) < 2
    _slide(page, "b", -1)
    assert abs(silent() - 84.1) < 2


def test_arrows_and_dragging_move_x(opened: Opener) -> None:
    """The slider of x follows the arrow keys, and the pointer in the plot."""
    page = opened(GALLERY)
    page.focus("#x")
    page.keyboard.press("ArrowRight")
    assert page.input_value("#x") == "1.05"
    box = page.locator("#value").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 53, box["y"] + 100)
    assert abs(float(page.input_value("#x")) + 6) < 0.1


# --- One forward and one backward pass


def _steps(page: Page) -> dict[str, str]:
    pairs = """rows => rows.map((row) => [row.dataset.key, row.cells[1].textContent])"""
    return dict(page.locator("#steps tr[data-key]").evaluate_all(pairs))


def test_the_pass_goes_step_by_step(opened: Opener) -> None:
    """Step shows one more number, Back takes it away, All shows every one, and Restart none."""
    page = opened(BOTH_PASSES)
    assert set(_steps(page).values()) == {"?"}
    page.get_by_role("button", name="Step", exact=True).press("Enter")
    page.get_by_role("button", name="Step", exact=True).click()
    assert list(_steps(page).values())[:3] == ["0.8000", "0.8000", "?"]
    page.get_by_role("button", name="Back").click()
    assert list(_steps(page).values())[1] == "?"
    page.get_by_role("button", name="All").click()
    assert "?" not in _steps(page).values()
    page.get_by_role("button", name="Restart").click()
    assert set(_steps(page).values()) == {"?"}


def test_a_silent_unit_gets_zeros(opened: Opener) -> None:
    """The weights of the silent unit have gradient 0 with ReLU, and another one with tanh."""
    page = opened(BOTH_PASSES)
    page.get_by_role("button", name="All").click()
    silent = ("gv2", "d2", "g21", "g22", "gb2")
    assert {_steps(page)[key] for key in silent} == {"0.0000"}
    page.select_option("#act", "tanh")
    assert "0.0000" not in {_steps(page)[key] for key in silent}


def test_the_pass_judges_a_number(opened: Opener) -> None:
    """A right number goes on to the next step; a wrong one gets the formula, or the sign's fault."""
    page = opened(BOTH_PASSES)
    answer, verdict = page.get_by_label("Your number for"), page.locator("#verdict")
    for typed, said in (("", "Type"), ("x", "Type"), ("0.9", "Not yet. z"), ("-0.8", "The sign")):
        answer.fill(typed)
        answer.press("Enter")
        assert verdict.inner_text().startswith(said)
    answer.fill("0,8")
    answer.press("Enter")
    assert verdict.inner_text() == "Right."
    assert list(_steps(page).values())[:2] == ["0.8000", "?"]


@pytest.mark.parametrize("act", ["relu", "tanh", "sigmoid"])
def test_the_code_of_the_pass_prints_its_numbers(
    opened: Opener, act: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exported code gives the page's loss and gradients with the solution of week 6."""
    page = opened(BOTH_PASSES)
    page.select_option("#act", act)
    _slide(page, "w21", 1.35)
    _slide(page, "x2", -2)
    page.get_by_role("button", name="All").click()
    monkeypatch.setitem(sys.modules, "backprop", _reference(6, "backprop"))
    exec(page.input_value("#code"), {})  # noqa: S102
    said = capsys.readouterr().out
    loss, *numbers = [float(n) for n in re.findall(r"-?\d+\.\d+(?:e-?\d+)?", said)]
    keys = ("g11", "g12", "g21", "g22", "gb1", "gb2", "gv1", "gv2", "gc")
    shown = [float(_steps(page)[key].replace("\u2212", "-")) for key in keys]
    np.testing.assert_allclose(numbers, shown, atol=5.1e-5)
    assert abs(loss - float(_steps(page)["loss"])) < 5.1e-5


def test_a_step_downhill_lowers_the_loss(opened: Opener) -> None:
    """A step moves the weights against their gradients; Reset brings them back."""
    page = opened(BOTH_PASSES)
    page.get_by_role("button", name="One step downhill").click()
    before, after = re.findall(r"\d\.\d+", page.inner_text("#descended"))
    assert float(after) < float(before)
    assert float(page.input_value("#v1")) > 0.5
    _slide(page, "v1", 3)  # the end of the slider: beyond it, the slider still shows the weight
    _slide(page, "rate", 5)
    page.get_by_role("button", name="One step downhill").click()
    shown = page.locator("output[for=v1]").inner_text()
    assert float(shown) == round(page.evaluate("exact.v1"), 2) > 3
    page.get_by_role("button", name="Reset").click()
    assert page.input_value("#v1") == "0.5"


# --- Blame


def _number(text: str) -> float:
    return float(text.replace("\u2212", "-"))


def _prediction(page: Page) -> list[float]:
    """Return the gradient, the predicted and the real change, and their difference."""
    return [_number(text) for text in page.locator("#prediction td").all_inner_texts()]


def test_a_small_nudge_does_what_the_gradient_predicts(opened: Opener) -> None:
    """The prediction is gradient times nudge: good for a small nudge, and bad for a large one."""
    page = opened(BLAME)
    _slide(page, "nudge", 0.05)
    gradient, predicted, _, difference = _prediction(page)
    assert abs(predicted - 0.05 * gradient) < 1e-4
    assert abs(difference) < 0.02 * abs(predicted)
    _slide(page, "nudge", 3)
    _, predicted, real, difference = _prediction(page)
    assert abs(real - predicted - difference) < 2e-4
    assert abs(difference) > 0.2 * abs(predicted)


def test_a_kept_nudge_changes_the_loss_as_shown(opened: Opener) -> None:
    """Keeping a nudge changes the loss by the real change; Reset takes it back."""
    page = opened(BLAME)
    before = _number(page.inner_text("#loss"))
    real = _prediction(page)[2]
    page.get_by_role("button", name="Keep the nudge").press("Enter")
    assert abs(_number(page.inner_text("#loss")) - before - real) < 2e-4
    page.get_by_role("button", name="New weights").click()
    page.get_by_role("button", name="Reset").click()
    assert _number(page.inner_text("#loss")) == before


def test_muting_a_unit_changes_the_loss_as_shown(opened: Opener) -> None:
    """The table's real change is what muting does, and the mute button keeps the focus."""
    page = opened(BLAME)
    before = _number(page.inner_text("#loss"))
    change = _number(page.locator("#units tbody tr").nth(5).locator("td").last.inner_text())
    page.get_by_role("button", name="Mute h\u2082\u2082").press("Enter")
    assert abs(_number(page.inner_text("#loss")) - before - change) < 2e-3
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    # Neither the weights into the unit nor the one out of it are to blame for anything now.
    ways = page.evaluate("[...weight.options].map((o) => [o.text, of(now().grads, o.value)])")
    assert all((g == 0) == ("h\u2082\u2082" in name) for name, g in ways)


@pytest.mark.parametrize("act", ["tanh", "relu", "sigmoid", "gelu"])
@pytest.mark.parametrize("depth", ["3", "4"])
def test_blame_is_right_in_every_network(opened: Opener, depth: str, act: str) -> None:
    """The gradients agree with measured slopes for each choice, with a unit muted too."""
    page = opened(BLAME)
    page.select_option("#depth", depth)
    page.select_option("#act", act)
    page.select_option("#target", "0")
    page.locator("#net .unit").first.click()
    assert page.locator("#mute-0-0").get_attribute("aria-pressed") == "true"
    assert 0 < _largest(page) < 1e-8


def test_clicking_a_line_chooses_its_weight(opened: Opener) -> None:
    """A click on a line, and a choice from the list of the most blamed, choose the weight."""
    page = opened(BLAME)
    page.locator("#net .hit").nth(2).dispatch_event("click")
    assert page.input_value("#weight") == "0-0-2"
    page.locator("#most-0").click()
    assert page.input_value("#weight").startswith("2-0-")


# --- Depth


@pytest.mark.parametrize("layers", [1, 20])
def test_a_linear_network_is_a_line(opened: Opener, layers: int) -> None:
    """With linear units the output is a straight line at any depth; with tanh it is none."""
    page = opened(DEPTH)
    _slide(page, "depth", layers)
    page.select_option("#act", "identity")
    assert page.inner_text("#function-note") == "It is a straight line."
    page.select_option("#act", "tanh")
    assert page.inner_text("#function-note") != "It is a straight line."


def test_the_first_weights_decide_what_comes_through(opened: Opener) -> None:
    """Sigmoids vanish; ReLU keeps its size with He, loses it with Xavier, and explodes if doubled."""
    page = opened(DEPTH)
    word = page.locator("#word")
    assert word.inner_text() == "vanishing"
    page.select_option("#act", "relu")
    page.select_option("#init", "he")
    _slide(page, "depth", 20)
    sizes = "reports.map((l) => l.size)"
    he = page.evaluate(sizes)
    assert 0.05 < he[-1] / he[0] < 20
    page.select_option("#init", "xavier")
    assert page.evaluate(sizes)[-1] < he[-1] / 300  # 2 to the power of -19 / 2 is 0.0014
    page.select_option("#init", "he")
    _slide(page, "scale", 0.3)
    assert word.inner_text() == "exploding"
    norms = page.evaluate("reports.map((l) => l.norm)")
    assert _reference(8, "stability").classify(norms) == "exploding"


def test_units_die(opened: Opener) -> None:
    """Biases far below 0 and a step that is too large both kill ReLU units."""
    page = opened(DEPTH)
    page.select_option("#act", "relu")
    _slide(page, "depth", 3)
    before = int(re.findall(r"Dead units: (\d+)", page.inner_text("#verdict"))[0])
    _slide(page, "rate", 0)
    page.get_by_role("button", name="One step").press("Enter")
    was, now = map(int, re.findall(r"(\d+) (?:before|now)", page.inner_text("#descended"))[-2:])
    assert before == was < now
    _slide(page, "shift", -3)
    assert int(re.findall(r"Dead units: (\d+)", page.inner_text("#verdict"))[0]) > before


def test_depth_agrees_with_measured_slopes(opened: Opener) -> None:
    """For each activation, at depths 1 and 6, gradients agree; small steps lower the loss."""
    page = opened(DEPTH)
    for act in ("identity", "sigmoid", "tanh", "relu", "leaky_relu", "silu", "gelu"):
        for layers in (1, 6):
            page.select_option("#act", act)
            _slide(page, "depth", layers)
            assert 0 < _largest(page) < 1e-8, (act, layers)
            _slide(page, "rate", -3)
            page.get_by_role("button", name="One step").click()
            before, after = re.findall(r"\d+\.\d+", page.inner_text("#descended"))[:2]
            assert float(after) <= float(before), (act, layers)


# --- Training


def _train(page: Page, stop: int) -> None:
    """Train until an epoch, and wait for the end."""
    page.fill("#stop", str(stop))
    page.get_by_role("button", name="Train", exact=True).click()
    page.wait_for_function("!running", timeout=60_000)


def _losses(page: Page, network: int = 0) -> list[float]:
    got: list[float] = page.evaluate(f"networks[{network}].losses")
    return got


def _run_code(page: Page, letter: str, capsys: pytest.CaptureFixture[str]) -> dict[str, float]:
    """Run the exported code; return what it prints."""
    page.get_by_role("button", name=f"NumPy code of {letter}").click()
    exec(page.input_value("#code"), {})  # noqa: S102
    lines = capsys.readouterr().out.splitlines()
    return {name: float(value) for name, value in (line.split(":") for line in lines)}


RUNS = [
    ("sgd", ["relu", "tanh"], "16", "xor"),
    ("momentum", ["sigmoid", "leaky_relu"], "1", "moons"),
    ("rmsprop", ["silu", "identity"], "64", "spirals"),
    ("adam", ["gelu", "tanh"], "all", "curve"),
]


@pytest.mark.parametrize(("optimizer", "acts", "size", "points"), RUNS)
def test_the_exported_code_gives_the_losses_of_the_page(
    opened: Opener,
    capsys: pytest.CaptureFixture[str],
    optimizer: str,
    acts: list[str],
    size: str,
    points: str,
) -> None:
    """NumPy ends at the page's losses, for each optimizer, activation, batch size and data set."""
    page = opened(TRAINING)
    page.select_option("#data-set", points)
    page.select_option("#batch", size)
    page.select_option("#optimizer-a", optimizer)
    _slide(page, "depth-a", 2)
    _slide(page, "width-a", 5)
    page.locator("#rate-a").fill("8")
    page.locator("#networks summary").first.click()
    for layer, act in enumerate(acts, start=1):
        page.select_option(f"#act-a-{layer}", act)
    _train(page, 12)
    assert page.evaluate("[networks[0].epochs, networks[0].lr]") == [12, 0.01]
    said = _run_code(page, "A", capsys)
    assert said["epochs"] == 12
    np.testing.assert_allclose(said["training loss"], _losses(page)[-1], rtol=1e-9)
    held = page.evaluate("networks[0].heldLosses.at(-1)")
    np.testing.assert_allclose(said["validation loss"], held, rtol=1e-9)
    assert abs(_losses(page)[-1] - _losses(page)[0]) > 1e-3


def test_training_pauses_stops_and_starts_again(opened: Opener) -> None:
    """Epoch, Train, Pause, the stop and Restart do what they say, from the keyboard too."""
    page = opened(TRAINING)
    page.get_by_role("button", name="One epoch").press("Enter")
    assert len(_losses(page)) == 2
    page.fill("#stop", "5000")
    page.get_by_role("button", name="Train", exact=True).press("Enter")
    page.wait_for_function("epoch > 3")
    page.get_by_role("button", name="Pause").press("Enter")
    reached = len(_losses(page)) - 1
    assert page.inner_text("#status").startswith(f"Epoch {reached}.")
    _train(page, reached + 5)
    assert page.inner_text("#status") == f"Epoch {reached + 5}. Stopped at epoch {reached + 5}."
    page.get_by_role("button", name="Restart").click()
    assert len(_losses(page)) == 1


def test_reduced_motion_changes_no_number(opened: Opener) -> None:
    """With reduced motion nothing is drawn on the way, and the run ends at the same losses."""
    ends = []
    for motion in ("reduce", "no-preference"):
        page = opened(TRAINING, motion=motion)
        page.evaluate(
            "() => { window.drawn = 0; const own = Network.prototype.draw;"
            "Network.prototype.draw = function () { drawn += 1; own.call(this); } }"
        )
        _train(page, 200)
        ends.append(_losses(page))
        drawn = page.evaluate("drawn")
        assert (drawn == 2) if motion == "reduce" else (drawn > 4)  # both networks, at the end
    assert ends[0] == ends[1]


def test_eight_units_learn_xor_and_two_need_luck(opened: Opener) -> None:
    """The first set-up shows what width is for."""
    page = opened(TRAINING)
    _train(page, 60)
    two, eight = page.evaluate("networks.map((n) => n.right(train))")
    assert two < 90
    assert eight > 98


def test_layer_47_gets_no_gradient_through_sigmoids(opened: Opener) -> None:
    """The gradient of the first layer vanishes with sigmoids, and not with ReLU and He's weights."""
    page = opened(TRAINING)
    page.select_option("#preset", "deep")
    sigmoid, relu = page.evaluate("networks.map((n) => n.flowSizes)")
    assert len(sigmoid) == len(relu) == 48
    assert 0 < sigmoid[0] < 1e-15
    assert relu[0] > 1e-4


def test_a_rate_too_large_kills_units(opened: Opener) -> None:
    """After some epochs, most ReLU units of network A are dead, and few of network B."""
    page = opened(TRAINING)
    page.select_option("#preset", "dead")
    _train(page, 20)
    dead = [
        int(re.findall(r"Dead units: (\d+) of 24", page.inner_text(f"#state-{letter}"))[0])
        for letter in "ab"
    ]
    assert dead[0] > 12
    assert dead[1] < 4


def test_early_stopping_is_that_of_week_9(
    opened: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    """The run stops where both networks have waited, and goes back to each one's best epoch."""
    page = opened(TRAINING)
    page.select_option("#preset", "stop")
    page.fill("#patience", "6")
    _train(page, 200)
    week9, ends = _reference(9, "generalisation"), []
    for network in range(2):
        stopper = week9.EarlyStopping(patience=6)
        losses = page.evaluate(f"networks[{network}].heldLosses")
        ends.append([stopper.step(loss) for loss in losses])
        assert page.evaluate(f"networks[{network}].best.epoch") == stopper.best_epoch
    both = [a and b for a, b in zip(*ends, strict=True)]
    assert both.index(True) == len(both) - 1
    assert "Stopped early" in page.inner_text("#status")
    page.get_by_role("button", name="Back to the best").click()
    best = page.evaluate("networks[0].best")
    assert f"validation loss {best['loss']:.4f}" in page.inner_text("#state-a")
    said = _run_code(page, "A", capsys)
    assert said["epochs"] == best["epoch"]
    np.testing.assert_allclose(said["validation loss"], best["loss"], rtol=1e-9)


def test_own_points_come_in_and_go_out(opened: Opener) -> None:
    """Points come from text and from clicks; the text shows them all, and faults are named."""
    page = opened(TRAINING)
    page.get_by_text("The points: your own").click()
    before = page.input_value("#points").splitlines()
    assert len(before) == 120
    page.locator("#picture-a").click(position={"x": 30, "y": 40})
    assert len(page.input_value("#points").splitlines()) == 121
    assert page.input_value("#data-set") == "own"
    for text, fault in (
        ("1, 2", "at least two"),
        ("1,2,0\n3,x,1", "Line 2"),
        ("1,2,5\n1,2,0", "Line 1"),
    ):
        page.fill("#points", text)
        page.get_by_role("button", name="Use the points").click()
        assert fault in page.inner_text("#points-note")
    page.fill("#points", "1, 1, 1\n-1 -1 0\n0.5; 1; 1\n-1, 0.25, 0\n")
    page.get_by_role("button", name="Use the points").click()
    assert page.inner_text("#points-note") == ""
    assert page.evaluate("points") == [[1, 1, 1], [-1, -1, 0], [0.5, 1, 1], [-1, 0.25, 0]]
    page.fill("#points", "0, 1\n1, 2\n2, 3")
    page.get_by_role("button", name="Use the points").click()
    assert page.evaluate("[isCurve, train.X[0].length]") == [True, 1]
    _train(page, 3)
    assert len(_losses(page)) == 4


@pytest.mark.parametrize("preset", ["xor", "deep", "dead", "stop", "adam", "curve"])
def test_each_set_up_agrees_with_measured_slopes(opened: Opener, preset: str) -> None:
    """The gradients of both networks of each set-up agree, before and after an epoch."""
    page = opened(TRAINING)
    page.select_option("#preset", preset)
    for _ in range(2):
        assert 0 < _largest(page) < 1e-7
        page.get_by_role("button", name="One epoch").click()
