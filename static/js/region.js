// A text box that suggests places while one types (clients/forms/regions.py), after the ARIA
// combobox pattern with a list. Without this file the server asks on the next page.

const PAUSE_MS = 200;
const SHORTEST = 2;

class RegionBox {
  constructor(root, number) {
    this.root = root;
    this.input = root.querySelector("input[type=text]");
    this.name = this.input.name.replace(/_text$/, "");
    this.options = [];
    this.active = -1;
    this.listId = `${this.input.id || "region"}-list-${number}`;
    this.buildParts();
    this.listen();
  }

  buildParts() {
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = this.listId;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.input.labels?.[0]?.textContent.trim() ?? "");
    this.list.hidden = true;
    this.said = document.createElement("div");
    this.said.className = "visually-hidden";
    this.said.setAttribute("role", "status");
    this.input.after(this.list, this.said);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.listId,
    })) this.input.setAttribute(name, value);
  }

  listen() {
    this.input.addEventListener("input", () => {
      this.forget();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), PAUSE_MS);
    });
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(this.options.indexOf(option));
    });
  }

  // What was chosen no longer holds once the text is changed.
  forget() {
    this.root.querySelector("[data-region-matches]")?.remove();
    this.hidden().value = "";
  }

  hidden() {
    let field = this.root.querySelector("input[type=hidden]");
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = this.name;
      this.root.append(field);
    }
    return field;
  }

  async search() {
    const text = this.input.value.trim();
    this.running?.abort();
    if (text.length < SHORTEST) return this.close();
    this.running = new AbortController();
    try {
      const address = `${this.root.dataset.url}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: this.running.signal });
      if (!answer.ok) return this.close();
      this.show((await answer.json()).results);
    } catch (error) {
      // No line: the typed text is sent and the server asks.
      if (error.name !== "AbortError") this.close();
    }
    return undefined;
  }

  show(places) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.options = places.map((place, index) => {
      const option = document.createElement("li");
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.id = `${this.listId}-${index}`;
      option.dataset.code = place.code;
      option.textContent = place.label;
      return option;
    });
    this.list.replaceChildren(...this.options);
    const some = this.options.length > 0;
    this.list.hidden = !some;
    this.input.setAttribute("aria-expanded", String(some));
    const { none, many } = this.root.dataset;
    this.said.textContent = some ? `${this.options.length} ${many}` : none;
  }

  onKey(event) {
    const last = this.options.length - 1;
    if (this.list.hidden || last < 0) {
      if (event.key === "ArrowDown") this.search();
      return;
    }
    const steps = {
      ArrowDown: () => this.move(this.active >= last ? 0 : this.active + 1),
      ArrowUp: () => this.move(this.active <= 0 ? last : this.active - 1),
      Escape: () => this.close(),
    };
    if (event.key === "Enter" && this.active >= 0) steps.Enter = () => this.choose(this.active);
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    }
  }

  move(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  choose(index) {
    const option = this.options[index];
    this.input.value = option.textContent;
    this.hidden().value = option.dataset.code;
    this.said.textContent = option.textContent;
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

let made = 0;
function start(part) {
  for (const root of part.querySelectorAll("[data-region]:not([data-ready])")) {
    root.dataset.ready = "";
    made += 1;
    new RegionBox(root, made);
  }
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt));
