// In a frame: tells the page around it how high the content is, in the shapes that pym and frames listen for.
(() => {
  if (window.parent === window) return;
  const id = new URLSearchParams(location.search).get("childId") || "";
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    window.parent.postMessage(`pymxPYMx${id}xPYMxheightxPYMx${height}`, "*");
    window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  window.addEventListener("load", tell);
})();
