// Sends a ledger to be tried, follows an import wherever it is, and shows what became of its rows a page at a time.
import { ask, fill, make } from "./api.js";

const LAST = "bihuan-last-import";
const AT_ONCE = 100;
const PATIENCE = 2000;
const byId = id => document.getElementById(id);

if (byId("choose")) choose(byId("choose"));
if (byId("import")) follow(byId("import"));

// ---- choosing a file

function choose(form) {
  const last = stored();
  if (last) {
    byId("last").hidden = false;
    byId("last").querySelector("a").href = `/imports/${encodeURIComponent(last)}`;
  }
  const file = byId("file");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    wrong("");
    if (!file.files.length) return wrong(form.dataset.none);
    form.ariaBusy = "true";
    byId("sending").textContent = form.dataset.sending;
    const part = new FormData();
    part.append("file", file.files[0]);
    try {
      const job = await (await ask(form.getAttribute("action"), { method: "POST", body: part })).json();
      store(job.id);
      location.assign(`/imports/${encodeURIComponent(job.id)}`);
    } catch (problem) {
      wrong(messageOf(problem, form.dataset));
      byId("sending").textContent = "";
      form.ariaBusy = "false";
    }
  });

  function wrong(text) {
    byId("file-wrong").textContent = text;
    file.closest(".field").classList.toggle("wrong", text !== "");
    file.classList.toggle("is-invalid", text !== "");
    file.setAttribute("aria-invalid", text !== "");
    if (text) file.focus();
  }
}

function messageOf(problem, says) {
  if (problem.status === 0) return says.away;
  if (problem.signedOut) return says.signedOut;
  if (problem.status === 413) return says.tooLarge;
  return problem.errors.map(error => error.message).join(" ") || problem.message || says.away;
}

// ---- following an import

function follow(page) {
  const address = `/api/imports/${encodeURIComponent(page.dataset.import)}`;
  const says = page.dataset;
  let stream;
  look();

  // Once in full; then, while it is not over, as it happens. A stream that breaks is no news of the import: look again.
  async function look() {
    stream?.close();
    try {
      const now = await (await ask(address)).json();
      lost(null);
      show(now);
      if (!over(now)) listen();
    } catch (problem) {
      if (problem.status === 404 || problem.status === 403)
        return failed(problem.status === 404 ? says.noneSuch : problem.message);
      lost(problem.signedOut ? says.signedOut : says.lost);
      setTimeout(look, PATIENCE);
    } finally {
      page.ariaBusy = "false";
    }
  }

  function listen() {
    stream = new EventSource(`${address}/progress`);
    stream.addEventListener("progress", event => show(JSON.parse(event.data)));
    stream.addEventListener("done", look);
    stream.onerror = () => {
      stream.close();
      setTimeout(look, PATIENCE);
    };
  }

  function over(now) {
    return now.state === "DONE" || now.state === "FAILED";
  }

  function lost(text) {
    byId("lost").textContent = text ?? "";
    byId("lost").hidden = text === null;
  }

  function failed(text) {
    byId("failed").textContent = text;
    byId("failed").hidden = false;
    byId("bar").hidden = true;
    byId("progress-text").textContent = "";
  }

  function show(now) {
    const bar = byId("bar");
    bar.max = Math.max(now.total, 1);
    if (now.state === "WAITING") bar.removeAttribute("value");
    else bar.value = now.total ? now.done : 1;
    if (now.state === "FAILED") return failed(now.failure);
    const text =
      now.state === "WAITING"
        ? says.waiting
        : now.state === "DONE"
          ? now.committed
            ? says.entered
            : says.tried
          : now.committed
            ? says.entering
            : says.trying;
    byId("progress-text").textContent = fill(text, now.done, now.total);
    if (now.state === "DONE") done(now);
  }

  function done(now) {
    const { answer, committed } = now;
    if (!answer) return;
    const incomplete = answer.rows.filter(row => row.incomplete.length).length;
    const sums = { ...answer.summary, incomplete, all: answer.rows.length };
    document.querySelectorAll("[data-sum]").forEach(place => (place.textContent = sums[place.dataset.sum]));
    byId("over").hidden = false;
    byId("read").textContent =
      fill(says.head, answer.encoding, answer.headerLine, answer.columns.length) +
      (answer.ignoredColumns.length ? " " + fill(says.ignored, answer.ignoredColumns.join(says.comma)) : "");
    byId("was-entered").hidden = !committed;
    byId("to-enter").hidden = committed;
    byId("enter").hidden = answer.summary.new === 0;
    byId(committed ? "what-was" : "what").textContent =
      answer.summary.new === 0 && !committed
        ? says.nothing
        : fill(committed ? says.was : says.enter, answer.summary.new, answer.summary.unchanged, answer.summary.invalid);
    byId("workbook").onclick = () => workbook(address, page.dataset.import);
    rows(answer.rows, answer.summary.invalid ? "INVALID" : "ALL", says);
  }
}

// ---- rows, so many at a time however many there are

function rows(all, first, says) {
  const words = Object.fromEntries(
    [...byId("words").content.children].map(word => [word.dataset.code, word.textContent]),
  );
  const filter = byId("filter");
  const fits = { INVALID: row => row.outcome === "INVALID", INCOMPLETE: row => row.incomplete.length, ALL: () => true };
  let some = all;
  let from = 0;
  filter.querySelector(`[value=${first}]`).checked = true;
  filter.onchange = () => choose(filter.querySelector(":checked").value);
  byId("pages").onclick = event => turn(Number(event.target.dataset.turn ?? 0));
  choose(first);

  function choose(kind) {
    some = all.filter(fits[kind]);
    from = 0;
    draw();
  }

  function turn(by) {
    if (!by || from + by * AT_ONCE < 0 || from + by * AT_ONCE >= some.length) return;
    from += by * AT_ONCE;
    draw();
    byId("rows-region").focus();
  }

  function draw() {
    const to = Math.min(from + AT_ONCE, some.length);
    byId("rows").replaceChildren(...some.slice(from, to).map(line));
    byId("rows-region").hidden = some.length === 0;
    byId("shown").textContent = some.length ? fill(says.range, from + 1, to, some.length) : fill(says.rows, 0);
    byId("pages").hidden = some.length <= AT_ONCE;
    byId("pages").querySelector("[data-turn='-1']").disabled = from === 0;
    byId("pages").querySelector("[data-turn='1']").disabled = to === some.length;
  }

  function line(row) {
    const outcome = byId("outcomes").content.querySelector(`[data-code=${row.outcome}]`).cloneNode(true);
    const found = make("td");
    if (row.errors.length)
      found.append(
        make(
          "ul",
          { className: "wrongs" },
          ...row.errors.map(error => make("li", {}, make("strong", { text: error.field }), " ", error.message)),
        ),
      );
    if (row.incomplete.length) {
      const lacking = byId("lacking").content.firstElementChild.cloneNode(true);
      lacking.append(" ", row.incomplete.map(lack).join(says.comma));
      found.append(lacking);
    }
    return make(
      "tr",
      {},
      make("td", { text: row.line, className: "text-end" }),
      make("th", { text: row.number ?? "–", scope: "row" }),
      make("td", {}, outcome),
      found,
    );
  }

  // file-plan.goals: the act and its field by name
  function lack(item) {
    const [act, ...path] = item.split(".");
    return `${words[act] ?? act}·${words[path.join(".")] ?? path.join(".")}`;
  }
}

async function workbook(address, name) {
  const answer = await ask(address, {
    headers: { Accept: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  });
  const file = URL.createObjectURL(await answer.blob());
  make("a", { href: file, download: `${name}.xlsx` }).click();
  URL.revokeObjectURL(file);
}

function stored() {
  try {
    return localStorage.getItem(LAST);
  } catch {
    return null;
  }
}

function store(id) {
  try {
    localStorage.setItem(LAST, id);
  } catch {
    /* then it stands in the address alone */
  }
}
