// Small behaviour that every page has. Every page works without it.

function showWhen(root) {
  for (const part of root.querySelectorAll("[data-show-when]")) {
    const [name, wanted] = part.dataset.showWhen.split("=");
    const form = part.closest("form") ?? document;
    const values = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
      .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
      .map((field) => (field.type === "checkbox" && !field.value ? "on" : field.value));
    const shown = (wanted ?? "on").split("|").some((value) => values.includes(value));
    part.hidden = !shown;
    // A hidden part keeps what was typed; it is only not asked for.
    for (const field of part.querySelectorAll("[required]")) field.toggleAttribute("data-required", true);
    for (const field of part.querySelectorAll("[data-required]")) field.required = shown;
  }
}

function passwordToggle(holder) {
  const field = holder.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "password-toggle";
  button.setAttribute("aria-controls", field.id);
  const show = (visible) => {
    field.type = visible ? "text" : "password";
    button.textContent = visible ? holder.dataset.hide : holder.dataset.show;
    button.setAttribute("aria-pressed", String(visible));
  };
  button.addEventListener("click", () => show(field.type === "password"));
  field.form?.addEventListener("submit", () => show(false));
  show(false);
  holder.append(button);
}

/** Ask before a form with data-confirm is sent, in a native dialog. */
function askFirst(form, submitter) {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  title.textContent = form.dataset.confirm;
  title.id = "confirm-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const actions = document.createElement("div");
  actions.className = "form-actions";
  const yes = document.createElement("button");
  yes.className = form.hasAttribute("data-danger") ? "btn btn-danger" : "btn btn-primary";
  yes.textContent = form.dataset.confirmYes ?? submitter?.textContent.trim() ?? "OK";
  const no = document.createElement("button");
  no.className = "btn btn-light";
  no.textContent = form.dataset.confirmNo ?? document.body.dataset.cancel ?? "Batal";
  yes.addEventListener("click", () => {
    form.dataset.confirmed = "yes";
    dialog.close();
    form.requestSubmit(submitter ?? undefined);
  });
  no.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  actions.append(yes, no);
  dialog.append(title, actions);
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.confirm && form.dataset.confirmed !== "yes") {
    event.preventDefault();
    askFirst(form, event.submitter);
    return;
  }
  delete form.dataset.confirmed;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  for (const button of form.querySelectorAll("[type=submit]")) button.setAttribute("aria-disabled", "true");
});

// Back from the next page: the form may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll("[type=submit]")) button.removeAttribute("aria-disabled");
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-open-dialog], [data-close-dialog], [data-print]");
  if (!button) return;
  if (button.dataset.openDialog) document.getElementById(button.dataset.openDialog)?.showModal();
  if (button.hasAttribute("data-close-dialog")) button.closest("dialog")?.close();
  if (button.hasAttribute("data-print")) window.print();
});

document.addEventListener("change", (event) => {
  showWhen(event.target.closest("form") ?? document);
  if (event.target.closest("[data-auto-submit]")) event.target.form.requestSubmit();
});
document.addEventListener("pekso:row", (event) => showWhen(event.target.closest("form") ?? document));
document.addEventListener("htmx:load", (event) => showWhen(event.target));

// A draft that came back shows itself: folded parts that hold something are opened.
document.addEventListener("pekso:restored", (event) => {
  for (const part of event.target.querySelectorAll("details:not([open])")) {
    const fields = [...part.querySelectorAll("input:not([type=hidden]), textarea, select")];
    part.open = fields.some((field) => (["radio", "checkbox"].includes(field.type) ? field.checked : true) && field.value);
  }
});

// What htmx gets as a refusal or as a form with errors is shown like any other answer.
document.addEventListener("htmx:beforeSwap", (event) => {
  const here = window.location.pathname + window.location.search;
  if (event.detail.xhr.responseURL.includes("/akun/login/")) {
    event.detail.shouldSwap = false; // the session is over: log in, and come back here
    window.location.assign(`/akun/login/?next=${encodeURIComponent(here)}`);
    return;
  }
  if ([403, 404, 409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.querySelectorAll("[data-password]").forEach(passwordToggle);
showWhen(document);
const tab = document.querySelector(".nav-tabs .active");
tab?.closest(".nav-tabs").scrollTo({ left: tab.offsetLeft - 80 });
document.querySelector("[data-focus]")?.focus();

// A form was saved: its draft in this browser goes, and so do drafts older than 72 hours.
function savedKey() {
  const mark = "pekso_sent=";
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(mark));
  return found ? decodeURIComponent(found.slice(mark.length)) : "";
}

async function tidyDrafts() {
  const { drop, sweep } = await import("./draft_store.js");
  const key = savedKey();
  if (key && document.body.dataset.user) {
    await drop(document.body.dataset.user, key);
    document.cookie = "pekso_sent=; max-age=0; path=/";
  }
  await sweep();
}

async function leave(form) {
  try {
    const { wipe } = await import("./draft_store.js");
    if (document.body.dataset.user) await wipe(document.body.dataset.user);
  } finally {
    form.submit();
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-log-out]")) return;
  event.preventDefault();
  leave(event.target);
}, { capture: true });

document.querySelector(".nav-tabs .active")?.scrollIntoView({ block: "nearest", inline: "center" });

tidyDrafts().catch(() => null);
