import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { isoDate } from '../../rules';
import { today } from '../../testing/fixtures';
import { changeFrom, emptyHandIn, isDocumentLink, problemsOf } from './handIn';
import { submission } from './testing/submission';

const handedIn = submission('alvesta', {
  state: 'handedIn',
  handedInDay: isoDate('2026-11-20'),
  documentLink: '/sites/diplomering/uppgift.docx',
});
const problems = (action: 'handIn' | 'approve' | 'return', form: { day?: string; link?: string; reason?: string }) =>
  problemsOf(action, { day: '2026-11-22', link: '', reason: '', ...form }, handedIn, today, svSE.assignments);

describe('the form', () => {
  it('opens with today, or with what is registered when that is changed', () => {
    expect(emptyHandIn('handIn', submission('alvesta'), today)).toEqual({ day: '2026-11-23', link: '', reason: '' });
    expect(emptyHandIn('handIn', handedIn, today)).toMatchObject({
      day: '2026-11-20',
      link: '/sites/diplomering/uppgift.docx',
    });
    expect(emptyHandIn('approve', handedIn, today).day).toBe('2026-11-23');
  });

  it('refuses days that do not exist, lie ahead, or come before the hand-in', () => {
    expect(problems('handIn', { day: '2026-02-30' })).toEqual({ day: 'Skriv en dag som finns.' });
    expect(problems('handIn', { day: '2026-11-24' })).toEqual({ day: 'Dagen kan inte vara efter i dag, 2026-11-23.' });
    expect(problems('approve', { day: '2026-11-19' })).toEqual({
      day: 'Dagen kan inte vara före inlämningen 2026-11-20.',
    });
    expect(problems('approve', { day: '2026-11-20' })).toEqual({});
  });

  it('wants a reason to return, and nothing else', () => {
    expect(problems('return', { reason: '  ' })).toHaveProperty('reason');
    expect(problems('return', { day: '', reason: 'Mål saknas' })).toEqual({});
  });

  it('takes a link that is empty or safe', () => {
    expect(problems('handIn', { link: '' })).toEqual({});
    expect(problems('handIn', { link: 'https://example.org/a.docx' })).toEqual({});
    expect(problems('handIn', { link: 'http://example.org/a.docx' })).toHaveProperty('link');
  });
});

it.each([
  ['https://example.org/a', true],
  ['/sites/diplomering/a.docx', true],
  ['HTTPS://example.org', true],
  ['http://example.org', false],
  ['//example.org', false],
  ['/\\example.org', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://', false],
  ['a.docx', false],
  ['https://a b', false],
] as const)('%s as a link: %s', (...[link, safe]) => {
  expect(isDocumentLink(link)).toBe(safe);
});

describe('what it makes of the submission', () => {
  it('hands in anew after a return', () => {
    expect(changeFrom('handIn', { day: '2026-11-22', link: ' /a ', reason: '' })).toEqual({
      state: 'handedIn',
      handedInDay: '2026-11-22',
      documentLink: '/a',
      approvedDay: undefined,
      returnReason: undefined,
    });
  });

  it('approves on a day', () => {
    expect(changeFrom('approve', { day: '2026-11-22', link: '/a', reason: '' })).toEqual({
      state: 'approved',
      approvedDay: '2026-11-22',
      returnReason: undefined,
    });
  });

  it('returns with a reason, also what was approved', () => {
    expect(changeFrom('return', { day: '', link: '', reason: ' Mål saknas ' })).toEqual({
      state: 'returned',
      returnReason: 'Mål saknas',
      approvedDay: undefined,
    });
  });
});
