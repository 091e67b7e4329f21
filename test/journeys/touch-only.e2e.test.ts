import type { Locator } from '@playwright/test';
import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { expect, test, type Bench } from './support/bench.ts';

test.use({ hasTouch: true });

/** Fingers only: what lies around the bench is in the demo's side panel, everything else on the screen. */
class Fingers {
  readonly #bench: Bench;
  readonly #language: Locale;

  constructor(bench: Bench, language: Locale) {
    this.#bench = bench;
    this.#language = language;
  }

  say(id: MessageId): string {
    return catalogue[this.#language][id] ?? id;
  }

  /** A thing in the demo's world: a label, the scale. */
  demo(name: string | RegExp): Locator {
    return this.#bench.page.locator('aside').getByRole('button', { name }).first();
  }

  answer(id: MessageId): Locator {
    return this.#bench.page.locator('[data-question]').getByRole('button', { name: this.say(id), exact: true });
  }

  /** A grade is named by its letter and its word. */
  grade(letter: 'C'): Locator {
    const name = this.say(`receiving.grade.${letter}`);
    return this.#bench.page.locator('[data-question]').getByRole('button', { name });
  }

  next(kind: string): Locator {
    return this.#bench.next(kind);
  }
}

test('a clean return by touch alone', async ({ bench, language }) => {
  const fingers = new Fingers(bench, language);
  const parcel = bench.parcel('clean');
  await fingers.demo(fingers.say('demo.parcel.scan')).tap();
  await expect(bench.band('done')).toContainText(parcel.trackingNumber);
  await fingers.demo(/430/).tap();
  await bench.untilWeighed();
  await fingers.next('confirm').tap();
  await expect(bench.band('done')).toContainText(parcel.rmaNumber);
  expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
});

test('a damaged return by touch alone, with its certificate', async ({ bench, language }) => {
  const fingers = new Fingers(bench, language);
  const parcel = bench.parcel('damaged');
  await bench.page.locator('aside label').filter({ hasText: parcel.trackingNumber }).tap();
  await fingers.demo(fingers.say('demo.parcel.scan')).tap();
  await expect(bench.band('done')).toContainText(parcel.trackingNumber);
  await bench.page
    .locator('main')
    .getByRole('button', { name: fingers.say('receiving.line.inspect') })
    .tap();
  await fingers.grade('C').tap();
  await fingers.answer('certificate.defect.broken').tap();
  await fingers.answer('certificate.defect-place.front').tap();
  await fingers.answer('certificate.defect-extent.severe').tap();
  await fingers.answer('certificate.cause.transport').tap();
  await fingers.next('photo').tap();
  await expect(fingers.next('confirm')).toBeVisible();
  await bench.page
    .locator('main')
    .getByRole('button', { name: fingers.say('receiving.unit.certificate') })
    .tap();
  await expect(bench.page.locator('[data-saved-document="certificate"]')).toBeVisible();
  await fingers.next('confirm').tap();
  await expect(bench.band('done')).toContainText('Q1');
  expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
});
