// Shows no page anything: it is there because only a service worker's notifications have buttons. A click on one goes to the consoles
// of this browser; the one that rings for the call, or shows what somebody has written, acts and is brought to the front.

const ANSWER_WITHIN_MILLIS = 1_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  const { call, written } = notification.data;
  event.waitUntil(tellConsole(written ? { type: 'written-alert', ...written } : { type: 'call-alert', call, action }));
});

async function tellConsole(message) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [console] = await Promise.all(windows.map((window) => ask(window, message))).then((answers) =>
    windows.filter((_, index) => answers[index]),
  );
  await (console ?? windows[0])?.focus();
}

/** Whether this window is the console that acts. */
function ask(window, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), ANSWER_WITHIN_MILLIS);
    window.postMessage(message, [port2]);
  });
}
