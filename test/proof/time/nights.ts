/** Three days in a row where a site stands, around a night on which its clocks do something. Written by hand. */
export interface Night {
  readonly what: string;
  readonly zone: string;
  /** When the first of the days begins, UTC. */
  readonly beginsAt: string;
  /** Each day and how many hours it has; 0: a day that never was. */
  readonly days: readonly (readonly [string, number])[];
}

const night = (what: string, zone: string, beginsAt: string, days: readonly (readonly [string, number])[]): Night => ({
  what,
  zone,
  beginsAt,
  days,
});

/** From the zones' published rules: forward, back, by half an hour, at midnight, a day left out, and never. */
export const NIGHTS: readonly Night[] = [
  night('an hour forward at 2', 'Europe/Berlin', '2026-03-27T23:00:00Z', [
    ['2026-03-28', 24],
    ['2026-03-29', 23],
    ['2026-03-30', 24],
  ]),
  night('an hour back at 3', 'Europe/Berlin', '2026-10-23T22:00:00Z', [
    ['2026-10-24', 24],
    ['2026-10-25', 25],
    ['2026-10-26', 24],
  ]),
  night('an hour forward at 2', 'America/New_York', '2026-03-07T05:00:00Z', [
    ['2026-03-07', 24],
    ['2026-03-08', 23],
    ['2026-03-09', 24],
  ]),
  night('an hour back at 2, at the turn of a month', 'America/New_York', '2026-10-31T04:00:00Z', [
    ['2026-10-31', 24],
    ['2026-11-01', 25],
    ['2026-11-02', 24],
  ]),
  night('half an hour forward', 'Australia/Lord_Howe', '2026-10-02T13:30:00Z', [
    ['2026-10-03', 24],
    ['2026-10-04', 23.5],
    ['2026-10-05', 24],
  ]),
  night('half an hour back', 'Australia/Lord_Howe', '2026-04-03T13:00:00Z', [
    ['2026-04-04', 24],
    ['2026-04-05', 24.5],
    ['2026-04-06', 24],
  ]),
  night('an hour forward, three quarters off', 'Pacific/Chatham', '2026-09-25T11:15:00Z', [
    ['2026-09-26', 24],
    ['2026-09-27', 23],
    ['2026-09-28', 24],
  ]),
  night('an hour back, three quarters off', 'Pacific/Chatham', '2026-04-03T10:15:00Z', [
    ['2026-04-04', 24],
    ['2026-04-05', 25],
    ['2026-04-06', 24],
  ]),
  night('an hour forward, half an hour off', 'America/St_Johns', '2026-03-07T03:30:00Z', [
    ['2026-03-07', 24],
    ['2026-03-08', 23],
    ['2026-03-09', 24],
  ]),
  night('a day that begins at 1', 'America/Sao_Paulo', '2018-11-03T03:00:00Z', [
    ['2018-11-03', 24],
    ['2018-11-04', 23],
    ['2018-11-05', 24],
  ]),
  night('an hour before midnight twice', 'America/Sao_Paulo', '2019-02-15T02:00:00Z', [
    ['2019-02-15', 24],
    ['2019-02-16', 25],
    ['2019-02-17', 24],
  ]),
  night('no switch any more', 'America/Sao_Paulo', '2026-10-31T03:00:00Z', [
    ['2026-10-31', 24],
    ['2026-11-01', 24],
    ['2026-11-02', 24],
  ]),
  night('a Friday that begins at 1', 'Africa/Cairo', '2026-04-22T22:00:00Z', [
    ['2026-04-23', 24],
    ['2026-04-24', 23],
    ['2026-04-25', 24],
  ]),
  night('an hour before midnight twice', 'Africa/Cairo', '2026-10-27T21:00:00Z', [
    ['2026-10-28', 24],
    ['2026-10-29', 25],
    ['2026-10-30', 24],
  ]),
  night('a day that begins at 1, in the south', 'America/Santiago', '2026-09-05T04:00:00Z', [
    ['2026-09-05', 24],
    ['2026-09-06', 23],
    ['2026-09-07', 24],
  ]),
  night('a day left out', 'Pacific/Apia', '2011-12-29T10:00:00Z', [
    ['2011-12-29', 24],
    ['2011-12-30', 0],
    ['2011-12-31', 24],
  ]),
  night('never, three quarters off, on a leap day', 'Asia/Kathmandu', '2028-02-27T18:15:00Z', [
    ['2028-02-28', 24],
    ['2028-02-29', 24],
    ['2028-03-01', 24],
  ]),
  night('never', 'Asia/Shanghai', '2026-03-27T16:00:00Z', [
    ['2026-03-28', 24],
    ['2026-03-29', 24],
    ['2026-03-30', 24],
  ]),
  night('never, at the turn of a year', 'UTC', '2026-12-31T00:00:00Z', [
    ['2026-12-31', 24],
    ['2027-01-01', 24],
    ['2027-01-02', 24],
  ]),
];
