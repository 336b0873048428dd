// Sends a ledger to be tried, follows an import wherever it is, and shows what became of its rows a page at a time.
import { ask, fill, make } from "./api.js";

const AT_ONCE = 100;
const PATIENCE = 2000;
const byId = id => document.getElementById(id);

if (byId("choose")) choose(byId("choose"));
if (byId("history")) history(byId("history"));
if (byId("import")) follow(byId("import"));

// ---- choosing a file

function choose(form) {
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
    if (byId("park").value) part.append("park", byId("park").value);
    if (byId("sheets").checked) part.append("sheet", byId("sheets").value);
    try {
      const job = await (await ask(form.getAttribute("action"), { method: "POST", body: part })).json();
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

// ---- imports of the past, a page at a time

function history(place) {
  const words = named("history-words");
  let before;
  byId("older").onclick = more;
  more();

  async function more() {
    try {
      const page = await (await ask(`/api/imports${before ? `?before=${encodeURIComponent(before)}` : ""}`)).json();
      byId("history-rows").append(...page.items.map(line));
      before = page.before;
      byId("older").hidden = !before;
      byId("history-region").hidden = !byId("history-rows").children.length;
      byId("history-shown").textContent = byId("history-region").hidden ? place.dataset.none : "";
    } catch (problem) {
      byId("history-shown").textContent = messageOf(problem, place.dataset);
    }
  }

  function line(item) {
    const state = item.state === "DONE" ? (item.committed ? "ENTERED" : "TRIED") : item.state;
    const page = `/imports/${encodeURIComponent(item.id)}`;
    const file = make("td", { className: "text-break", text: item.fileName ?? "–" });
    if (item.sha256) file.append(" ", make("a", { href: `/api${page}/file`, text: words.download, download: "" }));
    return make(
      "tr",
      {},
      make(
        "td",
        {},
        make("time", {
          datetime: item.at,
          text: new Date(item.at).toLocaleString(document.documentElement.lang, { timeZone: "Asia/Shanghai" }),
        }),
      ),
      make("td", { text: item.by.name ?? item.by.accountId }),
      file,
      make("td", { text: words[state] ?? words.RUNNING }),
      ...["new", "unchanged", "invalid"].map(sum => make("td", { className: "text-end", text: item.summary[sum] })),
      make("td", {}, make("a", { href: page, text: words.open })),
    );
  }
}

function named(template) {
  return Object.fromEntries([...byId(template).content.children].map(word => [word.dataset.code, word.textContent]));
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
    sheets(answer, says);
    skipped(answer.skipped, says);
    byId("was-entered").hidden = !committed;
    byId("to-enter").hidden = committed;
    byId("enter").hidden = answer.summary.new === 0;
    byId(committed ? "what-was" : "what").textContent =
      answer.summary.new === 0 && !committed
        ? says.nothing
        : fill(committed ? says.was : says.enter, answer.summary.new, answer.summary.unchanged, answer.summary.invalid);
    if (!committed) enter(answer.newUnits, says);
    byId("workbook").onclick = () => workbook(address, page.dataset.import);
    rows(answer.rows, answer.summary.invalid ? "INVALID" : "ALL", says);
  }
}

// ---- what was not read

function sheets(answer, says) {
  const read = [];
  if (answer.sheet) read.push(fill(says.sheet, answer.sheets.join(says.comma)));
  const others = answer.otherSheets.map(
    sheet => `${sheet.name} (${fill(says.rows, sheet.rows)}${sheet.hidden ? says.comma + says.hidden : ""})`,
  );
  if (answer.newAuthorities.length) read.push(fill(says.newAuthorities, answer.newAuthorities.join(says.comma)));
  if (others.length) read.push(fill(says.other, others.join(says.comma)));
  byId("read").textContent = [...read, byId("read").textContent].join(" ");
}

function skipped(rows, says) {
  byId("skipped").hidden = !rows.length;
  byId("skipped-count").textContent = fill(says.skipped, rows.length);
  byId("skipped-rows").replaceChildren(
    ...rows.slice(0, AT_ONCE).map(row => make("li", { text: fill(says.skippedLine, row.line, row.why) })),
  );
}

// ---- entering what was tried, with the new units that are agreed to

function enter(units, says) {
  const form = byId("enter");
  byId("new-units").hidden = !units.length;
  byId("units").replaceChildren(...units.map(choice));
  const boxes = [...byId("units").querySelectorAll("input")];
  byId("all-units").onchange = () => boxes.forEach(box => (box.checked = byId("all-units").checked));
  byId("units").onchange = () => (byId("all-units").checked = boxes.every(box => box.checked));
  form.onsubmit = async event => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    byId("enter-wrong").textContent = "";
    const agreed = new URLSearchParams();
    const all = units.length && boxes.every(box => box.checked);
    if (all) agreed.append("newUnits", "*");
    else boxes.filter(box => box.checked).forEach(box => agreed.append("newUnits", box.value));
    try {
      const job = await (await ask(form.getAttribute("action"), { method: "POST", body: agreed })).json();
      location.assign(`/imports/${encodeURIComponent(job.id)}`);
    } catch (problem) {
      byId("enter-wrong").textContent = messageOf(problem, form.dataset);
      form.ariaBusy = "false";
    }
  };

  function choice(unit, at) {
    const close = unit.similar.length ? " " + fill(says.similar, unit.similar.join(says.comma)) : "";
    return make(
      "p",
      { className: "form-check" },
      make("input", { type: "checkbox", className: "form-check-input", id: `unit-${at}`, value: unit.name }),
      make(
        "label",
        { className: "form-check-label", for: `unit-${at}` },
        make("strong", { text: unit.name }),
        ` ${unit.park} ${fill(says.unitRows, unit.rows)}`,
        make("span", { className: "text-danger", text: close }),
      ),
    );
  }
}

// ---- rows, so many at a time however many there are

function rows(all, first, says) {
  const words = named("words");
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
    if (row.notEntered.length)
      found.append(make("p", { className: "mb-0", text: fill(says.notEntered, row.notEntered.join(says.comma)) }));
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
