/** The time line of chapters fills as the film plays, and says which chapter is on. */

/** @param {import("./media.js").Media} media @param {(chapter: HTMLAnchorElement) => void} entered */
export function startSegments(media, entered) {
  let last = "";
  media.on("time", () => {
    const { time } = media;
    for (const link of segments()) link.style.setProperty("--played", String(played(link, time)));
    const here = segments().find((link) => within(link, time));
    if (!here || here.dataset.start === last) return;
    const first = last === "";
    last = here.dataset.start ?? "";
    if (!first) entered(here);
  });
}

/** Mark one chapter as the one that is on, wherever chapters are listed. @param {string | undefined} start */
export function markChapter(start) {
  for (const link of document.querySelectorAll(".segments a, .reel a")) {
    if (/** @type {HTMLElement} */ (link).dataset.start === start) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** @returns {HTMLAnchorElement[]} */
function segments() {
  return Array.from(document.querySelectorAll("[data-component=chapters] a"));
}

/** @param {HTMLElement} link @param {number} time */
function within(link, time) {
  return time >= Number(link.dataset.start) && time < Number(link.dataset.end);
}

/** @param {HTMLElement} link @param {number} time */
function played(link, time) {
  const start = Number(link.dataset.start);
  const share = (time - start) / (Number(link.dataset.end) - start);
  return Math.min(1, Math.max(0, share)).toFixed(4);
}
