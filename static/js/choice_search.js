// A box that narrows a long list of choices; what is ticked always stays in sight.

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
  const narrow = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const choice of choices) {
      const text = choice.textContent.toLowerCase();
      const ticked = choice.querySelector("input").checked;
      choice.hidden = !ticked && !words.every((word) => text.includes(word));
    }
  };
  box.addEventListener("input", narrow);
  // Enter narrows; it must not send the form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  choices[0].before(box);
}

document.querySelectorAll("[data-choice-search]").forEach(searchable);
