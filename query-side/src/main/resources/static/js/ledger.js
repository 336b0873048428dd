// The ledger with the keyboard, and its place kept while the table is exchanged. Without this script every link and the
// form work as they are.

const KEYS = "bihuan-ledger-keys";
const byId = id => document.getElementById(id);
const region = () => document.querySelector("#ledger-results .region");
const rowLinks = () => [...document.querySelectorAll("#ledger-rows th a")];

// A phone first shows the table, not the filters.
const foldFilters = () => {
  const filters = document.querySelector("#ledger-form .filters");
  if (filters && matchMedia("(max-width: 575.98px)").matches) filters.open = false;
};

// Single keys can be switched off, for those who speak to their computer.
const keysOn = () => localStorage.getItem(KEYS) !== "off";
const showKeys = () => {
  const box = byId("ledger-keys");
  if (box) box.checked = keysOn();
};
document.addEventListener("change", event => {
  if (event.target.id === "ledger-keys") localStorage.setItem(KEYS, event.target.checked ? "on" : "off");
});

const move = (event, to) => {
  const links = rowLinks();
  const link = links[Math.max(0, Math.min(links.length - 1, to(links.indexOf(document.activeElement), links.length)))];
  if (!link) return;
  event.preventDefault();
  link.focus();
  link.closest("tr").scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", event => {
  if (!byId("ledger") || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = document.activeElement;
  const writing = at && (at.matches("input:not([type=checkbox]), select, textarea") || at.isContentEditable);
  if (event.key === "/" && keysOn() && !writing) {
    event.preventDefault();
    byId("q").select();
    byId("q").focus();
    return;
  }
  if (at && at.id === "q" && event.key === "ArrowDown") {
    move(event, () => 0);
    return;
  }
  const onRow = at && at.matches("#ledger-rows th a");
  if (!onRow && at !== region()) return;
  if (keysOn() && event.key === "j") move(event, now => now + 1);
  else if (keysOn() && event.key === "k") move(event, now => now - 1);
  else if (onRow && event.key === "ArrowDown") move(event, now => now + 1);
  else if (onRow && event.key === "ArrowUp") move(event, now => now - 1);
  else if (onRow && event.key === "Home") move(event, () => 0);
  else if (onRow && event.key === "End") move(event, (now, length) => length - 1);
});

// What was chosen from a menu closes with Escape or by going elsewhere.
const closeColumns = target => {
  const columns = document.querySelector("#ledger-form .columns[open]");
  if (columns && !(target && columns.contains(target))) columns.open = false;
};
document.addEventListener("click", event => closeColumns(event.target));
document.addEventListener("keydown", event => {
  const columns = document.querySelector("#ledger-form .columns[open]");
  if (event.key === "Escape" && columns) {
    columns.open = false;
    columns.querySelector("summary").focus();
  }
});

// A change elsewhere exchanges the table under the reader. Not so when further rows were loaded, which would be gone:
// then it is said.
let place = null;
document.addEventListener("htmx:beforeRequest", event => {
  const results = byId("ledger-results");
  if (!results || event.detail.elt !== results) return;
  if (results.dataset.further) {
    event.preventDefault();
    byId("ledger-changed").hidden = false;
    return;
  }
  place = { top: region().scrollTop, left: region().scrollLeft };
});

document.addEventListener("htmx:afterSwap", event => {
  if (!byId("ledger")) return;
  const target = event.detail.target;
  if (target && target.id === "ledger-rows") {
    byId("ledger-results").dataset.further = "true";
    countFound();
  }
});

// A count that was broken off is put right by what is found beyond it, and is right in the end.
const countFound = () => {
  const total = byId("ledger-total");
  const found = rowLinks().length;
  const ended = !byId("next");
  if (total.dataset.more && (ended || found > Number(total.dataset.number))) {
    total.textContent = (ended ? total.dataset.found : total.dataset.more).replace("#", found);
  }
  const nothing = document.querySelector("#ledger-results .nothing");
  if (nothing && ended) nothing.textContent = nothing.dataset.final;
};

document.addEventListener("htmx:afterSettle", () => {
  if (!byId("ledger")) return;
  if (place) {
    region().scrollTo(place);
    place = null;
  }
  showKeys();
  const said = byId("ledger-said");
  const total = byId("ledger-total").textContent;
  if (said.textContent !== total) said.textContent = total;
  // Removing a filter removes the focused element with it.
  if (document.activeElement === document.body) region().focus({ preventScroll: true });
});

for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, () => {
    const said = byId("ledger-said");
    if (said) {
      said.textContent = said.dataset.failed;
      said.classList.remove("visually-hidden");
    }
  });
}

foldFilters();
showKeys();
