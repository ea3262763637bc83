/** What changes out of a reader's sight is said to screen readers, in the page's one status line. @param {string} words */
export function announce(words) {
  const line = document.querySelector("[data-status]");
  if (line) line.textContent = words;
}
