import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { BENCH_URL } from './policy.ts';

/** The only place where a window is made. It opens large: the bench is read standing, from an arm's length. */
export function createWindow(preloadPath: string, iconDir: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Returns Bench',
    icon: join(iconDir, 'icon.png'),
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
    },
  });
  window.once('ready-to-show', () => {
    window.maximize();
    window.show();
  });
  // The page holds nothing that the host does not: loading it again brings the same work back.
  window.webContents.on('render-process-gone', () => void window.loadURL(BENCH_URL));
  void window.loadURL(BENCH_URL);
  return window;
}
