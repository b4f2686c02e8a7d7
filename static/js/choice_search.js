// A long list of choices becomes a search box: what is ticked stays in sight, the rest is found
// by typing or shown all at once. Without this script the whole list stands there.

function searchable(part, number) {
  const choices = [...part.querySelectorAll(".form-check")];
  if (choices.length < 8) return;
  const box = document.createElement("input");
  box.type = "search";
  box.id = `choice-search-${number}`;
  box.className = "form-control mb-2";
  box.autocomplete = "off";
  box.placeholder = part.dataset.choiceSearch;
  box.setAttribute("aria-label", part.dataset.choiceSearch);
  const all = document.createElement("button");
  all.type = "button";
  all.className = "btn btn-light btn-sm mb-2";
  all.textContent = `${part.dataset.choiceAll} (${choices.length})`;
  const narrow = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    all.hidden = all.hidden || words.length > 0;
    for (const choice of choices) {
      const text = choice.textContent.toLowerCase();
      const ticked = choice.querySelector("input").checked;
      const found = words.length ? words.every((word) => text.includes(word)) : all.hidden;
      choice.hidden = !ticked && !found;
    }
  };
  box.addEventListener("input", narrow);
  all.addEventListener("click", () => {
    all.hidden = true;
    narrow();
    box.focus();
  });
  // Enter narrows; it must not send the form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  choices[0].before(box, all);
  narrow();
}

document.querySelectorAll("[data-choice-search]").forEach(searchable);
