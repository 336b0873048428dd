// Light or dark, before anything is drawn: as chosen on this device, else as the system says.
(function () {
  const KEY = "bihuan-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function apply() {
    document.documentElement.dataset.bsTheme = chosen() ?? (dark.matches ? "dark" : "light");
  }

  apply();
  dark.addEventListener("change", apply);
  document.addEventListener("click", event => {
    if (!event.target.closest("#theme")) return;
    const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEY, next);
    } catch {
      /* then it lasts as long as the page */
    }
    document.documentElement.dataset.bsTheme = next;
    document.dispatchEvent(new CustomEvent("themechange"));
  });
})();
