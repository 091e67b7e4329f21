import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import { HostError } from '../../host-error.ts';
import { PORT_FAILURE_KINDS, type PortFailureKind } from './port-failure.ts';

const REMEDIES: Readonly<Record<PortFailureKind, string>> = {
  missing: 'is not there: plug the scale in, or choose its port in settings',
  busy: 'is in use by another program: close that program',
  denied: 'may not be opened by this user: add the user to the group that owns serial ports and sign in again',
  failed: 'could not be opened: check that it is a serial port and that its speed is supported',
};

/**
 * The error a caller gets who needs a weight now and cannot have one, or null while the scale is live. The scale
 * itself never throws for the world; only a call that was refused because of it does.
 */
export function scaleHostError(state: ScaleState): HostError | null {
  if (state.kind === 'live') return null;
  if (state.kind === 'not-configured') {
    return new HostError('scale-no-reading', 'No scale is set up: choose one in settings', { state: state.kind });
  }
  const details = { state: state.kind, portName: state.portName, scaleName: state.scaleName };
  const failure = PORT_FAILURE_KINDS.find((kind) => kind === state.kind);
  if (failure !== undefined) {
    return new HostError(`scale-port-${failure}`, `Port ${state.portName} ${REMEDIES[failure]}`, details);
  }
  if (state.kind === 'in-set-up') {
    const text = `Port ${state.portName} is being set up: finish or leave its set-up in settings`;
    return new HostError('scale-no-reading', text, details);
  }
  if (state.kind === 'other-device') {
    const other = `Another device is on port ${state.portName}: plug the scale back into its socket, or set it up again`;
    return new HostError('scale-no-reading', other, details);
  }
  if (state.kind === 'no-signal' && state.isGarbled) {
    const text =
      `What comes over port ${state.portName} cannot be read: check speed and protocol in settings, ` +
      'and that no other device hangs on this port';
    return new HostError('scale-no-reading', text, details);
  }
  const text = `The scale on ${state.portName} sends no current reading: check its power, its cable and its output mode`;
  return new HostError('scale-no-reading', text, details);
}
