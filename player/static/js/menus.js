/** Header menus close when one turns to something else: by Escape, by a click elsewhere, when the focus moves on. */

/** @param {HTMLElement} menus */
export function startMenus(menus) {
  const close = () => {
    for (const menu of opened(menus)) menu.open = false;
  };
  document.addEventListener("click", (event) => outside(menus, event.target) && close());
  menus.addEventListener("focusout", (event) => event.relatedTarget && outside(menus, event.relatedTarget) && close());
  const sheet = /** @type {HTMLElement} */ (menus.closest("[popover]"));
  // On a phone the menus cover the page: when the focus goes on into it, they make way.
  sheet.addEventListener("focusout", (event) => {
    if (event.relatedTarget && outside(sheet, event.relatedTarget) && sheet.matches(":popover-open")) sheet.hidePopover();
  });
  menus.addEventListener("keydown", (event) => {
    const [menu] = opened(menus);
    if (event.key !== "Escape" || !menu) return;
    // On a phone the menus stand in a popover: this Escape closes the inner one only.
    event.preventDefault();
    close();
    menu.querySelector("summary")?.focus();
  });
}

/** @param {HTMLElement} menus @returns {HTMLDetailsElement[]} */
function opened(menus) {
  return Array.from(menus.querySelectorAll("details[open]"));
}

/** @param {HTMLElement} menus @param {EventTarget | null} target */
function outside(menus, target) {
  return !(target instanceof Node && menus.contains(target));
}
