import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { createSampleBackOffice } from './server.ts';

/**
 * `node electron/sample-back-office/main.ts --port N --secret whsec_... [--secret whsec_...]`
 * Prints one line of JSON when it listens: `{"page": "http://...", "endpoint": "http://.../facts"}`.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, secret: { type: 'string', multiple: true, default: [] } },
});

if (values.secret.length === 0 || !values.secret.every(canSign)) {
  process.stderr.write('Give --secret whsec_ followed by base64\n');
  process.exit(2);
}

const server = createSampleBackOffice({ secrets: values.secret });
server.on('error', (error) => {
  process.stderr.write(`Port ${values.port} cannot be used (${error.message}): choose another with --port\n`);
  process.exit(1);
});
server.listen(Number(values.port), '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : values.port;
const page = `http://127.0.0.1:${String(port)}/`;
process.stdout.write(`${JSON.stringify({ page, endpoint: `${page}facts` })}\n`);
process.once('SIGTERM', () => process.exit(0));

/** The library throws on a secret it cannot use. */
function canSign(secret: string): boolean {
  try {
    return new Webhook(secret) instanceof Webhook;
  } catch {
    return false;
  }
}
