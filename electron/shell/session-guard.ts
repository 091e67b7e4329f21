import type { Session } from 'electron';
import { isPermissionGranted } from './policy.ts';

/** Answers every permission a page can ask for, and every check it can make without asking. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, grant, details) => {
    const { requestingUrl, isMainFrame } = details;
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    grant(isPermissionGranted({ permission, requestingUrl, isMainFrame, mediaTypes }));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const { mediaType, isMainFrame, requestingUrl } = details;
    const mediaTypes = mediaType === undefined ? [] : [mediaType];
    return isPermissionGranted({
      permission,
      requestingUrl: requestingUrl ?? requestingOrigin,
      isMainFrame,
      mediaTypes,
    });
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, choose) => choose({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  // Would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}
