import { describe, expect, it } from 'vitest';
import { fileNameViolations, nameViolations } from './glossary.ts';
import { listed, ourFiles, SHIPPED_CODE, sources } from './source-tree.ts';

describe('the glossary', () => {
  it('holds in the names of our files', () => {
    const paths = ourFiles().filter((path) => /^(?:shared|electron|renderer|test)\/.*\.tsx?$/.test(path));
    expect(listed(paths.flatMap(fileNameViolations))).toEqual([]);
  });

  it('holds in exported names', () => {
    expect(listed(sources(SHIPPED_CODE).flatMap(nameViolations))).toEqual([]);
  });
});

describe('file names', () => {
  it.each([
    ['shared/domain/mass-utils.ts'],
    ['electron/common/port.ts'],
    ['renderer/ui/helpers.ts'],
    ['electron/devices/scale-manager.ts'],
    ['shared/domain/package.ts'],
    ['renderer/ui/index.ts'],
    ['electron/store/base.ts'],
    ['shared/domain/ScaleReading.ts'],
    ['shared/domain/scale_reading.ts'],
  ])('%s is refused', (path) => {
    expect(fileNameViolations(path)).toHaveLength(1);
  });

  it.each([
    ['electron/handlers/index.ts'],
    ['shared/domain/packaging.ts'],
    ['shared/domain/s10-check-digit.ts'],
    ['test/vitest.config.ts'],
    ['test/electron/store/event-log.int.test.ts'],
    ['test/contract/event-log.contract.ts'],
  ])('%s is fine', (path) => {
    expect(fileNameViolations(path)).toEqual([]);
  });
});

describe('exported names', () => {
  const faults = (text: string): string[] => nameViolations({ path: 'shared/a.ts', text }).map(({ what }) => what);

  it.each([
    ['export function weighPackage() {}'],
    ['export const PACKAGES = [];'],
    ['export class PortManager {}'],
    ['export type DocId = string;'],
    ['export interface PrintJob { id: string }'],
    ['const a = 1; export { a as parseUtils };'],
    ['interface IParcel { id: string }'],
    ['type EventType = string;'],
  ])('%s is refused', (text) => {
    expect(faults(text)).toHaveLength(1);
  });

  it.each([
    ['export const packagingTareMg = 1;'],
    ['export interface Identity { id: string }'],
    ['export interface IpcBridge { id: string }'],
    ['export interface Scale { packages: string }'],
    ['const helper = 1;'],
    ['export const document = 1;'],
  ])('%s is fine', (text) => {
    expect(faults(text)).toEqual([]);
  });
});
