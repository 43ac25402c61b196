import type { Catalogue, CatalogueWithUnits } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { carrierOn, unitOn } from '../../rules';
import type { Diploma, DiplomaState, IsoDate, ProgrammeKey, Unit, UnitKey } from '../../rules';
import type { IconName, Tone } from '../../ui';
import { formatDay, textIn } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import { renewalOfDiploma } from '../../rules';

export interface RenewalView {
  readonly pill: { readonly text: string; readonly tone: Tone; readonly icon: IconName };
  /** Why, with its days and numbers. */
  readonly reasons: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** That the unit can only renew with others, and what to do about it. */
  readonly mergeAdvice: string | undefined;
  /** The ways to begin, the one to choose first first; none while a renewal is under way or the unit is gone. */
  readonly ways: readonly { readonly text: string; readonly programmeKey: ProgrammeKey | undefined }[];
}

/** The key of the unit that carries the diploma today, known before the unit has been read. */
export function carrierKeyOf(
  { unitKey }: Pick<Diploma, 'unitKey'>,
  { unitEvents }: Pick<Catalogue, 'unitEvents'>,
  today: IsoDate,
): UnitKey {
  return carrierOn(
    unitKey,
    unitEvents.map(({ value }) => value),
    today,
  );
}

/** The unit that carries the diploma today: the one it was awarded to, or where its series went on. */
export function carrierOf(
  diploma: Diploma,
  { units, unitEvents }: Pick<CatalogueWithUnits, 'units' | 'unitEvents'>,
  today: IsoDate,
): Unit | undefined {
  const key = carrierKeyOf(diploma, { unitEvents }, today);
  return units.find(({ value }) => value.key === key)?.value;
}

/**
 * What the unit is called today where that is not the name the diploma was issued in; the diploma itself keeps its
 * name.
 */
export function nameToday(diploma: Diploma, catalogue: CatalogueWithUnits, today: IsoDate): string | undefined {
  const unit = carrierOf(diploma, catalogue, today);
  const name =
    unit &&
    unitOn(
      unit,
      catalogue.unitEvents.map(({ value }) => value),
      today,
    ).name;
  return name === diploma.issuedUnitName ? undefined : name;
}

/** How the diploma is renewed from today on; undefined for one that is revoked, renewed or closed. */
export function buildRenewal(
  diploma: Diploma,
  state: DiplomaState,
  underWay: boolean,
  catalogue: Catalogue,
  today: IsoDate,
  product: Pick<CoordinatorServices, 'texts' | 'locale'>,
): RenewalView | undefined {
  if (state === 'revoked' || state === 'renewed' || state === 'closed') return undefined;
  const words = product.texts.diploma.renewal;
  const { answer, renewalProgramme, ownProgramme, processWord } = renewalOfDiploma(diploma, catalogue.versions, today);
  const day = (on: IsoDate): string => formatDay(on, product.locale);
  const process = processWord === undefined ? words.processUnknown : textIn(processWord, product.locale);
  const renew = { text: fill(words.start, { process }), programmeKey: renewalProgramme };
  const whole = { text: words.startWhole, programmeKey: ownProgramme };
  const ways = { renewal: [renew], fullProcess: [whole], coordinatorDecides: [renew, whole], none: [] }[answer.route];
  return {
    pill: underWay ? { text: words.underWay, tone: 'ok', icon: 'refresh' } : pillOf(answer.phase, words),
    reasons: answer.reasons
      .filter(({ code }) => code !== 'renewal.unitTooSmall')
      .map((reason) => `${reasonText(reason, product)}.`),
    facts: [
      ...(answer.window === undefined
        ? []
        : [
            {
              term: words.window,
              value: fill(words.span, { from: day(answer.window.from), to: day(answer.window.to) }),
            },
          ]),
      ...(answer.graceTo === undefined ? [] : [{ term: words.grace, value: day(answer.graceTo) }]),
      ...(answer.nextReminder === undefined
        ? []
        : [
            {
              term: words.reminder,
              value: fill(words.reminderOn, { day: day(answer.nextReminder.day), months: answer.nextReminder.months }),
            },
          ]),
      ...(diploma.coverage === undefined
        ? []
        : [
            {
              term: words.coverage,
              value: fill(words.coverageOf, { trained: diploma.coverage.trained, of: diploma.coverage.of }),
            },
          ]),
    ],
    mergeAdvice:
      answer.tooSmall && !underWay
        ? answer.reasons
            .filter(({ code }) => code === 'renewal.unitTooSmall')
            .map((reason) => `${reasonText(reason, product)}. ${words.mergeAdvice}`)
            .join(' ')
        : undefined,
    ways: underWay ? [] : ways,
  };
}

function pillOf(
  phase: ReturnType<typeof renewalOfDiploma>['answer']['phase'],
  words: CoordinatorServices['texts']['diploma']['renewal'],
): RenewalView['pill'] {
  const looks = {
    none: { tone: 'neutral', icon: 'info' },
    beforeWindow: { tone: 'neutral', icon: 'calendar' },
    inWindow: { tone: 'warm', icon: 'clock' },
    inGrace: { tone: 'warm', icon: 'clock' },
    expired: { tone: 'bad', icon: 'crossCircle' },
  } as const;
  return { text: words.phases[phase], ...looks[phase] };
}
