// Reconciling takes as long as the store is: shows that it runs, and then what was found.
import { fill, make } from "./api.js";

const form = document.getElementById("reconcile-form");
const said = document.getElementById("reconcile-said");
const running = document.getElementById("reconciling");
const differences = document.getElementById("differences");
const kinds = Object.fromEntries(
  [...document.getElementById("kinds").content.children].map(kind => [kind.dataset.code, kind.textContent]),
);
let begun;

form.addEventListener("submit", () => {
  begun = Date.now();
  running.hidden = false;
  differences.hidden = true;
  said.textContent = said.dataset.running;
});

new MutationObserver(() => {
  if (form.getAttribute("aria-busy") === "true") return;
  running.hidden = true;
  if (said.textContent === said.dataset.running) said.textContent = "";
}).observe(form, { attributeFilter: ["aria-busy"] });

form.addEventListener("acted", event => {
  event.preventDefault();
  const found = event.detail.answer;
  const text = found.clean
    ? fill(said.dataset.clean, found.stored, found.hazards)
    : fill(said.dataset.found, found.found, found.differences.length, found.stored, found.hazards);
  const reservations = found.reservations
    ? fill(said.dataset.reservations, found.reservations.looked, found.reservations.freed)
    : said.dataset.noReservations;
  said.replaceChildren(
    make("span", { text, className: found.clean ? "tag done wraps" : "tag late wraps" }),
    " ",
    reservations,
    " ",
    fill(said.dataset.second, Math.max(1, Math.round((Date.now() - begun) / 1000))),
  );
  differences.hidden = found.differences.length === 0;
  differences
    .querySelector("tbody")
    .replaceChildren(
      ...found.differences.map(each =>
        make(
          "tr",
          {},
          make("th", { text: kinds[each.kind] ?? each.kind, scope: "row" }),
          make(
            "td",
            {},
            each.id?.startsWith("hazard-")
              ? make("a", { text: each.id, href: `/hazards/${encodeURIComponent(each.id)}` })
              : (each.id ?? "–"),
          ),
          ...[each.field, each.expected, each.found].map(text => make("td", { text: text ?? "–" })),
        ),
      ),
    );
});
