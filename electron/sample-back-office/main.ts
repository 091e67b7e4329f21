import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createSampleBackOffice } from './server.ts';

/**
 * `node electron/sample-back-office/main.ts --port N --secret whsec_... [--secret whsec_...]`
 * Prints one line of JSON when it listens: `{"page": "http://...", "endpoint": "http://.../facts"}`.
 */
/** Standard Webhooks: the base64 of at least 24 bytes. The library would take less without a word. */
const SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, secret: { type: 'string', multiple: true, default: [] } },
});

if (values.secret.length === 0 || !values.secret.every((secret) => SECRET.test(secret))) {
  process.stderr.write('Give --secret whsec_ followed by the base64 of 24 to 64 bytes\n');
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
// Started by the demo, it must not outlive it, however that ended; nothing else is ever said over this channel.
process.once('disconnect', () => process.exit(0));
