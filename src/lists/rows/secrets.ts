import { keyFrom } from '../../rules/model';
import type { LinkSecret, LinkSecretKey } from '../../rules/model';
import { secretColumns } from '../schema/columns/secrets';
import { defineTable } from './table';

export const secretTable = defineTable(secretColumns, {
  toRow: (of: LinkSecret) => ({
    Key: of.key,
    Kind: of.kind,
    GroupKey: of.groupKey,
    TogetherKey: of.togetherKey,
    SessionKey: of.sessionKey,
    Token: of.token,
    Digits: of.digits,
  }),
  fromRow: (row): LinkSecret => ({
    key: keyFrom<LinkSecretKey>(row.Key),
    kind: row.Kind,
    groupKey: row.GroupKey,
    togetherKey: row.TogetherKey,
    sessionKey: row.SessionKey,
    token: row.Token,
    digits: row.Digits,
  }),
});
