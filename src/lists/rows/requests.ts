import { keyFrom } from '../../rules/model';
import type { PersonRequest, RequestKey } from '../../rules/model';
import { requestColumns } from '../schema/columns/requests';
import { ColumnsDisagree } from './stated';
import type { RowOf } from '../schema/column';
import { defineTable, otherWriter } from './table';
import type { RowAuthor } from './table';

export const requestTable = defineTable(requestColumns, {
  toRow: (of: PersonRequest) => ({
    Key: of.key,
    Kind: of.kind,
    GroupKey: of.groupKey,
    TogetherKey: of.togetherKey,
    SessionKey: of.sessionKey,
    UnitKey: of.unitKey,
    State: of.state,
    SentUtc: of.sentUtc,
    AnsweredUtc: of.answeredUtc,
    Answer: of.answer,
    Proof: of.proof,
    Digits: of.digits,
  }),
  fromRow: (row, author): PersonRequest => {
    if (row.Kind === 'checkIn' && row.SessionKey === undefined)
      throw new ColumnsDisagree('SessionKey', 'a check-in is to a session');
    return {
      key: keyFrom<RequestKey>(row.Key),
      kind: row.Kind,
      groupKey: row.GroupKey,
      togetherKey: row.TogetherKey,
      sessionKey: row.SessionKey,
      unitKey: row.UnitKey,
      sentUtc: row.SentUtc,
      proof: row.Proof,
      digits: row.Digits,
      authorName: author.name,
      authorEmail: author.email,
      createdUtc: author.createdUtc,
      ...fateOf(row, author),
    };
  },
  withAuthor: true,
});

/**
 * An answer is a later change of the row, which the list lets nobody but C and T make. What a row came with is its
 * sender's own word.
 */
function fateOf(
  { State, AnsweredUtc, Answer }: RowOf<typeof requestColumns.columns>,
  author: RowAuthor,
): Pick<PersonRequest, 'state' | 'answeredUtc' | 'answer' | 'writtenBy' | 'cameAnswered'> {
  if (!author.isAsMade)
    return { state: State, answeredUtc: AnsweredUtc, answer: Answer, writtenBy: undefined, cameAnswered: false };
  return {
    state: 'sent',
    answeredUtc: undefined,
    answer: undefined,
    writtenBy: otherWriter(author),
    cameAnswered: State !== 'sent' || AnsweredUtc !== undefined || Answer !== undefined,
  };
}
