import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isBenchUrl,
  isDocumentName,
  isPermissionGranted,
  isTrustedSender,
  mayNavigate,
  mayOpenExternally,
  restartDelayMs,
} from '../../../electron/shell/policy.ts';
import { ROOT } from '../../architecture/source-tree.ts';
import { staticPath } from '../../../electron/transport/static-files.ts';

const FOREIGN_URLS = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'http://bench/',
  'https://bench/',
  'app://bench.evil/',
  'app://evil/',
  'app://evil@bench/',
  'app://user:word@bench/',
  'app://bench:80/',
  'app:bench',
  'app:///bench/',
  'App//bench/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://bench/0d5a',
  'about:blank',
  'about:srcdoc',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://bench/',
  'ws://bench/',
  'ftp://bench/',
  '\\\\server\\share\\x.exe',
  '//bench/',
  '',
];

const PERMISSIONS = [
  ...['ar', 'automatic-fullscreen', 'background-fetch', 'background-sync', 'captured-surface-control'],
  ...['clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read', 'display-capture'],
  ...['fileSystem', 'fullscreen', 'geolocation', 'geolocation-approximate', 'hand-tracking', 'hid', 'idle-detection'],
  ...['keyboardLock', 'local-fonts', 'local-network', 'local-network-access', 'loopback-network', 'mediaKeySystem'],
  ...['midi', 'midiSysex', 'nfc', 'notifications', 'openExternal', 'payment-handler', 'periodic-background-sync'],
  ...['persistent-storage', 'pointerLock', 'screen-wake-lock', 'sensors', 'serial', 'smart-card', 'speaker-selection'],
  ...['storage-access', 'system-wake-lock', 'top-level-storage-access', 'usb', 'vr', 'web-app-installation'],
  ...['web-printing', 'window-management', 'unknown', ''],
];

const CAMERA = { permission: 'media', requestingUrl: 'app://bench/', isMainFrame: true, mediaTypes: ['video'] };

describe('6a the shell policy', () => {
  it.each(FOREIGN_URLS)('takes %j for a stranger', (url) => {
    expect(isBenchUrl(url)).toBe(false);
    expect(mayNavigate(url, true)).toBe(false);
    expect(mayOpenExternally(url)).toBe(false);
    expect(isTrustedSender({ url, isMainFrame: true })).toBe(false);
    expect(isPermissionGranted({ ...CAMERA, requestingUrl: url })).toBe(false);
  });

  it('lets the page load its own address again and nothing else of its own', () => {
    expect(mayNavigate('app://bench/', true)).toBe(true);
    expect(mayNavigate('app://bench/', false)).toBe(false);
    expect(mayNavigate('app://bench/assets/index.js', true)).toBe(false);
  });

  it('grants the camera to the page, without a microphone and not to a frame', () => {
    expect(isPermissionGranted(CAMERA)).toBe(true);
    expect(isPermissionGranted({ ...CAMERA, isMainFrame: false })).toBe(false);
    for (const mediaTypes of [[], ['audio'], ['video', 'audio'], ['unknown']]) {
      expect(isPermissionGranted({ ...CAMERA, mediaTypes })).toBe(false);
    }
  });

  it.each(PERMISSIONS)('refuses the permission %j', (permission) => {
    expect(isPermissionGranted({ ...CAMERA, permission })).toBe(false);
  });

  it('has an answer for every permission the pinned Electron names', () => {
    const types = readFileSync(join(ROOT, 'node_modules/electron/electron.d.ts'), 'utf8');
    const [line = ''] = /setPermissionRequestHandler\(handler: .*permission: .*/.exec(types) ?? [];
    const [union = ''] = /(?<=permission: )[^,]+/.exec(line) ?? [];
    const named = union.split(' | ').map((name) => name.slice(1, -1));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => name !== 'media' && !PERMISSIONS.includes(name))).toEqual([]);
    expect(FOREIGN_URLS).toHaveLength(30);
  });

  it('opens outside only what stands on the list, by exact origin', () => {
    const allowed = ['https://carrier.example'];
    expect(mayOpenExternally('https://carrier.example/claims?id=1', allowed)).toBe(true);
    const near = ['https://carrier.example.evil/', 'https://carrier.example:444/', 'http://carrier.example/'];
    for (const url of [...near, 'https://x@carrier.example/', 'https://sub.carrier.example/', ...FOREIGN_URLS]) {
      expect(mayOpenExternally(url, allowed), url).toBe(false);
    }
  });

  it('trusts only the main frame of the page', () => {
    expect(isTrustedSender({ url: 'app://bench/', isMainFrame: true })).toBe(true);
    expect(isTrustedSender({ url: 'app://bench/', isMainFrame: false })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });

  it('knows the names of saved documents', () => {
    expect(isDocumentName('DC-B1-2026-000012.pdf')).toBe(true);
    const wrong = ['', '.pdf', '../x.pdf', 'a/b.pdf', 'a\\b.pdf', 'a..pdf', 'x.exe', 'x.pdf.exe', 'x.pdf\n', 'a b.pdf'];
    for (const name of [...wrong, `${'a'.repeat(121)}.pdf`, 'C:x.pdf', 'x\0.pdf']) {
      expect(isDocumentName(name), name).toBe(false);
    }
  });

  it('waits longer for a host that keeps ending, at most half a minute', () => {
    expect([1, 2, 3, 4].map(restartDelayMs)).toEqual([250, 500, 1_000, 2_000]);
    expect(restartDelayMs(50)).toBe(30_000);
  });
});

describe('6a paths of the page', () => {
  it.each([
    ['/assets/index-aBcD1234.js', 'assets/index-aBcD1234.js'],
    ['/decoder.wasm', 'decoder.wasm'],
  ])('takes %s', (url, path) => expect(staticPath(url)).toBe(path));

  it.each([
    ...['/../secret.json', '/assets/../../secret.json', '/%2e%2e/secret.json', '/%2e%2e%2fsecret.json', '/..%2f..%2fx'],
    ...['/..\\secret.json', '/%5c..%5csecret.json', '//etc/passwd', '/a//b', '/.env', '/assets/.git/config', '/%00.js'],
    ...['/a%00.js', '/C:/x.js', '/%', '/%E0%A4%A', '', 'assets/x.js', '/a/./b', '/x.js/', '/a b.js'],
  ])('refuses %j', (url) => expect(staticPath(url)).toBeNull());
});
