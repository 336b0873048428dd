// The charts of the overview. They are drawn from the tables beside them, so that both always say the same; the drawing
// library is fetched only once the page is there and the charts come into view.
const area = document.getElementById("charts");
const charts = new Map();
const still = matchMedia("(prefers-reduced-motion: reduce)");
let drawing = null;
let drawn = "";

/** A table as it stands: what is counted, of what, and how many. */
function figures(table) {
  const rows = [...table.tBodies[0].rows];
  return {
    id: table.dataset.chart,
    overTime: table.dataset.time === "true",
    title: table.caption.textContent,
    series: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent),
    parts: rows.map(row => row.querySelector(".part").textContent),
    numbers: rows.map(row => [...row.cells].slice(1).map(cell => Number(cell.textContent))),
  };
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(name).trim();
  return {
    text: of("--bs-body-color"),
    quiet: of("--quiet"),
    line: of("--line"),
    sheet: of("--sheet"),
    series: [of("--ours"), of("--good"), of("--alarm")],
  };
}

// Distinguished by shape and line as well as by colour, in the order of the columns.
const SYMBOLS = ["circle", "rect", "triangle"];
const LINES = ["solid", "dashed", "dotted"];

function option(table) {
  const colour = colours();
  const { overTime } = table;
  const text = { color: colour.text, fontFamily: getComputedStyle(document.body).fontFamily };
  const parts = {
    type: "category",
    data: table.parts,
    inverse: !overTime,
    axisLabel: { color: colour.text, width: 110, overflow: "truncate" },
    axisLine: { lineStyle: { color: colour.quiet } },
    axisTick: { show: false },
  };
  const numbers = {
    type: "value",
    minInterval: 1,
    axisLabel: { color: colour.text },
    splitLine: { lineStyle: { color: colour.line } },
  };
  return {
    animation: !still.matches,
    textStyle: text,
    color: colour.series,
    aria: { enabled: true, label: { enabled: false }, decal: { show: !overTime } },
    legend: {
      data: table.series,
      textStyle: text,
      inactiveColor: colour.quiet,
      top: 0,
      left: 0,
      itemGap: 14,
      itemWidth: overTime ? 36 : 18,
    },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      backgroundColor: colour.sheet,
      borderColor: colour.quiet,
      textStyle: text,
      axisPointer: { type: overTime ? "line" : "shadow" },
    },
    grid: { left: 8, right: 16, top: 52, bottom: 8, containLabel: true },
    xAxis: overTime ? parts : numbers,
    yAxis: overTime ? numbers : parts,
    series: table.series.map((name, i) => ({
      name,
      type: overTime ? "line" : "bar",
      data: table.numbers.map(row => row[i]),
      symbol: SYMBOLS[i],
      symbolSize: 8,
      showSymbol: table.parts.length <= 36,
      lineStyle: { type: LINES[i], width: 2 },
      barMaxWidth: 14,
    })),
  };
}

function library() {
  return window.echarts
    ? Promise.resolve()
    : new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = area.dataset.echarts;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
}

function draw() {
  const tables = [...area.querySelectorAll("table[data-chart]")].map(figures);
  const now = JSON.stringify([tables, colours()]);
  if (!tables.length || now === drawn || !window.echarts) return;
  drawn = now;
  for (const table of tables) {
    const place = document.getElementById(`chart-${table.id}`);
    const chart = charts.get(table.id) ?? window.echarts.init(place, null, { renderer: "canvas" });
    charts.set(table.id, chart);
    chart.setOption(option(table), { notMerge: true });
    place.setAttribute("aria-label", label(table));
  }
}

/** What the chart shows, in words: each series with its sum. */
function label(table) {
  const sums = table.series.map((name, i) => `${name} ${table.numbers.reduce((sum, row) => sum + row[i], 0)}`);
  return `${table.title}. ${table.parts[0] ?? ""} – ${table.parts.at(-1) ?? ""}. ${sums.join(", ")}`;
}

function whenIdle(what) {
  (window.requestIdleCallback ?? (act => setTimeout(act, 1)))(what);
}

if (area) {
  // Once htmx listens.
  addEventListener("load", () =>
    new IntersectionObserver(
      (entries, observer) => {
        if (entries.some(entry => entry.isIntersecting)) {
          observer.disconnect();
          document.getElementById("trends").dispatchEvent(new CustomEvent("seen"));
          area.ariaBusy = "true";
          whenIdle(() =>
            library()
              .then(draw)
              .finally(() => (area.ariaBusy = "false")),
          );
        }
      },
      { rootMargin: "200px" },
    ).observe(area),
  );
  document.addEventListener("htmx:afterSettle", event => {
    if (area.contains(event.target)) draw();
  });
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
  new ResizeObserver(() => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => charts.forEach(chart => chart.resize()));
  }).observe(area);
}

// What came again as it was stays where it is: nothing flickers, no focus and no selection is lost. And what did not
// come at all, because the session has ended, does not empty the page: it leads to where one signs in.
document.addEventListener("htmx:beforeSwap", event => {
  const { target, serverResponse, xhr } = event.detail;
  if (!target?.matches("#now, #park, #trends") || xhr.status !== 200) return;
  const fresh = new DOMParser().parseFromString(serverResponse, "text/html").getElementById(target.id);
  if (!fresh) {
    event.detail.shouldSwap = false;
    location.reload();
  } else if (words(fresh) === words(target)) {
    event.detail.shouldSwap = false;
    target.dataset.live = fresh.dataset.live;
    target.querySelector("#read-at")?.replaceChildren(fresh.querySelector("#read-at")?.textContent ?? "");
  }
});

/** All that a reader would see or follow, but for the moment at which it was read. */
function words(element) {
  const copy = element.cloneNode(true);
  copy.querySelector("#read-at")?.remove();
  const links = [...copy.querySelectorAll("a")].map(link => link.getAttribute("href"));
  return `${copy.textContent.replace(/\s+/g, " ")} ${links.join(" ")}`;
}

// A table that was opened stays open when its figures change.
const opened = new Set();
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.isConnected && target.id) opened[target.open ? "add" : "delete"](target.id);
  },
  true,
);
document.addEventListener("htmx:afterSwap", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
});
