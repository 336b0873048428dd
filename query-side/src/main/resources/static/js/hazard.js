// The slider through a hazard's history says where it stands: the act's day and name, not only its place.
function tell() {
  const at = document.getElementById("at");
  if (!at) return;
  const act = document.querySelector(`#moments option[value="${at.value}"]`)?.label ?? "";
  const said = `${Number(at.value) + 1} / ${Number(at.max) + 1} · ${act}`;
  document.getElementById("moment").textContent = said;
  at.setAttribute("aria-valuetext", said);
}

document.addEventListener("input", event => {
  if (event.target.id === "at") tell();
});
document.addEventListener("htmx:afterSettle", tell);
tell();
document.getElementById("act")?.querySelector("input:not([type=hidden]), select, textarea")?.focus();
