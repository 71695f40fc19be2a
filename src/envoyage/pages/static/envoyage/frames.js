// On a page that embeds: gives each frame of this site the height that it asks for. Any pym or frames parent will do.
(() => {
  const site = new URL(document.currentScript.src).origin;
  window.addEventListener("message", (event) => {
    if (event.origin !== site || event.data?.type !== "embed-size") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === event.source) frame.height = Math.max(0, Number(event.data.height) || 0);
  });
})();
