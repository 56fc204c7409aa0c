// A gateway without telephones, for working on the pages: `npm run mock`, then `npm run dev` or http://127.0.0.1:8080.
// POST /mock/NAME plays a scene: ready, ring, talk, web-ring, web-talk, web-wrap-up, said, chat, text, typing, thread-left, joined, listen, calling, colleague, consult-rings, consult, swapped, together, sound, poor-sound, hold, wrap-up, not-ready, lost, drop, dismiss, problem.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer } from 'ws';
import { answerRest } from './mock-rest.js';
import { MockDesk } from './mock-desk.js';

const PORT = Number(process.env.PORT ?? 8080);
const WEB = 'target/classes/web';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const desk = new MockDesk();
const sockets = new WebSocketServer({ noServer: true });

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://mock').pathname;
  if (path.startsWith('/mock/')) {
    desk.play(path.slice('/mock/'.length));
    response.writeHead(204).end();
  } else if (path.startsWith('/api/')) {
    answerRest(path, request, response, desk);
  } else {
    sendFile(path, response);
  }
});

server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    if (new URL(request.url, 'http://mock').pathname === '/ws/console') {
      desk.console(webSocket);
    } else {
      caller(webSocket);
    }
  });
});

server.listen(PORT, '127.0.0.1', () => console.log(`mock gateway at http://127.0.0.1:${PORT}`));

/** A caller page is never answered with sound, so it stays connecting until it hangs up. */
function caller(webSocket) {
  webSocket.on('message', (data) => {
    if (JSON.parse(data).type === 'heartbeat') {
      webSocket.send('{"type":"heartbeat"}');
    }
  });
}

function sendFile(path, response) {
  const wanted = normalize(join(WEB, path));
  const file = wanted.startsWith(WEB) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : `${WEB}/index.html`;
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
