import { openSocketPipe, startServer } from '../electron/transport/http-fixture.ts';
import { hostClientContract } from './host-client.contract.ts';

hostClientContract('a WebSocket', async (station) => {
  const server = await startServer(station);
  return { pipe: await openSocketPipe(server), cut: () => void server.close() };
});
