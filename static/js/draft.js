// Nothing typed is lost: every change of a form with data-draft-key is kept in this browser at once
// and on the server when there is a line; both are wiped when the server has the record, on log-out,
// or after 72 hours. The texts stand in templates/components/form_scripts.html.

import { hasFiles, isFillable, read, same, valueOf, write } from "./draft_form.js";
import { arrived, pull, push, remove } from "./draft_server.js";
import { drop, find, keep } from "./draft_store.js";

const TEXTS = document.getElementById("draft-texts")?.dataset ?? {};
const PAUSE = 2500;

function clock(time) {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, "0");
  const isToday = date.toDateString() === new Date().toDateString();
  const day = isToday ? "" : `${two(date.getDate())}/${two(date.getMonth() + 1)} `;
  return `${day}${two(date.getHours())}.${two(date.getMinutes())}`;
}

const at = (text, time) => (text ?? "").replace("%s", clock(time));

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-light btn-sm";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function link(text, address) {
  const made = document.createElement("a");
  made.className = "btn btn-light btn-sm";
  made.textContent = text;
  made.href = address;
  return made;
}

/** The line that says where the typed text is, and the notes above the form. */
class Board {
  constructor(form) {
    this.notes = document.createElement("div");
    this.notes.setAttribute("role", "status");
    this.chip = document.createElement("p");
    this.chip.className = "draft-chip";
    this.chip.hidden = true;
    (form.querySelector(":scope > .card-body") ?? form).prepend(this.notes, this.chip);
  }

  show(state, text) {
    this.chip.hidden = false;
    this.chip.dataset.state = state;
    if (this.chip.textContent !== text) this.chip.textContent = text;
  }

  note(kind, text, ...actions) {
    const note = document.createElement("div");
    note.className = kind === "warning" ? "draft-note draft-note-warning" : "draft-note";
    const words = document.createElement("p");
    words.textContent = text;
    const side = document.createElement("div");
    side.className = "list-row-actions";
    side.append(...actions);
    note.append(words, side);
    this.notes.replaceChildren(note);
    if (kind === "warning") note.scrollIntoView({ block: "center" });
  }
}

class Keeper {
  constructor(form) {
    this.form = form;
    this.user = form.dataset.draftUser;
    this.key = form.dataset.draftKey;
    this.address = form.dataset.draftUrl;
    this.board = new Board(form);
    this.blank = read(form);
    this.typedAt = 0;
    this.writing = Promise.resolve();
    this.tabs = "BroadcastChannel" in window ? new BroadcastChannel("pekso-draft") : null;
  }

  get token() {
    return this.form.elements.csrfmiddlewaretoken?.value ?? "";
  }

  async start() {
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", (event) => this.beforeSending(event));
    window.addEventListener("online", () => this.lineIsBack());
    window.addEventListener("offline", () => this.typedAt && this.showOffline());
    window.addEventListener("pagehide", () => this.flush());
    window.addEventListener("pageshow", (event) => event.persisted && this.cameBack());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
    this.tabs?.addEventListener("message", ({ data }) => this.otherTab(data));
    if (this.form.hasAttribute("data-bound")) this.changed();
    else await this.restore();
    this.form.setAttribute("data-draft-ready", "");
  }

  changed() {
    if (this.restoring) return;
    this.typedAt = Date.now();
    this.store("typing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  store(state) {
    const { user, key, typedAt } = this;
    const draft = { user, key, typedAt, state, fields: read(this.form) };
    this.latest = draft;
    this.writing = this.writing.then(async () => {
      if (this.latest !== draft) return; // a newer one is already in the queue
      try {
        await keep(draft);
        this.board.show("local", at(TEXTS.local, typedAt));
        this.tabs?.postMessage({ user, key, typedAt });
      } catch {
        this.board.show("offline", TEXTS.nowhere);
      }
    });
    return this.writing;
  }

  async send(keepalive = false) {
    clearTimeout(this.timer);
    this.timer = null;
    const { address, token, key } = this;
    const typedAt = this.typedAt || Date.now();
    const message = { address, token, key, typedAt, fields: read(this.form), keepalive };
    const { outcome, draft } = await push(message);
    if (outcome === "sent" && this.typedAt <= typedAt) this.board.show("server", at(TEXTS.server, typedAt));
    if (outcome === "newer") this.offer(TEXTS.elsewhere, draft);
    if (outcome === "offline") this.showOffline();
    if (outcome === "login") {
      const here = window.location.pathname + window.location.search;
      const again = `${TEXTS.logIn}?next=${encodeURIComponent(here)}`;
      this.board.note("warning", TEXTS.login, link(TEXTS.loginAgain, again));
    }
    return outcome;
  }

  flush() {
    if (this.timer) this.send(true);
  }

  showOffline() {
    this.board.show("offline", at(TEXTS.offline, this.typedAt));
  }

  async restore() {
    const local = await find(this.user, this.key).catch(() => null);
    if (local && (await this.hasArrived(local))) return;
    if (local && !this.typedAt && !same(local.fields, this.blank)) this.use(local);
    const remote = await pull(this);
    if (!remote || same(remote.fields, read(this.form))) return;
    if (remote.typedAt <= Math.max(local?.typedAt ?? 0, this.typedAt)) return;
    if (this.typedAt) this.offer(TEXTS.elsewhere, remote);
    else this.use(remote);
  }

  /** The answer of the last sending was lost, but the record arrived: nothing to restore. */
  async hasArrived({ fields, state }) {
    const submission = valueOf(fields, "submission_id");
    if (state !== "sending" || !submission) return false;
    const place = await arrived({ address: this.address, submission });
    if (!place) return false;
    await drop(this.user, this.key).catch(() => null);
    this.board.note("info", TEXTS.arrived, ...(place.url ? [link(TEXTS.open, place.url)] : []));
    return true;
  }

  use({ fields, typedAt }) {
    this.restoring = true;
    write(this.form, fields);
    this.restoring = false;
    this.typedAt = typedAt;
    this.store("typing");
    const files = hasFiles(this.form) ? ` ${TEXTS.files}` : "";
    this.board.note("info", at(TEXTS.restored, typedAt) + files, button(TEXTS.discard, () => this.discard()));
  }

  offer(text, draft) {
    this.board.note("warning", at(text, draft.typedAt), button(TEXTS.take, () => this.use(draft)));
  }

  async otherTab({ user, key, typedAt }) {
    if (user !== this.user || key !== this.key || typedAt <= this.typedAt) return;
    const draft = await find(user, key).catch(() => null);
    if (draft && !same(draft.fields, read(this.form))) this.offer(TEXTS.otherTab, draft);
  }

  async discard() {
    clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
    await drop(this.user, this.key).catch(() => null);
    await remove(this);
    window.location.assign(window.location.href);
  }

  /** Back by the browser's arrow: a form that was saved meanwhile starts anew. */
  async cameBack() {
    this.checked = false;
    if (!(await find(this.user, this.key).catch(() => true))) window.location.reload();
  }

  /** Before the form leaves: is there a line, and is the person still logged in? */
  async beforeSending(event) {
    if (this.checked || event.defaultPrevented) return;
    event.preventDefault();
    if (this.checking) return;
    this.checking = true;
    this.typedAt = Date.now();
    await this.store("sending");
    this.board.show("local", TEXTS.sending);
    const outcome = navigator.onLine ? await this.send() : "offline";
    this.checking = false;
    if (outcome === "offline") this.noLine();
    if (["offline", "login"].includes(outcome) || (outcome === "newer" && !this.warned)) {
      this.warned = outcome === "newer"; // pressed again, it goes: clocks of two machines may differ
      return;
    }
    this.checked = true;
    this.form.requestSubmit(event.submitter ?? undefined);
  }

  noLine() {
    this.waiting = true;
    this.showOffline();
    this.board.note("warning", TEXTS.notSent, button(TEXTS.sendNow, () => this.form.requestSubmit()));
  }

  async lineIsBack() {
    if (!this.typedAt || (await this.send()) !== "sent" || !this.waiting) return;
    this.board.note("info", TEXTS.lineBack, button(TEXTS.sendNow, () => this.form.requestSubmit()));
  }
}

for (const form of document.querySelectorAll("form[data-draft-key]")) {
  if (isFillable(form)) new Keeper(form).start();
}
