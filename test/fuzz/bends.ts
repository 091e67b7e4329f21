export type Random = () => number;

/** What happens to a frame on a bad line. */
type Bend = (frame: Buffer, random: Random) => Buffer;

/** `strangers`: what another device on the line says. */
export function bendsWith(strangers: readonly Buffer[]): readonly Bend[] {
  return [
    (frame, random) => changed(frame, random, (byte) => byte ^ (1 << Math.floor(random() * 8))),
    (frame, random) => changed(frame, random, () => Math.floor(random() * 256)),
    (frame, random) => frame.subarray(0, place(frame, random)),
    (frame, random) => frame.subarray(place(frame, random)),
    (frame, random) => Buffer.concat([frame.subarray(0, place(frame, random)), pick(random, strangers)]),
    (frame, random) => inserted(frame, random, Buffer.from([Math.floor(random() * 256)])),
    (frame, random) => inserted(frame, random, Buffer.alloc(Math.floor(random() * 200), 0xff)),
    (frame, random) => inserted(frame, random, Buffer.from(frame)),
    (frame, random) => Buffer.concat([pick(random, strangers), frame.subarray(0, place(frame, random) + 1)]),
    (frame) => frame.subarray(0, frame.findLastIndex((byte) => byte > 0x20) + 1),
  ];
}

function changed(frame: Buffer, random: Random, change: (byte: number) => number): Buffer {
  const at = place(frame, random);
  return Buffer.from(frame.map((byte, index) => (index === at ? change(byte) : byte)));
}

function inserted(frame: Buffer, random: Random, piece: Buffer): Buffer {
  const at = place(frame, random);
  return Buffer.concat([frame.subarray(0, at), piece, frame.subarray(at)]);
}

const place = (frame: Buffer, random: Random): number => Math.floor(random() * (frame.length + 1));

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
