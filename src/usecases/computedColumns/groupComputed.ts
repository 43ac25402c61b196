import * as rules from '../../rules';
import type { GroupComputed, IsoDate } from '../../rules';
import { changedInShort } from '../decide/changedSince';
import { factsOf } from '../openGroup/groupFacts';
import type { OpenGroup } from '../openGroup/openGroup';

/** The group's computed columns as the facts make them on a day. */
export function groupComputed(open: OpenGroup, today: IsoDate): GroupComputed {
  return { ...rules.groupComputed(factsOf(open), today), changedSinceDecision: changedInShort(open) };
}
