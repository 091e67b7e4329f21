import { describe, expect, it } from 'vitest';
import { findPort, identityOf } from '../../../../../electron/devices/scale/identity/find-port.ts';
import type { PortIdentity } from '../../../../../shared/domain/port-identity.ts';
import { portFacts } from '../../../../support/port-facts.ts';

const CH340: PortIdentity = { vendorId: '1A86', productId: '7523' };
const LEFT = 'pci-0000:00:14.0-usb-0:1.2:1.0-port0';
const RIGHT = 'pci-0000:00:14.0-usb-0:1.3:1.0-port0';
const path = 'COM5';

const onlyMatch = (identity: PortIdentity, ports: Parameters<typeof findPort>[1]): unknown => {
  const search = findPort({ path, identity }, ports);
  return search.kind === 'found' ? search.matches : search;
};

describe('findPort', () => {
  it('1 its serial number, in whichever socket and under whichever name', () => {
    const ports = [
      portFacts({ path: 'COM5', serial: 'OTHER' }),
      portFacts({ path: 'COM9', serial: 'MINE', socket: RIGHT }),
    ];
    expect(onlyMatch({ ...CH340, serial: 'MINE', socket: LEFT }, ports)).toEqual([{ path: 'COM9', by: 'serial' }]);
  });

  it('2 its socket, where two alike hang', () => {
    const ports = [portFacts({ path: 'COM5', socket: RIGHT }), portFacts({ path: 'COM6', socket: LEFT })];
    expect(onlyMatch({ ...CH340, socket: LEFT }, ports)).toEqual([{ path: 'COM6', by: 'socket' }]);
  });

  it('3 the only one of its make, in another socket', () => {
    const ports = [
      portFacts({ path: 'COM5', vendorId: '0403', productId: '6001' }),
      portFacts({ path: 'COM7', socket: RIGHT }),
    ];
    expect(onlyMatch({ ...CH340, socket: LEFT }, ports)).toEqual([{ path: 'COM7', by: 'only-one' }]);
  });

  it('3 being the only one left says nothing where there were two', () => {
    const ports = [portFacts({ path: 'COM5', socket: RIGHT })];
    expect(findPort({ path, identity: { ...CH340, socket: LEFT, isOneOfSeveral: true } }, ports).kind).toBe(
      'ambiguous',
    );
  });

  it('4 the scale itself says which: all of the make are offered, the likeliest first', () => {
    const ports = [portFacts({ path: 'COM5', socket: RIGHT }), portFacts({ path: 'COM6', socket: LEFT })];
    expect(onlyMatch({ ...CH340, socket: LEFT, deviceSerial: 'B123' }, ports)).toEqual([
      { path: 'COM6', by: 'socket' },
      { path: 'COM5', by: 'only-one' },
    ]);
  });

  it('5 two alike in other sockets: somebody is asked', () => {
    const ports = [portFacts({ path: 'COM5', socket: 'a' }), portFacts({ path: 'COM6', socket: 'b' })];
    expect(findPort({ path, identity: { ...CH340, socket: LEFT } }, ports)).toEqual({
      kind: 'ambiguous',
      paths: ['COM5', 'COM6'],
    });
  });

  it('another number in the same socket is another adapter', () => {
    const ports = [portFacts({ path: 'COM5', serial: 'OTHER', socket: LEFT })];
    expect(findPort({ path, identity: { ...CH340, serial: 'MINE', socket: LEFT } }, ports)).toMatchObject({
      kind: 'absent',
      taken: { path: 'COM5' },
    });
  });

  it('its name taken by another make is not it', () => {
    const taken = portFacts({ path: 'COM5', vendorId: '2341', productId: '0043' });
    expect(findPort({ path, identity: CH340 }, [taken])).toEqual({ kind: 'absent', taken });
  });

  it('a port no list knows of is tried by its name', () => {
    expect(onlyMatch(CH340, [])).toEqual([{ path: 'COM5', by: 'path' }]);
  });
});

describe('identityOf', () => {
  it('takes down what tells the adapter, and that it has a twin', () => {
    const [one, twin] = [portFacts({ path: 'COM5', socket: LEFT }), portFacts({ path: 'COM6', socket: RIGHT })];
    expect(identityOf(one, [one])).toEqual({ ...CH340, socket: LEFT });
    expect(identityOf(one, [one, twin])).toEqual({ ...CH340, socket: LEFT, isOneOfSeveral: true });
  });

  it('is nothing for what is no USB device', () => {
    const port = portFacts({ path: '/dev/ttyS0', vendorId: null, productId: null });
    expect(identityOf(port, [port])).toBeNull();
  });
});
