// Setting up: a choice that decides which field is asked, a password that is shown once, mistakes that lead to their
// line.
const byId = id => document.getElementById(id);

// ---- accounts: over the district, a park or a unit

document.addEventListener("change", event => {
  if (event.target.matches("[data-scope-kind]")) over(event.target.value);
});

function over(kind) {
  document.querySelectorAll("[data-scope-kind]").forEach(radio => (radio.checked = radio.value === kind));
  document.querySelectorAll("[data-scope]").forEach(part => {
    part.hidden = part.dataset.scope !== kind;
    const field = part.querySelector("[name]");
    field.disabled = part.hidden;
    field.dataset.kind ??= "nullable"; // nothing chosen is an error, and not a scope that stays as it is
  });
}

const scoped = document.querySelector("form[data-scoped]");
if (scoped) over(scoped.dataset.scoped);

document.addEventListener("acted", event => {
  const { form, answer } = event.detail;
  if (form.id === "account-form") made(event, form, answer);
  if (form.id === "reset-form") showOnce(event, byId("made").dataset.reset, answer);
  if (form.id === "give-form") {
    event.preventDefault();
    location.assign(`${location.pathname}?profile=${encodeURIComponent(byId("f-profile").value)}`);
  }
});

// What was done to an account, with its password where one was made up: it is nowhere else and cannot be shown again.
function showOnce(event, text, account) {
  event.preventDefault();
  const box = byId("made");
  box.hidden = false;
  box.querySelector("[data-text]").textContent = text.replace("{0}", account.name);
  box.querySelector(".once").hidden = !account.password;
  byId("password-once").value = account.password ?? "";
  box.querySelector("[data-copied-said]").textContent = "";
  box.focus();
}

async function made(event, form, account) {
  const said = byId("made").dataset;
  showOnce(event, account.password ? said.made : said.own, account);
  form.reset();
  over("district");
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  const list = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("account-list");
  if (answer.ok && list) byId("account-list").replaceWith(list);
}

document.addEventListener("click", async event => {
  if (!event.target.closest("[data-copy]")) return;
  const box = byId("made");
  const field = byId("password-once");
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    box.querySelector("[data-copied-said]").textContent = box.dataset.copied;
  } catch {
    box.querySelector("[data-copied-said]").textContent = box.dataset.marked;
  }
});

// ---- profiles: one form, to be checked or to be saved

document.addEventListener("click", event => {
  const button = event.target.closest("button[data-action]");
  if (!button) return;
  const form = button.closest("form");
  form.setAttribute("action", button.dataset.action);
  for (const name of ["done", "said"]) {
    if (button.dataset[name]) form.dataset[name] = button.dataset[name];
    else delete form.dataset[name];
  }
});

const text = byId("yaml");
if (text) {
  number();
  text.addEventListener("input", number);
  text.addEventListener("scroll", () => (byId("lines").scrollTop = text.scrollTop));
  text.form.addEventListener("submit", () => mistakes([]));
  text.form.addEventListener("refused", event =>
    mistakes(event.detail.problem.errors.filter(error => error.field === "yaml")),
  );
}

function number() {
  const lines = byId("lines");
  const wanted = text.value.split("\n").length;
  if (lines.children.length === wanted) return;
  lines.replaceChildren(
    ...Array.from({ length: wanted }, (_, at) => Object.assign(document.createElement("li"), { textContent: at + 1 })),
  );
}

// Each mistake begins with its line; pressing it leads there.
function mistakes(errors) {
  byId("lines")
    .querySelectorAll(".wrong")
    .forEach(line => line.classList.remove("wrong"));
  byId("mistakes").replaceChildren(
    ...errors.map(error => {
      const line = Number(/\d+/.exec(error.message)?.[0] ?? 1);
      byId("lines").children[line - 1]?.classList.add("wrong");
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: error.message });
      button.addEventListener("click", () => goTo(line));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
  if (errors.length > 0)
    byId("yaml-wrong").textContent = byId("yaml-wrong").dataset.count.replace("{0}", errors.length);
  byId("mistakes").querySelector("button")?.focus();
}

function goTo(line) {
  const before =
    text.value
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + (line > 1 ? 1 : 0);
  const end = text.value.indexOf("\n", before);
  text.focus();
  text.setSelectionRange(before, end < 0 ? text.value.length : end);
  text.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(text).lineHeight));
}
