/**
 * From one page of a film to another without leaving the film: the page that the link leads to is fetched, and its parts
 * (marked data-swap) take the place of ours; the <video> stays and goes on. The address and the back button work as ever.
 * Whatever goes wrong, the browser follows the link as if there were no scripts.
 */
import { followed } from "./moments.js";

export class Travel {
  #media;
  #film;
  #arrived;

  /**
   * @param {import("./media.js").Media} media
   * @param {HTMLElement} film the player's root
   * @param {() => void} arrived called when another page's parts are in place
   */
  constructor(media, film, arrived) {
    this.#media = media;
    this.#film = `/watch/${film.dataset.video}/`;
    this.#arrived = arrived;
    const chosen = this.#here(location) ? this.#clicked : this.#stay;
    document.addEventListener("click", (event) => chosen.call(this, event));
    if (this.#here(location)) addEventListener("popstate", (event) => this.#back(event.state));
  }

  /** Bring the page of the chapter that has begun, unless the whole film's page is open. @param {HTMLAnchorElement} link */
  async follow(link) {
    if (!this.#here(location) || location.pathname === this.#film) return;
    if (await this.#fetch(link.href)) history.replaceState(null, "", link.href);
  }

  /** @param {MouseEvent} event */
  async #clicked(event) {
    const link = followed(event, "a:not([data-component]):not([download])");
    if (!link || !this.#here(link)) return;
    event.preventDefault();
    const left = { time: this.#media.time };
    if (link.dataset.start) this.#media.seek(Number(link.dataset.start));
    const page = await this.#fetch(link.href);
    if (!page) return location.assign(link.href);
    if (!link.dataset.start) this.#media.seek(page.start);
    history.replaceState(left, "");
    history.pushState(null, "", page.url);
    scrollToStage();
  }

  /** On the front page a film that is playing goes on there; one that is not lets its chapters' pages open. @param {MouseEvent} event */
  #stay(event) {
    const link = followed(event, "a[data-start]:not([data-component])");
    if (!link || !this.#media.playing || !this.#here(link)) return;
    event.preventDefault();
    this.#media.seek(Number(link.dataset.start));
  }

  /** @param {{time: number} | null} state */
  async #back(state) {
    const page = await this.#fetch(location.href);
    if (!page) return location.reload();
    this.#media.seek(state?.time ?? page.start);
  }

  /** Put the parts of a page in place of ours. Returns its address and where it stands, or null. @param {string} url */
  async #fetch(url) {
    const answer = await fetch(url).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const film = /** @type {HTMLElement | null} */ (page.querySelector("[data-component=player]"));
    if (!film) return null;
    const focused = focusedLink();
    swap(page);
    focus(focused);
    this.#arrived();
    return { url: answer.url, start: Number(film.dataset.start) };
  }

  /** @param {Location | HTMLAnchorElement} address */
  #here(address) {
    return address.origin === location.origin && address.pathname.startsWith(this.#film);
  }
}

/** @param {Document} page */
function swap(page) {
  document.title = page.title;
  for (const part of document.querySelectorAll("[data-swap]")) {
    const name = /** @type {HTMLElement} */ (part).dataset.swap;
    const other = page.querySelector(`[data-swap="${name}"]`);
    if (other) part.replaceWith(document.adoptNode(other));
  }
  for (const rel of ["canonical", "prev", "next"]) {
    document.head.querySelector(`link[rel=${rel}]`)?.remove();
    const other = page.head.querySelector(`link[rel=${rel}]`);
    if (other) document.head.append(document.adoptNode(other));
  }
}

/** The address of the link that has the focus and is about to be replaced. */
function focusedLink() {
  const active = document.activeElement;
  return active?.closest("[data-swap]") ? active.getAttribute("href") : null;
}

/** Who chose a link by keyboard goes on from the same link of the new page, or from its heading. @param {string | null} href */
function focus(href) {
  if (href === null) return;
  const same = /** @type {HTMLElement | null} */ (document.querySelector(`[data-swap] a[href="${CSS.escape(href)}"]`));
  const heading = /** @type {HTMLElement | null} */ (document.querySelector("[data-title]"));
  heading?.setAttribute("tabindex", "-1");
  (same ?? heading)?.focus({ preventScroll: true });
}

function scrollToStage() {
  document.querySelector(".stage")?.scrollIntoView({ block: "nearest" });
}
