/** What cameras can do beyond what the types of browsers name yet (W3C MediaStream Image Capture). */
interface Light {
  readonly torch?: boolean;
  readonly focusMode?: string;
}

/** True where the camera has a light of its own that can be switched on. */
export function hasTorch(stream: MediaStream): boolean {
  return capability(stream, 'torch') === true;
}

export async function setTorch(stream: MediaStream, isOn: boolean): Promise<void> {
  await apply(stream, { torch: isOn });
}

/** Labels come nearer and go away again: a camera that can follow them by itself is told to. */
export async function followFocus(stream: MediaStream): Promise<void> {
  const modes = capability(stream, 'focusMode');
  if (Array.isArray(modes) && modes.includes('continuous')) await apply(stream, { focusMode: 'continuous' });
}

function capability(stream: MediaStream, name: keyof Light): unknown {
  const [track] = stream.getVideoTracks();
  // Absent in browsers that never tell.
  return track !== undefined && 'getCapabilities' in track ? Reflect.get(track.getCapabilities(), name) : undefined;
}

async function apply(stream: MediaStream, light: Light): Promise<void> {
  const wanted: MediaTrackConstraintSet & Light = light;
  try {
    await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [wanted] });
  } catch {
    // It said it could and cannot: the picture stays as it is.
  }
}
