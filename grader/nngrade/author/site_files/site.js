// A simulation tells how high it is; its frame becomes that high, so that only the page scrolls.
// The page tells it which theme the reader chose.
const frames = () => [...document.querySelectorAll(".simulation iframe")];
const theme = (frame) => {
  frame.contentWindow.postMessage({ colorScheme: getComputedStyle(document.body).colorScheme }, "*");
};
addEventListener("message", (event) => {
  const height = event.data && event.data.simulationHeight;
  const frame = frames().find((f) => f.contentWindow === event.source);
  if (!frame || !(height > 0)) return;
  frame.style.height = `${Math.ceil(height) + 2}px`;
  theme(frame);
});
addEventListener("DOMContentLoaded", () => {
  const observer = new MutationObserver(() => frames().forEach(theme));
  observer.observe(document.body, { attributeFilter: ["data-theme"] });
});

// Whatever scrolls sideways can be reached with the keyboard.
const reachable = () => document.querySelectorAll("pre, .table-wrapper, .formula, .picture").forEach((e) => {
  if (e.scrollWidth > e.clientWidth) e.tabIndex = 0;
  else e.removeAttribute("tabindex");
});
addEventListener("DOMContentLoaded", () => {
  reachable();
  addEventListener("load", reachable);  // a picture has no width before
  addEventListener("resize", reachable);
});
