import { z } from 'zod';

/** A day in the site's zone, `2026-11-20`: deadlines and deliveries are days, not instants (DESIGN.md 5). */
export const CalendarDate = z.iso.date();
