import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { folded } from '../../rules';
import type { JudgedPerson, PersonQuestion, RowAnswers } from '../../usecases/addPeople/judgePeople';

/** A button by which a row is answered, or several rows that ask the same. */
export interface RowChoice {
  readonly key: string;
  readonly text: string;
  readonly answers: RowAnswers;
}

type Words = Texts['pastePeople'];

/** The answers that can be given to a row with one press; a unit can be chosen besides. */
export function choicesFor(person: JudgedPerson, people: readonly JudgedPerson[], words: Words): readonly RowChoice[] {
  const { id } = person.row;
  const one = (key: string, text: string, answer: RowAnswers[string]): RowChoice => ({
    key,
    text,
    answers: { [id]: answer },
  });
  const fixes = person.problems.flatMap((problem): readonly RowChoice[] => {
    if (problem.code === 'email') return [one('withoutEmail', words.withoutEmail, { email: '' })];
    if (problem.code !== 'nameMissing' || problem.suggestion === undefined) return [];
    return [one('useName', fill(words.useName, { name: problem.suggestion }), { name: problem.suggestion })];
  });
  const answers = person.questions.flatMap((question) => answersTo(question, person, people, words));
  const skips = person.questions.length > 0 || person.problems.length > 0;
  return [...fixes, ...answers, ...(skips ? [one('skip', words.skip, { skip: true })] : [])];
}

function answersTo(
  question: PersonQuestion,
  person: JudgedPerson,
  people: readonly JudgedPerson[],
  words: Words,
): readonly RowChoice[] {
  const { id } = person.row;
  switch (question.code) {
    case 'halfName': {
      const all = people.filter(({ questions }) => questions.some(({ code }) => code === 'halfName'));
      return [
        { key: 'whole', text: words.yes, answers: { [id]: { isWhole: true } } },
        ...(all.length > 1
          ? [
              {
                key: 'wholeAll',
                text: fill(words.yesRows, { count: all.length }),
                answers: Object.fromEntries(all.map(({ row }) => [row.id, { isWhole: true as const }])),
              },
            ]
          : []),
      ];
    }
    case 'severalAddresses':
      return question.addresses.map((email) => ({
        key: email,
        text: fill(words.useAddress, { email }),
        answers: { [id]: { email } },
      }));
    case 'unitNear': {
      const [unitKey] = question.unitKeys;
      if (unitKey === undefined) return [];
      const same = people.filter(({ questions }) =>
        questions.some((other) => other.code === 'unitNear' && folded(other.unit) === folded(question.unit)),
      );
      return [
        {
          key: 'unit',
          text: same.length > 1 ? fill(words.yesRows, { count: same.length }) : words.yes,
          answers: Object.fromEntries(same.map(({ row }) => [row.id, { unitKey }])),
        },
      ];
    }
    case 'unitAbove': {
      const [unitKey] = question.unitKeys;
      if (unitKey === undefined) return [];
      const all = people.flatMap(({ row, questions }) =>
        questions.flatMap((other) => {
          const [above] = other.code === 'unitAbove' ? other.unitKeys : [];
          return above === undefined ? [] : [[row.id, { unitKey: above }] as const];
        }),
      );
      return [
        { key: 'above', text: words.sameAsAbove, answers: { [id]: { unitKey } } },
        ...(all.length > 1
          ? [
              {
                key: 'aboveAll',
                text: fill(words.sameAsAboveRows, { count: all.length }),
                answers: Object.fromEntries(all),
              },
            ]
          : []),
      ];
    }
    case 'sameName':
      return [
        {
          key: 'same',
          text: person.email === undefined ? words.samePerson : words.samePersonCorrect,
          answers: { [id]: { sameAs: question.there.key } },
        },
        { key: 'another', text: words.anotherPerson, answers: { [id]: { isAnother: true } } },
      ];
    case 'sameNameAsRow':
      return [{ key: 'another', text: words.anotherPerson, answers: { [id]: { isAnother: true } } }];
    case 'unitMissing':
    case 'unitUnknown':
      return [];
  }
}
