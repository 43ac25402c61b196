import type { GroupKey, SessionKey, TogetherKey, UnitKey } from '../../../rules/model';
import { requestKinds, requestStates } from '../choices';
import { choice, indexed, instant, key, optionalInstant, optionalKey, optionalNote, optionalText } from '../column';
import { listColumns } from '../listColumns';

export const requestColumns = listColumns(
  'MyPath',
  {
    Kind: indexed(choice(requestKinds)),
    GroupKey: key<GroupKey>(),
    TogetherKey: key<TogetherKey>(),
    SessionKey: optionalKey<SessionKey>(),
    UnitKey: optionalKey<UnitKey>(),
    State: indexed(choice(requestStates)),
    SentUtc: instant(),
    AnsweredUtc: optionalInstant(),
    Answer: optionalNote(),
    Proof: optionalText(),
    Digits: optionalText(),
  },
  { ownItems: true },
);
