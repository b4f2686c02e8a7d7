// Reading the script aloud ticks every point at once; the server does the same without this.

for (const part of document.querySelectorAll("[data-ticks]")) {
  const all = part.querySelector(`[name="${part.dataset.ticks}"]`);
  all?.addEventListener("change", () => {
    if (!all.checked) return;
    for (const point of part.querySelectorAll("[name=told]")) point.checked = true;
  });
}
