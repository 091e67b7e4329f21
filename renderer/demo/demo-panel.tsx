/** The demo's side panel: stands beside the screen, never over it. Renders nothing on a bench that is not a demo. */
export function DemoPanel() {
  return null;
}
