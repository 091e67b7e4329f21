import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { textOf } from '../../electron/transport/web-socket-pipe.ts';

/**
 * The baseline of a scan, as a program of its own as the host is: a page that sends what was typed over a WebSocket and
 * paints what comes back, and a server that sends it back. Nothing is decided and nothing is stored.
 */
const PAGE = `<!doctype html><title>Bare</title><p id="seen"></p><p id="answer"></p><script>
  const socket = new WebSocket('ws://' + location.host);
  let typed = '';
  addEventListener('keydown', ({ key }) => {
    if (key.length === 1) typed += key;
    if (key !== 'Enter') return;
    document.getElementById('seen').textContent = typed;
    socket.send(JSON.stringify({ raw: typed }));
    typed = '';
  });
  socket.onmessage = ({ data }) => (document.getElementById('answer').textContent = JSON.parse(data).raw);
  socket.onopen = () => (document.title = 'Ready');
</script>`;

const server = createServer((_request, response) => response.end(PAGE));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(textOf(data))));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has one');
  process.stdout.write(`http://127.0.0.1:${address.port}/\n`);
});
