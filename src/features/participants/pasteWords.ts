import type { Texts } from '../../loc/texts';
import { fill } from '../../loc/fill';
import { longestText } from '../../lists/repositories/ports';
import type { UnitKey } from '../../rules';
import type { JudgedPerson, PersonNote, PersonProblem, PersonQuestion } from '../../usecases/addPeople/judgePeople';

type Words = Texts['pastePeople'];

/** What has to be put right, in a sentence. */
export function problemText(problem: PersonProblem, words: Words): string {
  switch (problem.code) {
    case 'formula':
    case 'personalNumber':
      return fill(words.problems[problem.code], { column: words.columns[problem.column] });
    case 'character':
      return fill(words.problems.character, {
        column: words.columns[problem.column],
        character: problem.character,
      });
    case 'doubled':
      return fill(words.problems.doubled, { line: problem.line });
    case 'nameLong':
    case 'emailLong':
      return fill(words.problems[problem.code], { most: longestText });
    case 'nameMissing':
    case 'email':
      return words.problems[problem.code];
  }
}

/** What has to be answered, as a question. */
export function questionText(
  question: PersonQuestion,
  { name }: JudgedPerson,
  unitName: (unit: UnitKey) => string,
  { questions }: Words,
): string {
  switch (question.code) {
    case 'halfName':
      return fill(questions.halfName, { name });
    case 'severalAddresses':
    case 'unitMissing':
      return questions[question.code];
    case 'unitUnknown':
      return fill(questions.unitUnknown, { unit: question.unit });
    case 'unitNear':
      return fill(questions.unitNear, { meant: question.unitKeys.map(unitName)[0] ?? '' });
    case 'unitAbove': {
      const [meant] = question.unitKeys;
      return meant === undefined
        ? fill(questions.unitAboveUnknown, { unit: question.unit })
        : fill(questions.unitAbove, { meant: unitName(meant) });
    }
    case 'sameName':
      return question.there.email === undefined
        ? fill(questions.sameNameNoEmail, { name, group: question.group })
        : fill(questions.sameName, { name, group: question.group, email: question.there.email });
    case 'sameNameAsRow':
      return fill(questions.sameNameAsRow, { line: question.line });
  }
}

export function noteText({ code }: PersonNote, { name }: JudgedPerson, words: Words): string {
  return fill(words.notes[code], { name });
}
