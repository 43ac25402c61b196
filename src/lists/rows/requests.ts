import { keyFrom } from '../../rules/model';
import type { PersonRequest, RequestKey } from '../../rules/model';
import { requestColumns } from '../schema/columns/requests';
import { ColumnsDisagree } from './stated';
import { defineTable } from './table';

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
      state: row.State,
      sentUtc: row.SentUtc,
      answeredUtc: row.AnsweredUtc,
      answer: row.Answer,
      authorName: author.name,
      authorEmail: author.email,
    };
  },
  withAuthor: true,
});
