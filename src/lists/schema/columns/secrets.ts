import type { GroupKey, SessionKey, TogetherKey } from '../../../rules/model';
import { requestKinds } from '../choices';
import { choice, key, optionalKey, optionalText, text } from '../column';
import { listColumns } from '../listColumns';

export const secretColumns = listColumns('SessionSecrets', {
  Kind: choice(requestKinds),
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  SessionKey: optionalKey<SessionKey>(),
  Token: text(),
  Digits: optionalText(),
});
