/** When the film cannot be played (no file, no network, no codec) the page says so, and what remains: its words. */

/** @param {import("./media.js").Media} media @param {HTMLElement} film */
export function startTrouble(media, film) {
  const notice = /** @type {HTMLElement | null} */ (film.querySelector("[data-trouble]"));
  if (!notice) return;
  media.on("trouble", () => (notice.hidden = false));
  media.on("fine", () => (notice.hidden = true));
  // It may have failed before this script was there to hear it.
  notice.hidden = !media.broken;
}
