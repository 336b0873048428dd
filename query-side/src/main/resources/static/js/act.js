// Sends a form marked "act" as JSON to the same interface that programs use, and puts its answer where the person
// looks: errors beside their fields, a conflict with what changed meanwhile. What was typed stays until it has been
// recorded.
import { ask, Problem } from "./api.js";

document.addEventListener("submit", event => {
  const form = event.target.closest("form.act");
  if (!form) return;
  event.preventDefault();
  if (form.dataset.sending === undefined) send(form);
});

// Those sent before this script had loaded; from now on the listener above has them.
const early = window.earlyForms ?? [];
window.earlyForms = null;
queueMicrotask(() => early.forEach(send));

document.addEventListener("click", event => {
  const add = event.target.closest("[data-add]");
  const drop = event.target.closest("[data-drop]");
  if (add) addLine(add.closest("[data-kind]"));
  if (drop) dropLine(drop);
});

document.addEventListener("change", event => {
  if (event.target.matches("form.act input[type=file]")) showChosen(event.target);
});

// Where the session is over, a part of the page that asks for itself anew would have the whole page loaded: not over
// what is being typed; its author gets a message on submitting.
document.addEventListener("htmx:beforeOnLoad", event => {
  const typing = [...document.querySelectorAll("form.act")].some(form => !fields(form).every(unchanged));
  if (event.detail.xhr.status === 401 && typing) event.preventDefault();
});

async function send(form) {
  form.dataset.sending = "";
  busy(form, true);
  clear(form);
  try {
    if (unconfirmed(form)) return;
    await upload(form);
    if (await previewed(form)) return;
    const answer = await ask(form.getAttribute("action"), {
      method: form.dataset.method ?? "POST",
      headers: headers(form),
      body: JSON.stringify(body(form)),
    });
    await answered(form, answer);
  } catch (problem) {
    if (problem instanceof Problem && problem.status !== 0) await refused(form, problem);
    else showMessage(form, form.dataset.away);
  } finally {
    delete form.dataset.sending;
    busy(form, false);
  }
}

// A correction is sent once its author has seen what it would change, and what is typed after that is seen again.
// What cannot be previewed is sent, and refused with its reasons.
async function previewed(form) {
  const section = form.closest("[data-preview]");
  const typed = JSON.stringify(body(form));
  if (!section || form.dataset.seen === typed) return false;
  const answer = await ask(section.dataset.preview, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/html" },
    body: typed,
  }).catch(() => null);
  if (!answer) return false;
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".preview");
  if (!part) return false;
  form.querySelector(".preview")?.remove();
  const button = form.querySelector("button:not([type])");
  button.before(part);
  button.textContent = section.dataset.confirm;
  form.dataset.seen = typed;
  part.focus();
  return true;
}

// What cannot be taken back is sent once its author has confirmed it, and what is typed after that is confirmed again;
// where only one field makes it final, only when that is filled in.
function unconfirmed(form) {
  const { confirm, confirmOf, final, seen } = form.dataset;
  const said = body(form);
  const typed = JSON.stringify(said);
  if (!confirm || seen === typed || (confirmOf && !said[confirmOf])) return false;
  form.dataset.seen = typed;
  form.querySelector("button:not([type])").textContent = confirm;
  showMessage(form, final, "alert-warning");
  return true;
}

function headers(form) {
  const all = { "Content-Type": "application/json" };
  if (form.dataset.key) all["Idempotency-Key"] = form.dataset.key;
  if (form.dataset.version) all["If-Match"] = `"${form.dataset.version}"`;
  return all;
}

async function answered(form, answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  const content = type.includes("json") ? await answer.json() : {};
  const detail = { form, answer: content };
  if (!form.dispatchEvent(new CustomEvent("acted", { bubbles: true, cancelable: true, detail }))) return;
  const done = form.dataset.done;
  if (done) {
    location.assign(done.replace(/(?:\{|%7B)(\w+)(?:\}|%7D)/gi, (_, name) => encodeURIComponent(content[name] ?? "")));
  } else {
    showMessage(form, form.dataset.said, "alert-success");
  }
}

// ---- reading the form

function body(form) {
  const root = form.dataset.fixed ? JSON.parse(form.dataset.fixed) : {};
  for (const field of fields(form)) {
    const value = read(field);
    if (form.dataset.amends !== undefined && unchanged(field)) continue;
    if (value === undefined && !(form.dataset.amends !== undefined && form.dataset.fixed)) continue;
    // In a correction an emptied field is removed from the act.
    put(root, field.getAttribute("name") ?? field.dataset.name, value ?? null);
  }
  return root;
}

function fields(form) {
  return [...form.querySelectorAll("[data-kind], [name]:not([data-kind] *)")].filter(field => !field.disabled);
}

function unchanged(field) {
  const controls = field.matches("input, select, textarea")
    ? [field]
    : [...field.querySelectorAll("input, select, textarea")];
  return controls.every(control => {
    if (control.options)
      return (
        control.value === ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value
      );
    if (control.type === "file") return control.files.length === 0;
    return control.type === "checkbox"
      ? control.checked === control.defaultChecked
      : control.value === control.defaultValue;
  });
}

function read(field) {
  switch (field.dataset.kind) {
    case "boolean":
      return field.type === "checkbox" ? field.checked : blank(field.value, value => value === "true");
    case "number":
      return blank(field.value, number);
    case "person":
      return blank(field.querySelector("input").value, name => ({ name }));
    case "people":
      return list(field, line => (line.value.trim() ? { name: line.value.trim() } : undefined));
    case "list":
      return list(field, line => line.value.trim() || undefined);
    case "ticks":
      return [...field.querySelectorAll("input:checked")].map(tick => tick.value);
    case "files":
      return field.digests?.length ? field.digests : undefined;
    case "nullable":
      return field.value.trim() === "" ? null : field.value;
    case "null":
      return null;
    case "moment":
      return blank(field.value, value => (value.length === 16 ? value + ":00+08:00" : value));
    default:
      return field.type === "checkbox" ? (field.checked ? field.value : undefined) : blank(field.value, value => value);
  }
}

function blank(text, otherwise) {
  return text.trim() === "" ? undefined : otherwise(text);
}

// What is no number goes along as it was typed, and is refused beside its field.
function number(text) {
  const typed = text.trim().replaceAll(",", "");
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : text;
}

function list(field, of) {
  const values = [...field.querySelectorAll("input")].map(of).filter(value => value !== undefined);
  return values.length ? values : undefined;
}

function put(root, path, value) {
  const names = path.split(".");
  const last = names.pop();
  let at = root;
  for (const name of names) at = at[name] ??= {};
  at[last] = value;
}

// ---- files go first, one by one; what went already does not go twice

async function upload(form) {
  for (const field of form.querySelectorAll("[data-kind=files]")) {
    const input = field.querySelector("input[type=file]");
    field.sent ??= new Map();
    field.digests = [];
    for (const file of input.files) {
      if (!field.sent.has(file)) {
        const part = new FormData();
        part.append("file", file);
        const answer = await ask("/api/evidence", { method: "POST", body: part }).catch(problem => {
          const why = problem.errors[0]?.message ?? (problem.message || problem.status);
          problem.errors = [{ field: "evidence", message: `${file.name}: ${why}` }];
          throw problem;
        });
        field.sent.set(file, (await answer.json()).sha256);
      }
      field.digests.push(field.sent.get(file));
    }
  }
}

function showChosen(input) {
  const names = input.closest("[data-kind=files]")?.querySelector("[data-chosen]");
  if (names) names.textContent = [...input.files].map(file => file.name).join(" · ");
}

// ---- lines of a list

function addLine(field) {
  const lines = field.querySelectorAll("[data-line]");
  const line = lines[lines.length - 1].cloneNode(true);
  line.querySelector("input").value = "";
  field.querySelector("[data-lines]").append(line);
  renumber(field);
  line.querySelector("input").focus();
}

function dropLine(button) {
  const field = button.closest("[data-kind]");
  const lines = field.querySelectorAll("[data-line]");
  const line = button.closest("[data-line]");
  if (lines.length === 1) line.querySelector("input").value = "";
  else line.remove();
  renumber(field);
  field.querySelector("input").focus();
}

function renumber(field) {
  field
    .querySelectorAll("[data-line] input")
    .forEach((input, at) => input.setAttribute("aria-label", `${field.dataset.label} ${at + 1}`));
}

// ---- what went wrong

async function refused(form, problem) {
  const left = [];
  for (const error of problem.errors) if (!beside(form, error)) left.push(error);
  const message = problem.signedOut ? form.dataset.signedOut : problem.message || form.dataset.away;
  const box = showMessage(
    form,
    message,
    problem.status === 412 || problem.status === 409 ? "alert-warning" : "alert-danger",
  );
  if (problem.signedOut) box.append(link("/login", form.dataset.signIn));
  if (left.length)
    box.append(items(left.map(error => (error.field ? `${error.field}: ${error.message}` : error.message))));
  if (problem.status === 412 || problem.status === 409) await changedMeanwhile(form, box, problem.status === 412);
  (form.querySelector("[aria-invalid=true]") ?? box).focus();
  form.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail: { form, problem } }));
}

// Shows what was recorded since the form was opened, and lets it be sent again by someone who has seen it.
async function changedMeanwhile(form, box, stale) {
  if (!form.dataset.since || !form.dataset.version) return;
  const answer = await fetch(`${form.dataset.since}?after=${form.dataset.version}&stale=${stale}`, {
    headers: { Accept: "text/html" },
  });
  if (!answer.ok) return;
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-version]");
  if (!part) return;
  box.append(part);
  form.dataset.version = part.dataset.version;
}

function beside(form, error) {
  const found = place(form, error.field);
  if (!found) return false;
  const { field, control } = found;
  control.setAttribute("aria-invalid", "true");
  control.classList.add("is-invalid");
  const note = field.querySelector(".invalid-feedback");
  note.textContent = note.textContent ? `${note.textContent} ${error.message}` : error.message;
  field.classList.add("wrong");
  field.closest("details")?.setAttribute("open", "");
  return true;
}

// inspectors[1] is the second line of inspectors; what belongs to no field of its own, such as document, to the first
// within.
function place(form, path) {
  if (!path || path === "fields") return null;
  const [, name, at] = /^([^[]*)(?:\[(\d+)\])?/.exec(path);
  const field =
    form.querySelector(`[data-field="${CSS.escape(path)}"], [data-field="${CSS.escape(name)}"]`) ??
    (name.includes(".")
      ? form.querySelector(`[data-field="${CSS.escape(name.slice(0, name.lastIndexOf(".")))}"]`)
      : null) ??
    form.querySelector(`[data-field^="${CSS.escape(name)}."]`);
  if (!field) return null;
  const controls = field.querySelectorAll("input, select, textarea");
  return { field, control: controls[at ?? 0] ?? controls[0] };
}

function clear(form) {
  form.querySelectorAll(".is-invalid").forEach(control => {
    control.classList.remove("is-invalid");
    control.removeAttribute("aria-invalid");
  });
  form.querySelectorAll(".wrong").forEach(field => {
    field.classList.remove("wrong");
    field.querySelector(".invalid-feedback").textContent = "";
  });
  form.querySelector(".form-message")?.remove();
}

function showMessage(form, text, kind = "alert-danger") {
  form.querySelector(".form-message")?.remove();
  const box = document.createElement("div");
  box.className = `form-message alert ${kind}`;
  box.tabIndex = -1;
  box.setAttribute("role", kind === "alert-success" ? "status" : "alert");
  box.append(Object.assign(document.createElement("p"), { className: "mb-1", textContent: text }));
  form.prepend(box);
  box.scrollIntoView({ block: "nearest" });
  return box;
}

function busy(form, is) {
  form
    .querySelectorAll("button[type=submit], button:not([type])")
    .forEach(button => button.setAttribute("aria-disabled", is));
  form.setAttribute("aria-busy", is);
}

function items(texts) {
  const all = document.createElement("ul");
  all.className = "mb-0";
  all.append(...texts.map(text => Object.assign(document.createElement("li"), { textContent: text })));
  return all;
}

function link(address, text) {
  return Object.assign(document.createElement("a"), {
    href: address,
    textContent: text,
    target: "_blank",
    rel: "noopener",
  });
}
