/**
 * What a publisher offers in addition to its programmes. `guide`: a short one for use at work. `register`: a public
 * list.
 */
export const knowledgeKinds = [
  'webinar',
  'trainingMaterial',
  'tool',
  'guide',
  'routine',
  'evaluation',
  'register',
  'film',
] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

/** A form in which something can be had. `original`: the form it first came in, whatever that is. */
export const knowledgeFormKinds = [
  'original',
  'webPage',
  'document',
  'presentation',
  'staffMeetingPresentation',
  'recordedIntroduction',
  'selfStudy',
  'video',
] as const;
export type KnowledgeFormKind = (typeof knowledgeFormKinds)[number];

export const knowledgeAudiences = ['staff', 'managers', 'developers', 'patients', 'public'] as const;
export type KnowledgeAudience = (typeof knowledgeAudiences)[number];

/** How one logs in to reach it. */
export const knowledgeAccesses = ['guest', 'employee'] as const;
export type KnowledgeAccess = (typeof knowledgeAccesses)[number];

export const knowledgeStates = ['available', 'underWay'] as const;
export type KnowledgeState = (typeof knowledgeStates)[number];
