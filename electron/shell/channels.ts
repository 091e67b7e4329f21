/** The channels between the shell and its preload, each used by name and for one thing. */
export const CHANNEL = {
  connect: 'shell.connect',
  openDocument: 'shell.openDocument',
  quit: 'shell.quit',
  /** From the shell to the page: a port to the host. */
  hostPort: 'shell.hostPort',
} as const;
