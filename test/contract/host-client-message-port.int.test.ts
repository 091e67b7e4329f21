import { MessageChannel } from 'node:worker_threads';
import { createMessagePortPipe, fromNodePort } from '../../electron/transport/message-port-pipe.ts';
import { servePipe } from '../../electron/transport/serve-pipe.ts';
import { hostClientContract } from './host-client.contract.ts';

hostClientContract('a MessagePort', async ({ dispatcher, pushes }) => {
  const { port1, port2 } = new MessageChannel();
  servePipe({ pipe: createMessagePortPipe(port1, fromNodePort), dispatcher, pushes });
  return { pipe: createMessagePortPipe(port2, fromNodePort), cut: () => port1.close() };
});
