/**
 * The film. This module alone touches the <video>: state flows out as events, requests flow in as methods.
 *
 * Events: "playing" and "paused"; "cue" when other words are being said (detail: ids of the cues);
 * "time" a few times a second; "trouble" and "fine" when the film cannot be played, and when it can again.
 * All times are milliseconds of the film.
 */
export class Media extends EventTarget {
  /** A stretch that was asked for is a cue in here: browsers stop exactly at its end. */
  #stretches;

  /** @param {HTMLVideoElement} video */
  constructor(video) {
    super();
    this.video = video;
    this.#stretches = video.addTextTrack("metadata");
    this.#stretches.mode = "hidden";
    this.#playOn();
    this.#listen();
    this.#hear();
  }

  get time() {
    return Math.round(this.video.currentTime * 1000);
  }

  get playing() {
    return !this.video.paused && !this.video.ended;
  }

  /** @param {string} name what the player is called, for who hears the page */
  set name(name) {
    this.video.setAttribute("aria-label", name);
  }

  get broken() {
    return Boolean(this.video.error) || this.video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
  }

  /**
   * Stand at a moment; what is playing goes on playing.
   * @param {number} time
   */
  seek(time) {
    const go = () => {
      // A hair after the start: a frame that ends exactly there must not be the one that is shown.
      this.video.currentTime = time / 1000 + 0.001;
    };
    // What failed before, for want of a network perhaps, is tried again.
    if (this.broken) this.video.load();
    if (this.video.readyState >= HTMLMediaElement.HAVE_METADATA) go();
    else {
      this.video.addEventListener("loadedmetadata", go, { once: true });
      if (this.video.preload === "none") this.video.load();
    }
    this.#emit("time");
  }

  /**
   * Play from a moment, up to another if one is given.
   * @param {number} time @param {number} [end]
   */
  playFrom(time, end = Infinity) {
    this.seek(time);
    this.keepTo(time, end);
    this.play();
  }

  /**
   * Stop at the end of this stretch, once, and at no other's.
   * @param {number} start @param {number} end
   */
  keepTo(start, end) {
    this.#forget(() => true);
    if (end === Infinity) return;
    const cue = new VTTCue(start / 1000, end / 1000, "");
    cue.pauseOnExit = true;
    cue.onexit = () => this.#forget((one) => one === cue);
    this.#stretches.addCue(cue);
  }

  play() {
    // A browser that refuses to play says so through the "error" and "pause" events as well.
    this.video.play().catch(() => this.#emit("paused"));
  }

  pause() {
    this.video.pause();
  }

  /** @param {string} kind @param {(event: CustomEvent) => void} listener */
  on(kind, listener) {
    this.addEventListener(kind, /** @type {EventListener} */ (listener));
  }

  /**
   * Without scripts the address of the film names its stretch (film.mp4#t=130,280), and the browser stops at its end.
   * With them the page follows the film into the next chapter, so the stretch is taken off before anything is played, and
   * the film stands at its start to the millisecond.
   */
  #playOn() {
    const source = this.video.querySelector("source");
    const stretch = source?.src.match(/^(.*)#t=([\d.]+)/);
    if (!source || !stretch || this.playing) return;
    source.src = stretch[1];
    this.video.load();
    this.seek(Number(stretch[2]) * 1000);
  }

  #listen() {
    const { video } = this;
    video.addEventListener("play", () => this.#emit("playing"));
    video.addEventListener("pause", () => this.#emit("paused"));
    video.addEventListener("seeking", () => this.#goElsewhere());
    for (const kind of ["timeupdate", "seeking", "seeked", "loadedmetadata"])
      video.addEventListener(kind, () => this.#emit("time"));
    video.addEventListener("error", () => this.#emit("trouble"));
    video.querySelector("source:last-of-type")?.addEventListener("error", () => this.#emit("trouble"));
    video.addEventListener("playing", () => this.#emit("fine"));
    video.addEventListener("canplay", () => this.#emit("fine"));
  }

  /** Who goes elsewhere is not held to a stretch; Chromium would stop there, too. */
  #goElsewhere() {
    const { currentTime } = this.video;
    this.#forget((cue) => currentTime < cue.startTime || currentTime > cue.endTime);
  }

  /** @param {(cue: TextTrackCue) => boolean} which */
  #forget(which) {
    for (const cue of Array.from(this.#stretches.cues ?? []).filter(which)) this.#stretches.removeCue(cue);
  }

  /** Words are followed on the track's own `cuechange`, which also comes while captions are hidden. */
  #hear() {
    const track = [...this.video.textTracks].find((one) => one.kind === "captions");
    if (!track) return;
    if (track.mode === "disabled") track.mode = "hidden";
    this.video.textTracks.addEventListener("change", () => {
      if (track.mode === "disabled") track.mode = "hidden";
    });
    track.addEventListener("cuechange", () => {
      this.#emit("cue", Array.from(track.activeCues ?? [], (cue) => cue.id));
    });
  }

  /** @param {string} kind @param {unknown} [detail] */
  #emit(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
