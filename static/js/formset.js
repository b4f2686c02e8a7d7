// Rows of a formset that can be added and taken away. Without this file the rows that the server
// rendered still work; deleting then goes by the row's own DELETE box.

export function rowsOf(formset) {
  return [...formset.querySelectorAll("[data-formset-row]")].filter(
    (row) => row.closest("[data-formset]") === formset,
  );
}

function counter(formset) {
  return formset.querySelector(`[name="${formset.dataset.formset}-TOTAL_FORMS"]`);
}

function renumber(formset) {
  rowsOf(formset)
    .filter((row) => !row.hidden)
    .forEach((row, index) => {
      const number = row.querySelector("[data-formset-number]");
      if (number) number.textContent = String(index + 1);
    });
}

function announce(formset) {
  formset.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Add one empty row from the <template>; returns it, or null when there is no template. */
export function addRow(formset) {
  const template = formset.querySelector("template[data-formset-template]");
  const total = counter(formset);
  if (!template || !total) return null;
  const holder = document.createElement("div");
  holder.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
  const row = holder.firstElementChild;
  formset.querySelector("[data-formset-rows]").append(row);
  total.value = String(Number(total.value) + 1);
  prepareRow(formset, row);
  renumber(formset);
  row.dispatchEvent(new CustomEvent("pekso:row", { bubbles: true }));
  return row;
}

/** Add rows until the formset with this prefix has `wanted` of them. */
export function ensureRows(form, prefix, wanted) {
  const formset = form.querySelector(`[data-formset="${CSS.escape(prefix)}"]`);
  if (!formset) return;
  while (Number(counter(formset)?.value ?? wanted) < wanted) {
    if (!addRow(formset)) return;
  }
}

/** Show each row as its DELETE box says (after a draft is restored). */
export function showRows(form) {
  for (const row of form.querySelectorAll("[data-formset-row]")) {
    row.hidden = Boolean(deleteBox(row)?.checked);
  }
  for (const formset of form.querySelectorAll("[data-formset]")) renumber(formset);
}

function deleteBox(row) {
  return row.querySelector('[name$="-DELETE"]');
}

function prepareRow(formset, row) {
  const box = deleteBox(row);
  const button = row.querySelector("[data-formset-remove]");
  if (!box || !button) return;
  (box.closest(".mb-3, .form-check") ?? box).hidden = true;
  button.hidden = false;
  button.addEventListener("click", () => {
    box.checked = true;
    row.hidden = true;
    renumber(formset);
    announce(formset);
    formset.querySelector("[data-formset-add]")?.focus();
  });
  row.hidden = box.checked;
}

for (const formset of document.querySelectorAll("[data-formset]")) {
  rowsOf(formset).forEach((row) => prepareRow(formset, row));
  const add = formset.querySelector("[data-formset-add]");
  if (!add) continue;
  add.hidden = false;
  add.addEventListener("click", () => {
    const row = addRow(formset);
    row?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    announce(formset);
  });
}
