/**
 * Beside a page of the report: a moment of the film plays in the corner while one reads on.
 * The film that is shown is the one on the page that the link leads to, as the server sent it.
 */
import { announce } from "./announce.js";
import { CORNER, closeButton } from "./docking.js";
import { Media } from "./media.js";
import { followed } from "./moments.js";
import { startTrouble } from "./trouble.js";

export function startDock() {
  /** @type {Promise<Media | null> | null} */
  let opening = null;
  document.addEventListener("click", async (event) => {
    const link = followed(event, "[data-component=docked] [data-component=moment]");
    if (!link) return;
    event.preventDefault();
    opening ??= open(link, () => {
      opening = null;
      link.focus();
    });
    const media = await opening;
    if (media) media.playFrom(Number(link.dataset.start), Number(link.dataset.end));
    else location.assign(link.href);
  });
}

/** @param {HTMLAnchorElement} link @param {() => void} closed @returns {Promise<Media | null>} */
async function open(link, closed) {
  const answer = await fetch(link.href).catch(() => null);
  if (!answer?.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const film = /** @type {HTMLElement | null} */ (page.querySelector("[data-component=player]"));
  const video = film?.querySelector("video");
  if (!film || !video) return null;
  // Beside its moments, which are the stops before and after it by keyboard.
  link.closest("[data-component=docked]")?.append(document.adoptNode(film));
  film.classList.add("film-docked");
  document.documentElement.classList.add("docking");
  film.append(closeButton(() => {
    film.remove();
    document.documentElement.classList.remove("docking");
    closed();
  }));
  const media = new Media(video);
  startTrouble(media, film);
  announce(CORNER);
  return media;
}
