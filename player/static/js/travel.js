/**
 * From one page of a film to another without leaving the film: the page that the link leads to is fetched, and its parts
 * (marked data-swap) take the place of ours; the <video> stays and goes on. The address and the back button work as ever.
 * Whatever goes wrong, the browser follows the link as if there were no scripts.
 */
import { announce } from "./announce.js";
import { followed } from "./moments.js";

export class Travel {
  #media;
  #film;
  #arrived;
  /** Of several journeys begun in a row only the last may arrive. */
  #journey = 0;
  #address = location.pathname + location.search;

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
    if (await this.#fetch(link.href)) this.#stand(link.href, "replaceState");
  }

  /** @param {MouseEvent} event */
  async #clicked(event) {
    const link = followed(event, "a:not([data-component]):not([download])");
    if (!link || !this.#here(link) || link.hash) return;
    event.preventDefault();
    history.replaceState({ time: this.#media.time }, "");
    if (link.dataset.start) this.#media.seek(Number(link.dataset.start));
    const page = await this.#fetch(link.href);
    if (page === undefined) return;
    if (page === null) return location.assign(link.href);
    if (!link.dataset.start) this.#media.seek(page.start);
    this.#stand(page.url, "pushState");
    announce(document.title);
    document.querySelector(".stage")?.scrollIntoView({ block: "nearest" });
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
    // From one place of a page to another (#…) the film is left alone.
    if (location.pathname + location.search === this.#address) return;
    const page = await this.#fetch(location.href);
    if (page === null) return location.reload();
    if (page) this.#media.seek(state?.time ?? page.start);
    this.#address = location.pathname + location.search;
  }

  /** @param {string} url @param {"pushState" | "replaceState"} how */
  #stand(url, how) {
    history[how](null, "", url);
    this.#address = location.pathname + location.search;
  }

  /**
   * Put the parts of a page in place of ours. Returns its address and where it stands; null when it cannot be had,
   * undefined when another journey has begun meanwhile.
   * @param {string} url
   */
  async #fetch(url) {
    const journey = ++this.#journey;
    const answer = await fetch(url).catch(() => null);
    const html = await answer?.text().catch(() => null);
    if (journey !== this.#journey) return undefined;
    if (!answer?.ok || !html) return null;
    const page = new DOMParser().parseFromString(html, "text/html");
    const film = /** @type {HTMLElement | null} */ (page.querySelector("[data-component=player]"));
    if (!film) return null;
    const focused = focusedLink();
    swap(page);
    this.#media.name = page.querySelector("video")?.getAttribute("aria-label") ?? "";
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

/** Where the focus is, if that is about to be replaced: the part of the page, and the link's address. */
function focusedLink() {
  const active = document.activeElement;
  const part = /** @type {HTMLElement | null | undefined} */ (active?.closest("[data-swap]"));
  return part ? `[data-swap=${part.dataset.swap}] a[href="${CSS.escape(active?.getAttribute("href") ?? "")}"]` : null;
}

/** Who chose a link by keyboard goes on from the same link of the new page, or from its heading. @param {string | null} link */
function focus(link) {
  if (link === null) return;
  const same = /** @type {HTMLElement | null} */ (document.querySelector(link));
  const heading = /** @type {HTMLElement | null} */ (document.querySelector("[data-title]"));
  heading?.setAttribute("tabindex", "-1");
  (same ?? heading)?.focus({ preventScroll: true });
}
