/**
 * The keys of the receiving screen (U12). None of them can come out of a keyboard-wedge scanner by accident: scanners
 * type characters, Enter and Tab. Space, the easiest key to hit with an elbow, is the exception; it counts only when
 * the capture layer is sure that no scan begins with it and the scan field is empty.
 *
 *   Space             the next action                    F4, Page Down, F13    photograph (the pedal)
 *   F1 to F4          the answers to a question          the pedal held down   the next action
 *   F6                look at the next unit closely      F8                    undo
 *   F5                how the parcel came                F9                    park the case
 *   F10               a parcel without any label         Insert                the slip of an unknown parcel
 *   Escape            back to the contents               Shift+F8              undo the parcel before
 *   F3                correct a done parcel that was scanned again
 *   F2                all here (in the contents)         F3                    accept a substitute (in the contents)
 *   F12               it is as the weight says           Shift+F12             weigh everything received
 *   Shift+F2          the weight on the waybill          Shift+F3              weigh the packaging alone
 *   Shift+F1          the other parcels will not come    Shift+F11             what it weighed, on paper
 *   Shift+F6          check the scale (between parcels)  Shift+F9             the check later
 *   F5                sealed as sold (looking at a unit)  Shift+F4             scan with the camera
 */
export const KEY = {
  undo: 'F8',
  undoParcel: 'Shift+F8',
  park: 'F9',
  noLabel: 'F10',
  slip: 'Insert',
  inspect: 'F6',
  arrival: 'F5',
  photo: 'F4',
  camera: 'Shift+F4',
  check: 'Shift+F6',
  checkLater: 'Shift+F9',
  itIsSo: 'F12',
  weighAll: 'Shift+F12',
  weighBox: 'Shift+F3',
  waybillWeight: 'Shift+F2',
  notComing: 'Shift+F1',
  weightCertificate: 'Shift+F11',
  back: 'Escape',
  allHere: 'F2',
  substitute: 'F3',
  sealed: 'F5',
  correct: 'F3',
} as const;

/** Foot pedals are keyboards with one key; these are the ones they come with. */
export const PEDAL_KEYS: readonly string[] = ['PageDown', 'F13', 'F14'];

/** The keys that answer a question, in the order of its answers. */
export const ANSWER_KEYS = ['F1', 'F2', 'F3', 'F4'] as const;

/** How long a pedal is held to mean "next action". */
export const LONG_PRESS_MS = 600;
