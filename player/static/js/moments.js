/** "Play from 5:12": a link that leads to a moment plays it here and now where the film is on the page. */

/** @param {import("./media.js").Media} media */
export function startMoments(media) {
  const stretch = /** @type {HTMLElement | null} */ (document.querySelector(".moment [data-end]"));
  // A page about a stretch stops at its end however it is played.
  if (stretch) media.keepTo(Number(stretch.dataset.start), Number(stretch.dataset.end));
  document.addEventListener("click", (event) => {
    const link = followed(event, "[data-component=moment]");
    if (!link) return;
    event.preventDefault();
    const { start, end } = link.dataset;
    const range = link.closest(".moment, .passage-moment") && end;
    media.playFrom(Number(start), range ? Number(end) : undefined);
  });
}

/**
 * The link that a click follows in this window: null when it asks for another window, or when something else was clicked.
 * @param {MouseEvent} event @param {string} selector @returns {HTMLAnchorElement | null}
 */
export function followed(event, selector) {
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (elsewhere || event.defaultPrevented) return null;
  const link = /** @type {Element} */ (event.target).closest("a[href]");
  return link instanceof HTMLAnchorElement && link.matches(selector) ? link : null;
}
