import type { Locator } from '@playwright/test';
import { expect, type Bench, type DemoParcel } from './bench.ts';

/** Somebody without scanner and keyboard: what lies around the bench is in the demo's side panel. English only. */
export class Fingers {
  readonly #bench: Bench;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Takes a parcel from the pile. Not an interaction: hands do it. */
  async take({ trackingNumber }: DemoParcel): Promise<void> {
    await this.#bench.page.locator('aside label').filter({ hasText: trackingNumber }).first().tap();
  }

  /** Takes a parcel and shows its label to the scanner. */
  async show(parcel: DemoParcel): Promise<void> {
    await this.take(parcel);
    await this.#bench.tap(this.#around('Scan its label'));
  }

  /** Shows the label of an item in hand. */
  async showItem(name: string): Promise<void> {
    await this.#bench.tap(this.#around(name));
  }

  /** What lies around the bench moves when a parcel comes onto it: nobody reaches for it before that. */
  async weigh(): Promise<void> {
    await this.#bench.page.locator('main').getByRole('button', { name: 'Enter by hand' }).waitFor();
    await this.#around(/^Put on/).tap();
    await this.#bench.untilWeighed();
  }

  /** Presses a button of the screen. */
  async press(name: string | RegExp): Promise<void> {
    await this.#bench.tap(this.#bench.page.locator('main').getByRole('button', { name }).first());
  }

  /** Presses the one next action once it is this one. */
  async next(kind: string): Promise<void> {
    await expect(this.#bench.next(kind)).toBeVisible();
    await this.#bench.tap(this.#bench.next(kind));
  }

  async confirm(): Promise<void> {
    await this.next('confirm');
    await expect(this.#bench.next('confirm')).toHaveCount(0);
  }

  #around(name: string | RegExp): Locator {
    return this.#bench.page.locator('aside').getByRole('button', { name }).first();
  }
}
