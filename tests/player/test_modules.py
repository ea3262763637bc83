from player.modules import imported

SOURCES = {
    "js/main.js": b"""
/** @import {Player} from "./types.js" */
// import "./commented.js";
import { play,
         pause } from "./media.js";
import "./theme.js";
export * from './words/cues.js';
const later = () => import("./later.js");
/** @type {import("./typed.js").Cue} */
export const label = "./label.js";
export function from() { return "./function.js"; }
""",
    "js/media.js": b'import { one } from "./words/cues.js";',
    "js/theme.js": b"",
    "js/words/cues.js": b'import { clock } from "../time.js";\nimport { main } from "../main.js";',
    "js/time.js": b"",
    "js/later.js": b'import "./never.js";',
}


def test_all_modules_that_are_needed_at_once_are_named_once() -> None:
    assert imported("js/main.js", SOURCES) == (
        "js/media.js",
        "js/theme.js",
        "js/words/cues.js",
        "js/time.js",
    )


def test_an_entry_that_is_not_there_needs_nothing() -> None:
    assert imported("js/none.js", SOURCES) == ()
