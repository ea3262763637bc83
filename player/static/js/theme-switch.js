/** Light or dark: the choice is kept on this machine; choosing what the system says anyway forgets it. */

/** @param {HTMLButtonElement} button */
export function startThemeSwitch(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const word = button.querySelector(".theme-word");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => {
    button.setAttribute("aria-pressed", String(dark()));
  };
  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    if ((next === "dark") === system.matches) delete root.dataset.theme;
    else root.dataset.theme = next;
    keep(root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  if (word) word.textContent = "Dark theme";
  button.hidden = false;
  show();
}

/** @param {string | undefined} theme */
function keep(theme) {
  try {
    if (theme) localStorage.setItem("theme", theme);
    else localStorage.removeItem("theme");
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}
