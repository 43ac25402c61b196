import type { caseFile as swedish } from '../sv-se/caseFile';

export const caseFile: typeof swedish = {
  byCode: {
    'case.noProgramme':
      'The case does not say which programme it is about. Write “pack” and “programme”, or a whole version in “version”',
    'case.twoProgrammes': 'The case has both a version of its own and a programme of a pack. Remove one of them',
    'case.unknownPack': 'There is no pack “{text}”. Write one of {known}',
    'case.unknownProgramme': 'The pack has no programme “{text}”. Write one of {known}',
    'case.beforeFirstVersion': 'The programme has no rules that day. The first hold from {firstDay}. Write a later day',
    'case.personTwice': '{person} is on the roll already, in roll[{row}]. Remove one of them',
    'case.overlappingMembership':
      '{person} is on the roll already for the same time, in roll[{row}]. Write times that do not overlap',
    'case.backwards': 'The time ends {toDay}, before it begins {fromDay}. Correct one of the days',
    'case.tooEarly': '{day} is before {earliest}, which stands in “{field}”. Correct one of the days',
    'case.afterToday':
      '{day} is after {today}, which is today in the case, and has not happened yet. Correct one of the days',
    'case.outsideCalendar':
      'Counting from here comes to a day outside the calendar, 0001-01-01 to 9999-12-31. Correct the day',
    'case.notAnswered': 'The case cannot be judged: {detail}. That is a fault of the rules; report it with the case',
    'case.chooseGroup': 'It cannot be told which group is meant. Write the key of the group',
    'case.unitNotInGroup': 'The unit “{unit}” is not in the group “{group}”. Add it to the group or choose another',
    'case.namesOrCount': 'The row has to have either “names” or “count”. Write one of them',
    'case.unknownPerson': '{person} is not on the roll. Add the person or correct the name',
    'case.notOnRoll':
      '{person} is not of the group “{group}” and cannot be absent there. Correct the name or remove it',
    'case.presentAndAbsent': '{person} is both present and absent. Remove one of them',
    'case.markedTwice': '{person} stands twice. Remove one of them',
    'case.unknownStep': 'The programme has no step “{text}”. Write one of {known}',
    'case.unknownAssignment': 'The programme has no assignment “{text}”. Write one of {known}',
    'case.whoHandedIn': 'It cannot be told who has handed in. Write unit, group or person, as the assignment asks',
  },
  at: '{path}: {sentence}',
  wholeFile: 'the whole file',
};
