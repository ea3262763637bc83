// Sets the theme that was chosen before anything is painted; without a choice the system's stands.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden: then there is no choice to remember.
}
document.documentElement.classList.add("scripted");
