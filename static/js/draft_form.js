// What a form holds, as pairs of name and value, and back again. Files and passwords are left out.

import { ensureRows, showRows } from "./formset.js";

const TOTAL = "-TOTAL_FORMS";
const NOT_TYPED = /(^csrfmiddlewaretoken$|-(INITIAL|MIN_NUM|MAX_NUM)_FORMS$)/;
const NOT_KEPT = ["password", "file", "submit", "button", "reset", "image"];

const isKept = (field) => field.name && !NOT_TYPED.test(field.name) && !NOT_KEPT.includes(field.type);
const keptFields = (form) => [...form.elements].filter(isKept);

/** Pairs [name, value] of everything typed, ticked or chosen. */
export function read(form) {
  const names = new Set(keptFields(form).map((field) => field.name));
  return [...new FormData(form)].filter(([name, value]) => names.has(name) && typeof value === "string");
}

/** Is there anything a person can type or choose? */
export const isFillable = (form) => keptFields(form).some((field) => field.type !== "hidden");

export const hasFiles = (form) => Boolean(form.querySelector("input[type=file]"));

/** Same fields and values, apart from the id of the submission. */
export function same(one, other) {
  const typed = (fields) => JSON.stringify(fields.filter(([name]) => name !== "submission_id"));
  return typed(one) === typed(other);
}

export const valueOf = (fields, wanted) => fields.find(([name]) => name === wanted)?.[1] ?? "";

function fill(field, wanted) {
  if (field.type === "radio" || field.type === "checkbox") {
    field.checked = wanted.includes(field.value);
  } else if (field.type === "select-multiple") {
    for (const option of field.options) option.selected = wanted.includes(option.value);
  } else if (wanted.length) {
    field.value = wanted.shift();
  }
}

/** Put the pairs back; rows of formsets that are missing are added first. */
export function write(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const [name, [total]] of values) {
    if (name.endsWith(TOTAL)) ensureRows(form, name.slice(0, -TOTAL.length), Number(total));
  }
  for (const field of keptFields(form)) {
    if (!field.name.endsWith(TOTAL)) fill(field, values.get(field.name) ?? []);
  }
  showRows(form);
  for (const field of form.querySelectorAll("select, [type=radio]:checked, [type=checkbox]")) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  form.dispatchEvent(new CustomEvent("pekso:restored", { bubbles: true }));
}
