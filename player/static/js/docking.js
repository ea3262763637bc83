/** The film stays in the corner while its words are read further down the page. */
import { announce } from "./announce.js";
import { readOn } from "./transcript.js";

export const CORNER = "The film plays in the corner of the page. Escape closes it.";

/**
 * @param {import("./media.js").Media} media @param {HTMLElement} film
 * @returns {() => boolean} whether the film's own place is in sight
 */
export function startDocking(media, film) {
  const place = /** @type {HTMLElement} */ (film.parentElement);
  let inSight = true;
  let wanted = false;
  const close = closeButton(() => {
    wanted = false;
    media.pause();
    dock();
    if (document.activeElement === document.body) readOn();
  });
  const dock = () => {
    const docked = wanted && !inSight;
    if (docked && !close.isConnected) announce(CORNER);
    place.style.minBlockSize = docked ? `${place.offsetHeight}px` : "";
    film.classList.toggle("film-docked", docked);
    document.documentElement.classList.toggle("docking", docked);
    if (docked) film.append(close);
    else close.remove();
  };
  new IntersectionObserver(([entry]) => {
    inSight = entry.intersectionRatio > 0.25;
    dock();
  }, { threshold: [0.25] }).observe(place);
  media.on("playing", () => {
    wanted = true;
    dock();
  });
  return () => inSight;
}

/** Escape closes the film that is in the corner, wherever one reads. */
export function startClosing() {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    /** @type {HTMLElement | null} */ (document.querySelector(".film-close"))?.click();
  });
}

/** @param {() => void} closed */
export function closeButton(closed) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "film-close";
  button.setAttribute("aria-label", "Close the film");
  button.textContent = "×";
  button.addEventListener("click", closed);
  return button;
}
