// Tells how many milliseconds after the beginning of its navigation the console showed that its agent is ready.
const done = arguments[0];
const isReady = () => document.querySelector("[data-testid='agent-state'][data-status='READY']") !== null;
if (isReady()) {
  done(performance.now());
} else {
  const observer = new MutationObserver(() => {
    if (isReady()) {
      observer.disconnect();
      done(performance.now());
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
