import { describe, expect, it } from 'vitest';
import { parseAnnouncedList } from '../../../shared/dock/announced-list.ts';

describe("a carrier's list", () => {
  it.each([
    ['one number a line', 'SF1000171310042\nSF1000171310043\n', ['SF1000171310042', 'SF1000171310043']],
    ['Windows lines and blanks', ' SF1000171310042 \r\n\r\nRR417921168ES\r\n', ['SF1000171310042', 'RR417921168ES']],
    ['a table with a heading', 'Tracking;Weight;To\n"RR417921168ES";1,2;Madrid\n', ['RR417921168ES']],
    ['the number after an order', 'Order,Waybill\n100020003000,1Z999AA10123456784\n', ['1Z999AA10123456784']],
    ['a number named twice, spelt in two ways', 'RR417921168ES\nrr 417921168 es', ['rr 417921168 es']],
    ['a carrier that is in no table', 'QX-12345678', ['QX-12345678']],
    ['nothing but words', 'Delivery of Monday\nTotal 48', []],
  ])('%s', (_name, text, numbers) => {
    expect(parseAnnouncedList(text)).toEqual(numbers);
  });
});
