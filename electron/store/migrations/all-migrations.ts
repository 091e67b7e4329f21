import { record } from './001-record.ts';
import { outboundShipment } from './002-outbound-shipment.ts';
import { openWork } from './003-open-work.ts';
import { dock } from './004-dock.ts';
import { moving } from './005-moving.ts';
import { work } from './006-work.ts';
import { claims } from './007-claims.ts';
import { guessKey } from './008-guess-key.ts';
import { search } from './009-search.ts';
import { totes } from './010-totes.ts';
import { evidence } from './011-evidence.ts';
import { casePicture } from './012-case-picture.ts';
import { audit } from './013-audit.ts';
import { referenceSearch } from './014-reference-search.ts';
import { erasure } from './015-erasure.ts';
import { outboxHeads } from './016-outbox-heads.ts';
import { codeAnswers } from './017-code-answers.ts';
import { checkpoint } from './018-checkpoint.ts';
import { masses } from './019-masses.ts';
import { itemPicture } from './020-item-picture.ts';
import type { Migration } from './migration.ts';

/** In order, never edited once released: a change is a new file. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  record,
  outboundShipment,
  openWork,
  dock,
  moving,
  work,
  claims,
  guessKey,
  search,
  totes,
  evidence,
  casePicture,
  audit,
  referenceSearch,
  erasure,
  outboxHeads,
  codeAnswers,
  checkpoint,
  masses,
  itemPicture,
];
