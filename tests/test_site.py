"""The web site of a course: `nngrade author site`, its pages in a browser, and what it must not hold."""

from __future__ import annotations

import difflib
import itertools
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from helpers import MINI, ROOT, browser, nngrade
from nngrade.author.site import STATIC
from nngrade.author.site_pages import mathml
from nngrade.course.manifest import load_assignment, load_course
from playwright.sync_api import Browser, Page, sync_playwright

# A handout with formulas, prices, a table and a formula that are too wide for a phone, and a simulation.
HANDOUT = r"""# Week 1: one of each

A loss $L = \frac{1}{N} \sum_i (\hat y_i - y_i)^2$ and GitHub's form
$`\sigma(z) \le \frac14`$. It costs $5 and $6.

$$
\delta^{(l)} = \left( W^{(l+1)} \right)^{\top} \delta^{(l+1)} \odot f'(z^{(l)})
$$

```math
\begin{bmatrix} a_1 + b_1 + c_1 + d_1 & a_2 + b_2 + c_2 + d_2 & a_3 + b_3 + c_3 + d_3 & a_4 + b_4 + c_4 \\
e & f & g & h \end{bmatrix}
```

| one | two | three | four | five | six | seven | eight |
|---|---|---|---|---|---|---|---|
| `np.zeros((3, 4))` | `np.ones((3, 4))` | `np.eye(3)` | `np.arange(10)` | `a` | `b` | `c` | `d` |

% not a comment, and {name}`not a role`

```python
>>> numerical_gradient(lambda x: x[0] ** 2 + 3 * x[1], np.array([2.0, 5.0])).round(6), "a long line"
```

[A \<small\> page](figures/moves.html) is one to open, and [it](figures/moves.html) again.
"""
MOVES = (
    '<!doctype html><html lang="en"><title>Moves</title><body><main><h1>Moves</h1>'
    '<p style="height: 200px">This page moves.</p></main></body></html>'
)


def _handout(folder: Path) -> Path:
    return folder / "assignments" / "week1" / "handout.md"


def _small(top: Path) -> Path:
    folder = top / "course"
    shutil.copytree(MINI, folder)
    _handout(folder).write_text(HANDOUT, "utf-8")
    page = folder / "assignments" / "week1" / "figures" / "moves.html"
    page.parent.mkdir()
    page.write_text(MOVES, "utf-8")
    return folder


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A copy of the small course, with a handout that has everything."""
    return _small(tmp_path)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sites of both courses, for teachers; together they take less than 20 seconds of CPU."""
    top = tmp_path_factory.mktemp("sites")
    small = _small(top)
    began = os.times()
    nngrade("author", "site", top / "real", "--teachers", cwd=ROOT, code=0)
    nngrade("author", "site", top / "mini", "--teachers", cwd=small, code=0)
    ended = os.times()
    assert sum(ended[2:4]) - sum(began[2:4]) < 20  # the CPU time of children
    return {"real": top / "real", "mini": top / "mini"}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium, for all tests of this file."""
    program = browser()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that must log nothing and request nothing but files."""
    wrong: list[str] = []
    context = chromium.new_context(viewport={"width": 390, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    opened.on(
        "console", lambda said: said.type == "log" or wrong.append(f"{said.type}: {said.text}")
    )
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "request", lambda sent: sent.url.startswith(("file:", "data:")) or wrong.append(sent.url)
    )
    opened.on("requestfailed", lambda sent: wrong.append(f"failed: {sent.url}"))
    yield opened
    context.close()
    assert wrong == []


PAGES = [
    *(("mini", name) for name in ("index.html", "mistakes.html", "week1/handout.html")),
    *(("real", name) for name in ("index.html", "search.html", "search.html?q=gradient")),
    *(
        pytest.param("real", name, marks=pytest.mark.slow)
        for name in (
            "mistakes.html",
            "answers.html",
            *(f"{p.parent.name}/handout.html" for p in ROOT.glob("assignments/*/handout.md")),
        )
    ),
]
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SERIOUS = ("serious", "critical")


# --- In a browser


def scheme_of(name: str) -> str:
    """Return the theme in which axe looks at a page of the real course: each for half of them."""
    return ("light", "dark")[sum(name.encode()) % 2]


@pytest.mark.parametrize(("course", "name"), PAGES)
def test_a_page_is_readable(sites: dict[str, Path], page: Page, course: str, name: str) -> None:
    """On a phone, a tablet and a projector, light and dark: nothing sticks out, and axe is content."""
    page.goto(f"{sites[course].as_uri()}/{name}")
    for width, scheme in itertools.product((390, 900, 1600), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(OVER) == 0, (width, scheme)
    if (course, name) == (
        "real",
        "mistakes.html",
    ):  # as the small course's, and fifty times as long
        return
    for scheme in ("light", "dark") if course == "mini" else (scheme_of(name),):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)  # colours change slowly
        found = Axe().run(page, options={"iframes": False, "preload": False}).response["violations"]
        wrong = [(f["id"], f["nodes"][:3]) for f in found if f["impact"] in SERIOUS]
        assert wrong == [], scheme


def test_a_simulation_is_embedded(sites: dict[str, Path], page: Page) -> None:
    """The frame shows the page as high as it is, once, and a link opens it alone."""
    page.goto(f"{sites['mini'].as_uri()}/week1/handout.html")
    frame = page.locator("iframe")
    assert frame.count() == 1
    assert frame.get_attribute("title") == "A <small> page"
    frame.scroll_into_view_if_needed()
    assert page.frame_locator("iframe").locator("h1").inner_text() == "Moves"
    page.wait_for_function("/px$/.test(document.querySelector('iframe').style.height)")
    assert 200 < page.evaluate("document.querySelector('iframe').clientHeight") < 400
    page.get_by_role("link", name="Open “A <small> page” alone").click()
    assert page.inner_text("h1") == "Moves"


def test_a_simulation_does_not_scroll_inside_its_page(sites: dict[str, Path], page: Page) -> None:
    """On a phone, the frame is as high as the whole simulation, so that only the page scrolls."""
    page.goto(f"{sites['real'].as_uri()}/week6/handout.html")
    page.locator("iframe").first.scroll_into_view_if_needed()
    page.wait_for_function("/px|min/.test(document.querySelector('iframe').style.height)")
    inside = page.frames[1]
    hidden = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    inside.wait_for_function(f"{hidden} <= 0")
    assert page.evaluate("document.querySelector('iframe').clientHeight") > 900


def test_the_page_of_answers_holds_the_questions(sites: dict[str, Path]) -> None:
    """Teachers see each question with its choices, which is right, and why another is wrong."""
    text = (sites["real"] / "answers.html").read_text("utf-8")
    for said in (
        "<h2>Week 6: ",
        "How many updates is that?",
        "<strong>1173</strong>, give or take 0.5",
        "0.693, which is log 2.",
        "Without an activation the network is linear in the inputs",
        "Hint: It is the delta of the unit that the weight leads to",
    ):
        assert said in text
    assert "<strong>overfit</strong> overfit" not in text
    assert "week6:" not in text


def test_no_handout_asks_a_question_twice() -> None:
    """The site puts the week's questions below the handout's own, so that none may stand in both."""
    course = load_course(ROOT)
    for week in (load_assignment(course, slug) for slug in course.assignments):
        own = (week.folder / "handout.md").read_text("utf-8").partition("\n## Questions\n")[2]
        items = re.split(r"\n(?:- |\d+\. )", own.partition("\n## ")[0])[1:]
        for item, question in itertools.product(items, week.questions):
            texts = " ".join(item.split()), " ".join(question.question.split())
            alike = difflib.SequenceMatcher(None, *texts, autojunk=False).ratio()
            assert alike < 0.6, (week.slug, texts)


def test_every_simulation_of_the_course_is_embedded(sites: dict[str, Path]) -> None:
    """Each week's page has a frame for each simulation, and the site has the simulation itself."""
    for path in ROOT.glob("assignments/*/figures/*.html"):
        week = path.parent.parent.name
        handout = (sites["real"] / week / "handout.html").read_text("utf-8")
        assert handout.count(f'<iframe src="figures/{path.name}"') == 1
        copy = (sites["real"] / week / "figures" / path.name).read_text("utf-8")
        assert copy.startswith(path.read_text("utf-8"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_reaches_a_simulation(sites: dict[str, Path], page: Page, scheme: str) -> None:
    """A reader who chooses the other theme on the page sees it in the simulation too."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(f"{sites['real'].as_uri()}/week2/handout.html")
    page.locator("iframe").scroll_into_view_if_needed()
    ground = "getComputedStyle(document.body).backgroundColor"
    page.frame_locator("iframe").locator("h1").wait_for()
    before = page.frames[1].evaluate(ground)
    other = {"light": "dark", "dark": "light"}[scheme]
    for _ in range(3):
        page.locator("button.theme-toggle:visible").first.click()
        theme = page.locator("body").get_attribute("data-theme")
        if theme == other:
            break
    assert theme == other
    page.frames[1].wait_for_function(f"{ground} !== '{before}'")


def test_search_finds_a_word(sites: dict[str, Path], page: Page) -> None:
    """A word that is typed into the search field leads to the handouts that have it."""
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(f"{sites['real'].as_uri()}/index.html")
    page.get_by_placeholder("Search").fill("momentum")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile("^Week 7")).last.wait_for()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_page_of_search_says_what_to_do(
    sites: dict[str, Path], chromium: Browser, scripts: bool
) -> None:
    """Without a query, the page has a field and a sentence; without scripts, a sentence and a way on."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 900}, java_script_enabled=scripts
    )
    try:
        page = context.new_page()
        page.goto(f"{sites['mini'].as_uri()}/search.html")
        text = page.locator("article").inner_text()
        assert "press Enter" in text
        assert ("Without JavaScript" in text) is not scripts
        if scripts:
            page.get_by_label("Words to search for").fill("loss")
            page.keyboard.press("Enter")
            page.locator("#search-results").get_by_role("link").first.wait_for(timeout=10_000)
    finally:
        context.close()


TEXT_SIZES = """
[...document.querySelectorAll("text, tspan")]
  .filter((e) => e.textContent.trim())
  .map((e) => parseFloat(getComputedStyle(e).fontSize) * Math.hypot(e.getScreenCTM().a, e.getScreenCTM().b))
"""


# By how much each figure is shrunken.
SHARES = """
Object.fromEntries([...document.querySelectorAll("article img")]
  .map((i) => [i.src, i.getBoundingClientRect().width / i.naturalWidth]))
"""


def test_figures_can_be_read_on_a_phone(sites: dict[str, Path], page: Page) -> None:
    """On a phone no text in a figure is smaller than 9 pixels, and what is wide scrolls in its own box."""
    shown: dict[str, float] = {}
    for path in sorted(sites["real"].glob("week*/handout.html")):
        page.goto(path.as_uri())
        shown |= page.evaluate(SHARES)
    assert len(shown) > 35
    small = {}
    for source, share in shown.items():
        page.goto(source)
        least = min(page.evaluate(TEXT_SIZES), default=99.0) * share
        if least < 9:
            small[source.rpartition("/")[2]] = round(least, 1)
    assert small == {}


# --- The pages as files


def test_an_index_stands_below_its_letter(sites: dict[str, Path], page: Page) -> None:
    """With a font for formulas, an index is lower than its letter."""
    named = re.findall(
        r'"([^"]+)"', (STATIC / "site.css").read_text("utf-8").partition("math {")[2]
    )
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False)
    if not any(name in listed.stdout for name in named):
        pytest.skip("there is no font for formulas")
    page.goto(f"{sites['real'].as_uri()}/week6/handout.html")
    letter, index = page.evaluate(
        "[...document.querySelector('msub').children].map((e) => e.getBoundingClientRect().bottom)"
    )
    assert index > letter + 2


def test_formulas_become_mathml(sites: dict[str, Path]) -> None:
    """Each formula is MathML, a price stays text, and no script draws anything later."""
    handout = (sites["mini"] / "week1" / "handout.html").read_text("utf-8")
    assert len(re.findall('<math [^>]*display="inline"', handout)) == 2
    assert len(re.findall('<math [^>]*display="block"', handout)) == 2
    assert "It costs $5 and $6." in handout
    assert "mathjax" not in handout.lower()


@pytest.mark.parametrize("formula", ["f'(x)", r"f^{\prime}", r"\hat{f}'", "x^2 f''(z_k)^2"])
def test_a_prime_is_as_large_as_a_letter(formula: str) -> None:
    """A prime is no superscript, in which it would be too small to see; other superscripts stay."""
    made = mathml("handout", formula, "inline")
    small = re.findall(r"<(?:mi|mn|mo)[^>]*>([^<]*)</\w+>(?:</mrow>)?</msup>", made)
    assert re.search("&#x0203[23];", made)
    assert set(small) <= {"2"}
    assert len(small) == formula.count("^2")


def test_questions_stand_in_their_section(sites: dict[str, Path]) -> None:
    """A handout's section of questions holds the week's questions, before the next section."""
    text = (sites["real"] / "week6" / "handout.html").read_text("utf-8")
    assert text.count("<h2>Questions") == 1
    places = [text.index(x) for x in ("<h2>Questions", "one_weight, practice", "<h2>What comes")]
    assert places == sorted(places)


def test_text_is_what_github_shows(sites: dict[str, Path]) -> None:
    """Signs that only Sphinx's Markdown knows stay as they are."""
    handout = (sites["mini"] / "week1" / "handout.html").read_text("utf-8")
    assert "% not a comment, and {name}" in handout


def test_what_a_picture_shows_keeps_its_words_apart(sites: dict[str, Path]) -> None:
    """A description in two lines of a handout is one line with a space between."""
    assert "where three patiences stop" in (sites["real"] / "week9" / "handout.html").read_text(
        "utf-8"
    )


def test_only_teachers_get_mistakes(mini: Path) -> None:
    """The page of mistakes needs --teachers, and the next site without it removes the page."""
    out = mini.parent / "out"
    nngrade("author", "site", out, "--teachers", cwd=mini, code=0)
    assert "mean_loss" in (out / "mistakes.html").read_text("utf-8")
    (out / "CNAME").write_text("course.example", "utf-8")
    nngrade("author", "site", out, cwd=mini, code=0)
    assert not (out / "mistakes.html").exists()
    assert (out / "CNAME").exists()
    for path in out.rglob("*.*"):
        assert not path.is_file() or b"Known mistakes" not in path.read_bytes(), path


WRONG = {
    "a solution": ("```python\n{solution}\n```", "a line of the solution of"),
    "a hidden check": ("```python\n{hidden}\n```", "a line of the hidden suite"),
    "the seed": ("`{seed}`", "the seed of the hidden checks"),
    "a picture from elsewhere": ("![a](https://example.org/a.png)", "from elsewhere"),
    "a script from elsewhere": ('<script src="//example.org/a.js"></script>', "from elsewhere"),
    "an unknown command": (
        r"$\nosuchcommand{{x}}$",
        "handout.md: the formula $\\nosuchcommand{x}$ has",
    ),
    "a bad formula": (r"$\sqrt$", "handout.md: the formula $\\sqrt$ has a mistake"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_faulty_handout_is_refused(mini: Path, name: str) -> None:
    """Nothing is written, and one sentence says what is wrong."""
    text, said = WRONG[name]
    hidden = next((mini / "assignments/week1/tests/hidden").glob("*.py"))
    lines = [line.strip() for line in hidden.read_text("utf-8").splitlines()]
    solution = (mini / "reference/week1/tiny.py").read_text("utf-8")
    inside = re.search(r"### BEGIN SOLUTION.*\n(?:.*\n)*?\s+(\S.{12,})\n", solution)
    assert inside is not None
    seed = (mini / "assignments/week1/tests/hidden/seed.txt").read_text("utf-8").split()[0]
    made = text.format(
        solution=inside[1],
        hidden=next(x for x in lines if len(x) > 40 and "student" in x),
        seed=seed,
    )
    _handout(mini).write_text(f"# Week 1\n\n{made}\n", "utf-8")
    done = nngrade("author", "site", "out", cwd=mini, code=3)
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (mini / "out").exists()


@pytest.mark.parametrize("teachers", [(), ("--teachers",)])
@pytest.mark.parametrize("field", ["question", "choices"])
def test_a_formula_of_a_question_is_its_own_fault(
    mini: Path, field: str, teachers: tuple[str, ...]
) -> None:
    """An error in a formula names the file and the question, on each page."""
    bad = r"How large is $\nosuch{x}$?"
    fields = {"question": "Which?", "choices": "none", field: bad}
    path = mini / "assignments" / "week1" / "questions.toml"
    path.write_text(
        f"[[question]]\nname = 'how_large'\ntitle = 'Size'\nquestion = '{fields['question']}'\n"
        f"answer = 'choice'\nchoices = {{ a = 'one', b = '{fields['choices']}' }}\nright = 'a'\n"
        "why = { b = 'It is one.' }\npoints = 2\n",
        "utf-8",
    )
    said = nngrade("author", "site", "out", *teachers, cwd=mini, code=3).stderr
    assert f"{path}: question 'how_large': the formula $\\nosuch{{x}}$ has a command" in said
    assert "handout.md" not in said
    path.write_text(path.read_text("utf-8").replace(r"$\nosuch{x}$", "it"), "utf-8")
    nngrade("author", "site", "out", *teachers, cwd=mini, code=0)
    start = (mini / "out" / "index.html").read_text("utf-8")
    assert "4 exercises, 1 question, 26 points" in start


def test_another_folder_stays_as_it_is(mini: Path) -> None:
    """A folder with other files is not overwritten."""
    done = nngrade("author", "site", "reference", cwd=mini, code=2)
    assert "not empty and not a site" in done.stderr


def test_without_the_extra_one_sentence_names_it(mini: Path) -> None:
    """Without Sphinx, the command says what to install."""
    absent = mini.parent / "absent"
    absent.mkdir()
    (absent / "sitecustomize.py").write_text("import sys\nsys.modules['sphinx'] = None\n")
    done = nngrade(
        "author", "site", "out", cwd=mini, code=2, environment={"PYTHONPATH": str(absent)}
    )
    assert done.stderr.count("\n") == 1
    assert "pip install 'nngrade[site]'" in done.stderr


def test_a_wrong_link_is_reported(mini: Path) -> None:
    """A link to a file that is not there does not stop the site; a line names it."""
    _handout(mini).write_text("# Week 1\n\n[nowhere](nowhere.md)\n", "utf-8")
    done = nngrade("author", "site", "out", cwd=mini, code=0)
    assert "week1/handout.md" in done.stderr
    assert "nowhere.md" in done.stderr
