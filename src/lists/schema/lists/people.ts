import { equals, orderBy, where } from '../caml';
import { attendanceColumns, participantColumns } from '../columns/people';
import { requestColumns } from '../columns/requests';
import { secretColumns } from '../columns/secrets';
import { defineList, keyWords } from '../definition';
import { peopleOnly } from './permissions';

const group = keyWords('Grupp', 'Group');
const together = keyWords('Bedöms tillsammans', 'Judged together');

export const participants = defineList(participantColumns, {
  title: { sv: 'Deltagare', en: 'Participants' },
  description: {
    sv: 'Vem som ingår i vilken grupp. Läses bara av samordnare och utbildare.',
    en: 'Who is in which group. Read by coordinators and trainers only.',
  },
  words: {
    Title: [
      'Namn eller alias',
      'Name or alias',
      'Alias för den som saknar konto eller har skyddade uppgifter.',
      'An alias for those without an account or with protected identity.',
    ],
    GroupKey: group,
    TogetherKey: together,
    ProcessKey: keyWords('Process', 'Process'),
    UnitKey: keyWords('Verksamhet', 'Unit'),
    UnitName: ['Verksamhet', 'Unit', 'Enheten personen hör till.', 'The unit the person belongs to.'],
    PersonKey: keyWords('Person', 'Person'),
    IsAlias: ['Alias', 'Alias', 'Namnet är ett alias.', 'The name is an alias.'],
    Email: ['E-post', 'E-mail', 'Arbetets e-post, om någon.', 'Work e-mail, if any.'],
    IsManager: [
      'Närmaste chef',
      'Nearest manager',
      'Räknas mot villkoret att chefen deltar.',
      'Counts for the condition that the manager attends.',
    ],
    FromDay: ['Från', 'From', 'Första dagen i arbetsgruppen.', 'First day in the work group.'],
    ToDay: ['Till', 'To', 'Sista dagen i arbetsgruppen.', 'Last day in the work group.'],
    NotCountedReason: [
      'Räknas inte',
      'Not counted',
      'Fast kod som inte avslöjar sjukdom.',
      'A fixed code that reveals no illness.',
    ],
    NotCountedFrom: ['Räknas inte från', 'Not counted from', 'Första dagen.', 'First day.'],
    NotCountedTo: ['Räknas inte till', 'Not counted to', 'Sista dagen.', 'Last day.'],
  },
  views: [
    {
      title: { sv: 'Alla deltagare', en: 'All participants' },
      fields: ['LinkTitle', 'UnitName', 'IsManager', 'FromDay', 'ToDay', 'NotCountedReason'],
      query: orderBy('Title'),
    },
  ],
  permissions: peopleOnly,
  noCrawl: true,
});

export const attendance = defineList(attendanceColumns, {
  title: { sv: 'Närvaro', en: 'Attendance' },
  description: {
    sv: 'En rad per markerad ruta i närvarolistan. Läses bara av samordnare och utbildare.',
    en: 'One row per marked cell of the roll. Read by coordinators and trainers only.',
  },
  words: {
    GroupKey: group,
    TogetherKey: together,
    SessionKey: keyWords('Tillfälle', 'Session'),
    ParticipantKey: keyWords('Deltagare', 'Participant'),
    State: ['Närvaro', 'Attendance', 'Närvarande, frånvarande eller ej markerad.', 'Present, absent or unmarked.'],
    Mode: ['Sätt', 'Mode', 'På plats eller på distans.', 'On site or remote.'],
  },
  views: [
    {
      title: { sv: 'Senast ändrade', en: 'Latest changes' },
      fields: ['State', 'Mode', 'Modified', 'Editor'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
  ],
  permissions: peopleOnly,
  noCrawl: true,
});

export const requests = defineList(requestColumns, {
  title: { sv: 'Min väg', en: 'My path' },
  description: {
    sv: 'Det du själv har skickat: anslutning och incheckning. Bara du, samordnare och utbildare ser dina rader.',
    en: 'What you have sent yourself: joining and check-in. Only you, coordinators and trainers see your rows.',
  },
  words: {
    Kind: ['Slag', 'Kind', 'Anslutning eller incheckning.', 'Joining or check-in.'],
    GroupKey: group,
    TogetherKey: together,
    SessionKey: keyWords('Tillfälle', 'Session'),
    UnitKey: keyWords('Verksamhet', 'Unit'),
    State: ['Läge', 'State', 'Skickad, bekräftad eller avböjd.', 'Sent, confirmed or declined.'],
    SentUtc: ['Skickad', 'Sent', 'Tid då den skickades.', 'When it was sent.'],
    AnsweredUtc: ['Besvarad', 'Answered', 'Tid för svaret.', 'When it was answered.'],
    Proof: [
      'Länkbevis',
      'Proof of link',
      'Visar att avsändaren hade länken, inte vem det är.',
      'Shows that the sender had the link, not who it is.',
    ],
    Digits: ['Kod', 'Code', 'Siffrorna som skrevs in.', 'The digits that were typed.'],
    Answer: [
      'Svar',
      'Answer',
      'Det som noterades, eller varför den avböjdes.',
      'What was recorded, or why it was declined.',
    ],
  },
  views: [
    {
      title: { sv: 'Senast skickade', en: 'Latest' },
      fields: ['Kind', 'State', 'SentUtc', 'AnsweredUtc', 'Author'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
    {
      title: { sv: 'Väntar på bekräftelse', en: 'Waiting for confirmation' },
      fields: ['Kind', 'SentUtc', 'Author'],
      query: where(equals('State', 'Choice', 'Skickad')) + '<OrderBy><FieldRef Name="ID"/></OrderBy>',
    },
  ],
  permissions: { owners: 'full', coordinators: 'work', trainers: 'work', members: 'ask' },
  noCrawl: true,
});

export const sessionSecrets = defineList(secretColumns, {
  title: { sv: 'Länkar och koder', en: 'Links and codes' },
  description: {
    sv: 'Det som länkarna för anslutning och incheckning vilar på. Läses bara av samordnare och utbildare.',
    en: 'What the links for joining and check-in rest on. Read by coordinators and trainers only.',
  },
  words: {
    Kind: ['Slag', 'Kind', 'Anslutning eller incheckning.', 'Joining or check-in.'],
    GroupKey: group,
    TogetherKey: together,
    SessionKey: keyWords('Tillfälle', 'Session'),
    Token: ['Länkens hemlighet', 'Secret of the link', 'Det sista i länken.', 'The last part of the link.'],
    Digits: ['Kod', 'Code', 'Sex siffror som visas i rummet.', 'Six digits shown in the room.'],
  },
  views: [
    {
      title: { sv: 'Senast gjorda', en: 'Latest' },
      fields: ['Kind', 'Modified', 'Editor'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
  ],
  permissions: peopleOnly,
  noCrawl: true,
  versioning: false,
});
