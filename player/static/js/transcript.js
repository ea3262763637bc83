/**
 * The transcript follows the film: the words being said are marked and kept in sight; a click on words plays them.
 * Who scrolls by hand is left in peace: following stops, and a button offers to take it up again.
 * While the film itself is in sight nothing scrolls: who looks at the picture must not lose it.
 */

const HAND = ["wheel", "touchmove", "pointerdown", "keydown"];
const SCROLLING = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", "Tab"]);

/** @param {import("./media.js").Media} media @param {() => boolean} filmInSight */
export function startTranscript(media, filmInSight) {
  let following = true;
  /** @type {string[]} */
  let said = [];

  const show = () => {
    const words = /** @type {HTMLElement | null} */ (document.querySelector(".cue[data-said]"));
    const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-follow]"));
    const away = media.playing && !filmInSight();
    if (button) button.hidden = following || !away;
    if (!words || !following || !away || inSight(words)) return;
    words.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  };
  const follow = (/** @type {boolean} */ on) => {
    following = on;
    show();
  };
  const mark = () => {
    for (const cue of document.querySelectorAll("[data-said]")) cue.removeAttribute("data-said");
    for (const id of said) document.getElementById(id)?.setAttribute("data-said", "");
    show();
  };

  media.on("cue", (event) => {
    said = event.detail;
    mark();
  });
  for (const kind of ["playing", "paused"]) media.on(kind, show);
  for (const kind of HAND) addEventListener(kind, (event) => byHand(event) && follow(false), { passive: true });
  document.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("[data-follow]")) {
      follow(true);
      readOn();
    }
    const words = clicked(event);
    if (!words) return;
    follow(true);
    media.playFrom(Number(words.dataset.start));
  });
  return { isFollowing: () => following, mark };
}

/** Who pressed a button that is gone now goes on at the words being said. */
export function readOn() {
  const passage = document.querySelector(".cue[data-said]")?.closest(".passage");
  passage?.querySelector("a")?.focus({ preventScroll: true });
}

/** @param {Event} event */
function byHand(event) {
  if (event instanceof KeyboardEvent) return SCROLLING.has(event.key) && !inControl(event.target);
  // A press on the scroll bar lands on the document itself.
  return event.type !== "pointerdown" || event.target === document.documentElement;
}

/** @param {EventTarget | null} target */
function inControl(target) {
  return target instanceof Element && target.closest("video, input, button, summary") !== null;
}

/**
 * The words that were clicked: null when it was something else, or when text is being selected.
 * @param {MouseEvent} event @returns {HTMLElement | null}
 */
function clicked(event) {
  const selecting = getSelection()?.isCollapsed === false;
  return selecting ? null : /** @type {Element} */ (event.target).closest(".cue");
}

/** @param {HTMLElement} element */
function inSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top > innerHeight * 0.15 && bottom < innerHeight * 0.85;
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
