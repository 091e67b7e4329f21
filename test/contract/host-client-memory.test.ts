import { createMemoryPipes } from '../../electron/transport/memory-pipe.ts';
import { servePipe } from '../../electron/transport/serve-pipe.ts';
import { hostClientContract } from './host-client.contract.ts';

hostClientContract('memory', async ({ dispatcher, pushes }) => {
  const [pipe, hostPipe] = createMemoryPipes();
  servePipe({ pipe: hostPipe, dispatcher, pushes });
  return { pipe, cut: () => hostPipe.close() };
});
