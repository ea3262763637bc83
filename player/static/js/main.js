/** Starts what the page holds: each script improves HTML that is complete without it. */
import { startClosing, startDocking } from "./docking.js";
import { Media } from "./media.js";
import { startMenus } from "./menus.js";
import { startMoments } from "./moments.js";
import { markChapter, startSegments } from "./segments.js";
import { startThemeSwitch } from "./theme-switch.js";
import { startTranscript } from "./transcript.js";
import { Travel } from "./travel.js";
import { startTrouble } from "./trouble.js";

const film = /** @type {HTMLElement | null} */ (document.querySelector("[data-component=player]"));
const video = film?.querySelector("video");
const menus = /** @type {HTMLElement | null} */ (document.querySelector("[data-component=menus]"));
const theme = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-component=theme]"));

if (film && video) startFilm(film, video);
if (menus) startMenus(menus);
if (theme) startThemeSwitch(theme);
startClosing();
if (document.querySelector("[data-component=docked]")) import("./dock.js").then(({ startDock }) => startDock());

/** @param {HTMLElement} root @param {HTMLVideoElement} element */
function startFilm(root, element) {
  const media = new Media(element);
  const filmInSight = startDocking(media, root);
  const transcript = startTranscript(media, filmInSight);
  const travel = new Travel(media, root, transcript.mark);
  startMoments(media);
  startTrouble(media, root);
  startSegments(media, (chapter) => {
    markChapter(chapter.dataset.start);
    if (transcript.isFollowing()) travel.follow(chapter);
  });
}
