import type { DecisionOutcome, IsoDate } from '../../rules';
import { countedSteps } from '../../rules';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import type { Stage } from '../../ui';
import { awardWord } from '../../words/awardWords';
import { capitalised, formatList, formatShortDay } from '../../words/format';
import type { Locale } from '../../loc/locale';
import { groupStage, headcountOf } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';

export interface GroupHead {
  readonly title: string;
  readonly number: string;
  /** One line that says what this group is: programme, units, people, trainer. */
  readonly state: string;
  readonly stages: readonly Stage[];
}

/** The head of the group page: its name, what it is in words, and where it is on its way. */
export function buildGroupHead(open: OpenGroup, today: IsoDate, texts: Texts, locale: Locale): GroupHead {
  const { file, version, units } = open;
  const [onlyUnit] = units;
  const group = file.group.value;
  const people = headcountOf(open, today);
  const programme = locale === 'sv-SE' ? version.programmeTitle.sv : version.programmeTitle.en;
  const trainer = group.trainerKind === 'internal' ? texts.common.trainerInternal : texts.common.trainerExternal;
  return {
    title: group.title,
    number: group.number,
    state: fill(texts.group.state, {
      programme,
      units:
        onlyUnit !== undefined && units.length === 1
          ? onlyUnit.unit.name
          : fill(texts.group.unitCount, { count: units.length }),
      people: people === 1 ? texts.group.onePerson : fill(texts.group.peopleCount, { count: people }),
      trainer:
        group.trainerName === ''
          ? texts.group.noTrainer
          : fill(texts.group.trainer, { name: group.trainerName, kind: trainer }),
    }),
    stages: stagesOf(open, today, texts, locale),
  };
}

function stagesOf(open: OpenGroup, today: IsoDate, texts: Texts, locale: Locale): readonly Stage[] {
  const { file, version, units } = open;
  const group = file.group.value;
  const stage = groupStage(open, today);
  const inLanguage = (text: { readonly sv: string; readonly en: string }): string =>
    locale === 'sv-SE' ? text.sv : text.en;
  const steps = countedSteps(version).map((step) => {
    const sessions = file.sessions.filter(
      ({ value }) => value.stepKey === step.key && value.groupKey === group.key && !value.isCatchUp,
    );
    const days = [...new Set(sessions.map(({ value }) => value.day))].sort();
    const closed = sessions.length > 0 && sessions.every(({ value }) => value.rollClosed);
    const note =
      days.length === 0
        ? texts.group.noDay
        : days[0] === today
          ? texts.common.today
          : formatList(
              days.map((day) => formatShortDay(day, locale)),
              locale,
            );
    return { key: step.key, title: inLanguage(step.title), note, done: closed };
  });
  const dueDay = group.assignmentDueDay;
  const handed = file.submissions.filter(({ value }) => value.state === 'approved').length;
  const decided = units.filter(({ process }) => process.value.stage === 'decided').length;
  const validity = version.validity.years;
  const unitGetsNothing = version.award.to === 'nobody' || version.award.to === 'individual';
  const all: readonly { key: string; title: string; note: string; done: boolean }[] = [
    {
      key: 'confirmed',
      title: texts.group.confirmed,
      note: group.confirmedDay === undefined ? texts.group.notYet : formatShortDay(group.confirmedDay, locale),
      done: group.confirmedDay !== undefined,
    },
    ...steps,
    ...version.assignments.map((assignment) => ({
      key: assignment.key,
      title: inLanguage(assignment.title),
      note:
        stage === 'decision' || stage === 'done'
          ? texts.group.approved
          : dueDay === undefined
            ? fill(texts.group.handedIn, { count: handed, of: file.submissions.length })
            : fill(texts.group.due, { day: formatShortDay(dueDay, locale) }),
      done: stage === 'decision' || stage === 'done',
    })),
    {
      key: 'decision',
      title: texts.group.decision,
      note:
        units.length === 1
          ? fill(texts.group.decidedOfOne, { count: decided })
          : fill(texts.group.decided, { count: decided, of: units.length }),
      done: stage === 'done',
    },
    {
      key: 'award',
      title: capitalised(awardWord(version, { texts, locale })),
      note:
        version.award.to === 'nobody'
          ? texts.group.nothingIssued
          : validity.kind === 'stated'
            ? fill(texts.group.validFor, { years: validity.value })
            : texts.common[validity.kind],
      // Where the unit itself gets nothing no diploma is written: the decision is the end of it.
      done:
        stage === 'done' &&
        (unitGetsNothing
          ? units.some(({ process }) => isAwarded(process.value.computed.outcome))
          : file.diplomas.length > 0),
    },
  ];
  const now = all.findIndex(({ done }) => !done);
  return all.map(({ key, title, note, done }, index) => ({
    key,
    title,
    note,
    state: done ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

const isAwarded = (outcome: DecisionOutcome): boolean => outcome === 'awarded' || outcome === 'awardedWithDeviation';
