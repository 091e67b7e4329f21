import { contextBridge, ipcRenderer } from 'electron';
import { HOST_PORT_MESSAGE } from '../../shared/protocol/shell-bridge.ts';
import type { ShellBridge } from '../../shared/protocol/shell-bridge.ts';
import { CHANNEL } from './channels.ts';

/** Three named functions; no channel name, event or Electron object reaches the page. */
const bridge: ShellBridge = {
  connect: async () => void (await ipcRenderer.invoke(CHANNEL.connect)),
  openDocument: async (name) => (await ipcRenderer.invoke(CHANNEL.openDocument, name)) === true,
  quit: async () => void (await ipcRenderer.invoke(CHANNEL.quit)),
};

contextBridge.exposeInMainWorld('bench', bridge);

// A port cannot pass through contextBridge; it goes to the page's own origin as a message.
ipcRenderer.on(CHANNEL.hostPort, (event) => window.postMessage(HOST_PORT_MESSAGE, window.location.origin, event.ports));
