/** Personal data nobody has: whatever file holds one of these, holds what is personal. */
export const CANARIES = {
  'name of a buyer': 'Canaria Pajarillo Amarillo',
  'account of a buyer': 'canario.amarillo.77',
  'telephone of a buyer': '+34 600 11 22 99',
  'address of a buyer': 'Calle del Canario 77, 3º izq.',
  'region of a buyer': 'Provincia del Canario',
  'reason of a buyer': 'Le queda pequeño al canario',
  'name of somebody who left': 'Operator Canary Gone',
  'row that an import refused': 'canary.refused@example.com',
  'picture of a waybill': 'PICTURE-CANARY-OF-A-WAYBILL',
} as const;

/** What a slip in the box says, in its own words. */
export const SLIP_CANARIES = {
  account: CANARIES['account of a buyer'],
  name: CANARIES['name of a buyer'],
  phone: CANARIES['telephone of a buyer'],
  reason: CANARIES['reason of a buyer'],
  sender: CANARIES['address of a buyer'],
  region: CANARIES['region of a buyer'],
} as const;
