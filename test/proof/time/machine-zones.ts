import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { brokenBy, type FaultOutcome, type FaultRun } from '../../faults/fault-row.ts';
import { type Night, NIGHTS } from './nights.ts';

const PROGRAM = fileURLToPath(new URL('print-nights.ts', import.meta.url));
const HALF_HOURS = 2;

const Printed = z.object({
  machineOffset: z.number(),
  result: z.object({
    nights: z.array(
      z.object({
        ...{ hours: z.array(z.tuple([z.string(), z.number()])), gaps: z.array(z.string()) },
        ...{ misplaced: z.array(z.string()), instants: z.number(), writtenAlike: z.number() },
        clocks: z.array(z.string()),
      }),
    ),
    worked: z.array(
      z.object({
        ...{ zone: z.string(), beginsAt: z.string(), unplaced: z.number() },
        received: z.array(z.tuple([z.string(), z.number()])),
        exportsFrom: z.array(z.tuple([z.string(), z.string()])),
      }),
    ),
    pdf: z.string(),
    sheet: z.string(),
  }),
});
type Printed = z.infer<typeof Printed>;

/** Far east, far west, with a switch of their own, and half an hour off. */
const MACHINE_ZONES = ['Pacific/Apia', 'America/St_Johns', 'UTC', 'Asia/Kolkata', 'Europe/Dublin', 'Etc/GMT+12'];

/** T3: the same nights on computers set to other zones than the site's. */
export async function runNights({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const [zones, minutes, benches] = size === 'full' ? [6, 1, NIGHTS.length] : [2, 30, 1];
  const printed = await Promise.all(
    MACHINE_ZONES.slice(0, zones).map(async (zone) => {
      const dir = join(workDir, zone.replaceAll(/\W/g, '-'));
      await mkdir(dir, { recursive: true });
      return printNights(zone, ['--dir', dir, '--minutes', String(minutes), '--benches', String(benches)]);
    }),
  );
  const [first, ...others] = printed.map(({ result }) => result);
  if (!first) throw new Error('no computer looked at anything');
  const instants = first.nights.reduce((sum, night) => sum + night.instants, 0);
  return {
    figure:
      `${NIGHTS.length} nights in ${new Set(NIGHTS.map(({ zone }) => zone)).size} zones on computers in ${zones} others: ` +
      `${instants} instants each in one day, ${first.worked.length} benches through three days`,
    broken: [
      ...NIGHTS.flatMap((night, at) => brokenNight(night, first.nights[at])),
      ...first.worked.flatMap((bench) => brokenBench(bench)),
      ...(others.every((result) => JSON.stringify(result) === JSON.stringify(first))
        ? []
        : ['what is said depends on the zone of the computer']),
      ...(new Set(printed.map(({ machineOffset }) => machineOffset)).size === zones
        ? []
        : ['the computers did not stand in different zones: this proves nothing']),
    ],
  };
}

async function printNights(machineZone: string, args: readonly string[]): Promise<Printed> {
  const env = { ...process.env, TZ: machineZone };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], { env });
  return Printed.parse(JSON.parse(stdout));
}

function brokenNight({ what, zone, days }: Night, seen: Printed['result']['nights'][number] | undefined): string[] {
  if (!seen) return [`${zone}, ${what}: not looked at`];
  const { hours, gaps, misplaced, writtenAlike, clocks } = seen;
  const [dueDay] = clocks.filter((clock) => clock.startsWith('due '));
  const untilDue = 12 + (days[1]?.[1] ?? 0);
  return [
    ...(JSON.stringify(hours) === JSON.stringify(days) ? [] : [JSON.stringify(hours)]),
    ...gaps.map((day) => `${day} does not begin where the day before ends`),
    ...brokenBy('not in exactly one day', misplaced),
    ...(writtenAlike === 0 ? [] : [`${writtenAlike} instants are written like another`]),
    ...(dueDay === `due after ${untilDue} h` ? [] : [`${dueDay}, not ${untilDue} h`]),
    // Hours that were promised are hours that pass, whatever the clock on the wall does meanwhile.
    ...(clocks.includes('first-check after 24 h') && clocks.includes('refund-ready after 72 h') ? [] : [clocks.join()]),
  ].map((broken) => `${zone}, ${what}: ${broken}`);
}

function brokenBench({
  zone,
  beginsAt,
  received,
  unplaced,
  exportsFrom,
}: Printed['result']['worked'][number]): string[] {
  const night = NIGHTS.find((one) => one.zone === zone && one.beginsAt === beginsAt);
  const days = (night?.days ?? []).filter(([, hours]) => hours > 0);
  const wanted = days.map(([day, hours]) => [day, hours * HALF_HOURS]);
  let atMs = Date.parse(beginsAt);
  const begins = (night?.days ?? []).map(([day, hours]) => {
    const at = new Date(atMs).toISOString();
    atMs += hours * 3_600_000;
    return [day, at];
  });
  return [
    ...(JSON.stringify(received) === JSON.stringify(wanted) ? [] : [`counted ${JSON.stringify(received)}`]),
    ...(JSON.stringify(exportsFrom) === JSON.stringify(begins) ? [] : [`exported ${JSON.stringify(exportsFrom)}`]),
    ...(unplaced === 0 ? [] : [`${unplaced} events do not say when and where`]),
  ].map((broken) => `${zone}: ${broken}`);
}
