if (parent !== self) {
  const tell = () => parent.postMessage({ simulationHeight: document.body.getBoundingClientRect().height }, "*");
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", (event) => {
    if (event.source === parent && event.data && event.data.colorScheme) {
      document.documentElement.style.colorScheme = event.data.colorScheme;
    }
  });
}
