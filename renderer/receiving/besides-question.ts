import { DEFECT_PLACES } from '../../shared/domain/defect.ts';
import { INNER_PACKAGING } from '../../shared/domain/inner-packaging.ts';
import { RULED_OUT } from '../../shared/domain/inspection/exclusion-checklist.ts';
import { INSTALLERS } from '../../shared/domain/inspection/propose-cause.ts';
import { SEVERITIES } from '../../shared/domain/inspection/propose-severity.ts';
import { WEAR } from '../../shared/domain/wear.ts';
import type { CaseView, UnitView } from '../../shared/protocol/case-view.ts';
import type { BenchAction } from './bench-action.ts';
import type { OpenUnit } from './open-unit.ts';
import { saying, type Saying } from './say.ts';

/** What can be said of a unit besides grade, defects, cause and disposition. Nobody is made to answer any of it. */
export const BESIDES = [
  'wear',
  'claim',
  'severity',
  'ruled-out',
  'leg',
  'marks',
  'installer',
  'inner',
  'accessories',
] as const;
export type Besides = (typeof BESIDES)[number];

export interface BesidesChoice {
  readonly value: string;
  readonly label: Saying;
  readonly action: BenchAction;
  readonly isChosen: boolean;
}

/** One such question: what is asked, and its few answers. Keys, touch and screen readers all take them from here. */
export interface BesidesQuestion {
  readonly title: Saying;
  readonly reason?: Saying;
  readonly choices: readonly BesidesChoice[];
}

/** The question with its answers; none for a unit that has no grade yet. */
export function besidesQuestion(besides: Besides, open: OpenUnit, view: CaseView): BesidesQuestion | null {
  const { unit } = open;
  if (unit === null) return null;
  const title = saying(`goods.ask.${besides}`);
  return { title, ...reasonOf(besides, open), choices: choicesOf(besides, { ...open, unit }, view) };
}

type Graded = OpenUnit & { readonly unit: UnitView };

function reasonOf(besides: Besides, { line }: OpenUnit): { readonly reason?: Saying } {
  if (besides === 'claim') return { reason: saying('goods.ask.claim.text', { reason: line.claimedReason ?? '–' }) };
  if (besides === 'ruled-out') return { reason: saying('goods.ask.ruled-out.text') };
  return {};
}

function choicesOf(besides: Besides, open: Graded, view: CaseView): BesidesChoice[] {
  const { unit } = open;
  const found = (change: Found): BenchAction => ({ kind: 'found', place: open, found: change });
  const choice = (value: string, label: Saying, action: BenchAction, isChosen: boolean): BesidesChoice => ({
    value,
    label,
    action,
    isChosen,
  });
  switch (besides) {
    case 'wear':
      return WEAR.map((wear) => choice(wear, saying(`goods.wear.${wear}`), found({ wear }), unit.wear === wear));
    case 'claim':
      return [true, false].map((matchesClaim) =>
        choice(
          String(matchesClaim),
          saying(matchesClaim ? 'goods.claim.matches' : 'goods.claim.mismatch'),
          found({ matchesClaim }),
          unit.matchesClaim === matchesClaim,
        ),
      );
    case 'severity':
      return SEVERITIES.map((severity) =>
        choice(
          String(severity),
          saying(`goods.severity.${severity}`),
          found({ severity }),
          (unit.severity ?? unit.proposed.severity) === severity,
        ),
      );
    case 'ruled-out':
      return RULED_OUT.map((each) => {
        const isOut = unit.ruledOut.includes(each);
        const ruledOut = isOut ? unit.ruledOut.filter((other) => other !== each) : [...unit.ruledOut, each];
        return choice(each, saying(`goods.ruled-out.${each}`), found({ ruledOut }), isOut);
      });
    case 'leg':
      return legChoices(open);
    case 'marks':
      return markChoices(view);
    case 'installer':
      return INSTALLERS.map((installedBy) =>
        choice(
          installedBy,
          saying(`goods.installer.${installedBy}`),
          found({ installedBy }),
          unit.installedBy === installedBy,
        ),
      );
    case 'inner':
      return INNER_PACKAGING.map((innerPackaging) =>
        choice(
          innerPackaging,
          saying(`goods.inner.${innerPackaging}`),
          found({ innerPackaging }),
          unit.innerPackaging === innerPackaging,
        ),
      );
    case 'accessories':
      return open.line.accessories.map(({ code, name }) => {
        const isMissing = unit.missingAccessories.includes(code);
        const missingAccessories = isMissing
          ? unit.missingAccessories.filter((other) => other !== code)
          : [...unit.missingAccessories, code];
        const label = saying(isMissing ? 'goods.accessory.missing' : 'goods.accessory.here', { name });
        return choice(code, label, found({ missingAccessories }), isMissing);
      });
  }
}

type Found = Extract<BenchAction, { kind: 'found' }>['found'];

/** Both legs and the two parties most benches know; the carrier is the parcel's. */
function legChoices(open: Graded): BesidesChoice[] {
  const { carrier } = open.unit.proposed.leg;
  const now = open.unit.leg;
  return (['return', 'outbound'] as const).flatMap((leg) =>
    (['own-account', 'buyer', 'platform'] as const).map((contractedBy) => ({
      value: `${leg} ${contractedBy}`,
      label: saying('goods.leg', {
        leg: saying(`goods.leg.${leg}`),
        party: saying(`goods.contract.${contractedBy}`),
      }),
      action: { kind: 'leg', place: open, leg, contractedBy, carrier },
      isChosen: now?.leg === leg && now.contractedBy === contractedBy,
    })),
  );
}

/** Where the box is damaged: each side is ticked by itself (S50). */
function markChoices({ parcels }: CaseView): BesidesChoice[] {
  const parcel = parcels.find(({ outside }) => outside !== null && outside !== 'intact') ?? parcels[0];
  if (parcel === undefined) return [];
  const { parcelId, outsidePlaces } = parcel;
  return DEFECT_PLACES.filter((place) => place !== 'inside').map((place) => {
    const isMarked = outsidePlaces.includes(place);
    const places = isMarked ? outsidePlaces.filter((other) => other !== place) : [...outsidePlaces, place];
    return {
      value: place,
      label: saying(`certificate.defect-place.${place}`),
      action: { kind: 'outer-marks', parcelId, places },
      isChosen: isMarked,
    };
  });
}
