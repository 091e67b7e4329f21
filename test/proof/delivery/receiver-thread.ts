import { createServer, type ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { AddressInfo, Socket } from 'node:net';

/** What the receiver does with a post: `works` takes 5 ms over each, the others keep whoever posts waiting. */
export type ReceiverHabit =
  'works' | 'says nothing' | 'drips its header' | 'never ends its answer' | 'takes nothing in';

/** A receiver on a thread of its own; asked, it says how many posts and different facts it has had. */
const SERVICE_MS = 5;
const DRIP_MS = 50;
const habit = (workerData as ReceiverHabit | null) ?? 'works';
const ids = new Set<string>();
let posts = 0;

function drip(socket: Socket | null, start: string, more: string): void {
  socket?.write(start);
  const timer = setInterval(() => socket?.write(more), DRIP_MS);
  socket?.on('error', () => undefined).on('close', () => clearInterval(timer));
}

function answer(response: ServerResponse): void {
  const { socket } = response;
  if (habit === 'works') setTimeout(() => response.writeHead(204).end(), SERVICE_MS);
  else if (habit === 'drips its header') drip(socket, 'HTTP/1.1 500 Out of order\r\nx-', 'y');
  else if (habit === 'never ends its answer') drip(socket, 'HTTP/1.1 500 Out of order\r\n\r\n', 'y'.repeat(1_000));
}

const server = createServer((request, response) => {
  posts += 1;
  ids.add(String(request.headers['webhook-id']));
  if (habit === 'takes nothing in') request.pause();
  else request.resume().on('end', () => answer(response));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage({ url: `http://127.0.0.1:${port}/facts` });
});
parentPort?.on('message', () => parentPort?.postMessage({ posts, facts: ids.size }));
