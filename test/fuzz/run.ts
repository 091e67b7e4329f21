import { parseArgs } from 'node:util';
import { SCALE_PROTOCOL_IDS } from '../../shared/domain/scale-protocol-ids.ts';
import { fuzzFamily } from './fuzz-family.ts';
import { REFERENCES } from './references.ts';

/**
 * `npm run fuzz`: 10^6 bent frames of each family of scales, or `--frames N`, of one family with `--protocol ID`, and
 * the same again with `--seed N`. A crash, or a mass that the reference grammar does not find, is a failure.
 */
const { values } = parseArgs({
  options: { frames: { type: 'string' }, protocol: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const frames = Number(values.frames ?? 1_000_000);
const wanted = SCALE_PROTOCOL_IDS.filter((id) => values.protocol === undefined || values.protocol === id);
if (wanted.length === 0 || !Number.isSafeInteger(seed) || !Number.isSafeInteger(frames) || frames < 1) {
  console.error(`Read ${process.argv.slice(2).join(' ')}: --protocol is one of ${SCALE_PROTOCOL_IDS.join(', ')};`);
  console.error('--frames and --seed are whole numbers.');
  process.exit(2);
}

console.log(`seed ${seed}, ${frames} frames a family`);
let isGood = true;
for (const protocol of wanted) {
  const reference = REFERENCES[protocol];
  if (reference === undefined) {
    console.log(`${protocol.padEnd(24)} has no reference grammar`);
    isGood = false;
    continue;
  }
  const startedAtMs = performance.now();
  const { readings, masses, refusals, crashes, wrongMasses } = fuzzFamily(protocol, reference, frames, seed);
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1);
  console.log(
    `${protocol.padEnd(24)} ${readings} readings, ${masses} masses, ${refusals} refusals, ` +
      `${crashes.length} crashes, ${wrongMasses.length} wrong masses, ${seconds} s`,
  );
  for (const line of [...crashes, ...wrongMasses]) console.log(`  ${line}`);
  if (crashes.length + wrongMasses.length > 0 || masses === 0) isGood = false;
}
process.exit(isGood ? 0 : 1);
