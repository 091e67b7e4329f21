/** Endings of a header that name the currency of its column. `¥` and `$` stand for several and are not taken. */
export const MONEY_SUFFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['EUR', 'USD', 'GBP', 'CNY', 'HKD', 'JPY', 'KRW', 'MXN', 'CAD', 'AUD', 'CHF', 'PLN', 'SEK', 'DKK', 'CZK'].map(
      (code) => [code, code],
    ),
  ),
  '€': 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  RMB: 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
};
