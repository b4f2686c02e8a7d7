// Small behaviour that every page has. Pages work without it.

document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("[data-focus]")?.focus();
});
