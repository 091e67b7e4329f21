import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BrowserWindow, Menu, app, session } from 'electron';
import { defaultDataFolder } from '../launch/data-folder.ts';
import { registerBenchScheme, serveBenchScheme } from './app-protocol.ts';
import { guardAllContents } from './contents-guard.ts';
import { startHostProcess } from './host-process.ts';
import { openDocument } from './open-document.ts';
import { guardSession } from './session-guard.ts';
import { answerShellCalls } from './shell-calls.ts';
import { createWindow } from './window.ts';

const OUT_DIR = join(import.meta.dirname, '..');
const ICON_DIR = join(OUT_DIR, '..', 'resources', 'icons');

app.enableSandbox();
registerBenchScheme();
guardAllContents();

const { values } = parseArgs({ args: process.argv.slice(1), strict: false, options: { data: { type: 'string' } } });
const dataDir =
  typeof values.data === 'string'
    ? resolve(values.data)
    : defaultDataFolder({ platform: process.platform, env: process.env, homeDir: homedir() });
// The browser's own files beside the record; this also makes the lock below one per data folder.
app.setPath('userData', join(dataDir, 'shell'));

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession);
  serveBenchScheme(join(OUT_DIR, 'renderer'));
  const host = startHostProcess(join(OUT_DIR, 'main', 'host.js'), ['--shell', '--data', dataDir], (text) =>
    console.error(text),
  );
  answerShellCalls({
    connect: (contents) => host.connect(contents),
    openDocument: (name) => openDocument(join(dataDir, 'documents'), name),
    quit: () => app.quit(),
  });
  const openWindow = (): BrowserWindow => createWindow(join(OUT_DIR, 'preload', 'preload.cjs'), ICON_DIR);
  openWindow();

  app.on('second-instance', () => showWindow(openWindow));
  app.on('activate', () => showWindow(openWindow));
  app.on('window-all-closed', () => app.quit());
  let hostHasEnded = false;
  app.on('will-quit', (event) => {
    if (hostHasEnded) return;
    event.preventDefault();
    void host.close().finally(() => {
      hostHasEnded = true;
      app.quit();
    });
  });
}

function showWindow(openWindow: () => BrowserWindow): void {
  const [window = openWindow()] = BrowserWindow.getAllWindows();
  if (window.isMinimized()) window.restore();
  window.focus();
}
