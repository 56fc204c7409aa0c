// Notes from now on when each text of a thread was on the screen: by its words, in epoch milliseconds.
const seen = new Map();
window.shownTexts = seen;
const look = () => {
  const shown = [...document.querySelectorAll("[data-testid='text-message'] p")];
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const now = Date.now();
      shown.map(({ textContent }) => textContent).forEach((words) => seen.has(words) || seen.set(words, now));
    }),
  );
};
new MutationObserver(look).observe(document, { subtree: true, childList: true });
