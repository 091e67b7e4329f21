const STEPS = [
  { unit: 'gigabyte', bytes: 1e9 },
  { unit: 'megabyte', bytes: 1e6 },
  { unit: 'kilobyte', bytes: 1e3 },
] as const;

/** The size of something on a disk, as disks are sold: 1 kB is 1,000 bytes. */
export function formatBytes(bytes: number, locale: string): string {
  const { unit, bytes: size } = STEPS.find((step) => bytes >= step.bytes) ?? STEPS[2];
  const style = { style: 'unit', unit, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(locale, style).format(bytes / size);
}
