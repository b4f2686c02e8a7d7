// The plan's draft: the list "Untuk tujuan" of each step shows the titles that stand above it, and
// only goals that are kept. The value of a choice is the place of the goal's row on the page.

const form = document.querySelector("[data-plan-form]");

function goalRows() {
  return [...form.querySelectorAll("[data-goal-row]")].filter((row) => !row.closest("template"));
}

function placeOf(row) {
  return row.querySelector('[name$="-title"]').name.split("-")[1];
}

function label(select, option, rows) {
  const row = rows.get(option.value);
  const kept = Boolean(row) && !row.hidden;
  const number = row?.querySelector("[data-formset-number]")?.textContent ?? "";
  const title = row?.querySelector('[name$="-title"]').value.trim() ?? "";
  option.hidden = !kept && !option.selected;
  option.disabled = !kept && !option.selected;
  if (kept) option.textContent = title ? `${number}. ${title}` : `${form.dataset.goalWord} ${number}`;
}

function refresh() {
  const rows = new Map(goalRows().map((row) => [placeOf(row), row]));
  for (const select of form.querySelectorAll('select[name^="steps-"][name$="-goal"]')) {
    for (const option of select.options) label(select, option, rows);
  }
}

if (form) {
  refresh();
  form.addEventListener("input", refresh);
  form.addEventListener("change", refresh);
  form.addEventListener("click", () => setTimeout(refresh));
}
