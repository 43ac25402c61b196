import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { WriteOutcome } from '../../../lists/repositories/ports';
import { svSE } from '../../../loc/sv-se';
import {
  checkVersion,
  isoDate,
  keyFrom,
  kronor,
  stated,
  type ProgrammeVersion,
  type VersionKey,
  elementAt,
} from '../../../rules';
import { catalogue, konceptA } from '../../../testing/fixtures';
import { held } from '../../../testing/keyvalInMemory';
import { renderWithServices, saved, type Answers } from '../../../testing/renderWithServices';
import type { DraftBasis, EditorPart } from '../programmePlaces';
import { ProgrammeWordsProvider } from '../ProgrammeWords';
import { EditorPage } from './EditorPage';
import { inSwedish } from '../../../testing/sentences';

jest.mock('idb-keyval', () => jest.requireActual('../../../testing/keyvalInMemory'));

// The page is large, and asking for a role walks all of it.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

const from: DraftBasis = { kind: 'version', versionKey: konceptA.key };
interface Opened {
  readonly published: ProgrammeVersion[];
  readonly onPublished: ReturnType<typeof jest.fn>;
}

function open(part: EditorPart, basis: DraftBasis = from, answers: Answers['catalogue'] = {}): Opened {
  const published: ProgrammeVersion[] = [];
  const onPublished = jest.fn();
  renderWithServices(
    <ProgrammeWordsProvider value={svSE}>
      <EditorPage basis={basis} part={part} onPublished={onPublished} />
    </ProgrammeWordsProvider>,
    {
      catalogue: {
        read: () => Promise.resolve(catalogue([])),
        publishVersion: (version) => {
          published.push(version);
          return Promise.resolve(saved(version));
        },
        ...answers,
      },
    },
  );
  return { published, onPublished };
}
const type = async (name: string | RegExp, text: string): Promise<void> => {
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value: text } });
};
const day = async (label: string, text: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });
};
const review = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: 'Granska och publicera' }));
const draftOnDevice = (): string => JSON.stringify([...held]);

beforeEach(() => held.clear());

describe('the editor', () => {
  it('shows the rules as they are typed, with what has changed marked', async () => {
    open('krav');
    await type('Närvarokrav, %', '95');
    const preview = screen.getByRole('region', { name: 'Så läser andra reglerna' });
    expect((await within(preview).findByText(/90\s%/)).tagName).toBe('DEL');
    expect(within(preview).getByText(/95\s%/).tagName).toBe('INS');
    expect(within(preview).getByRole('row', { name: /10–19 personer/ }).textContent).toBe(
      '10–19 personerändrat från 1 → till 0',
    );
    expect(screen.getByText('Förra versionen: 90')).not.toBeNull();
  });

  it('says of a choice that an older draft had and the product has not that it is none, and shows it', async () => {
    open('pris');
    const vat = await screen.findByRole('combobox', { name: /^Moms/ });
    fireEvent.change(vat, { target: { value: 'exempt' } });
    await waitFor(() => expect(draftOnDevice()).toContain('exempt'));
    cleanup();
    for (const [key, draft] of [...held])
      held.set(key, JSON.parse(JSON.stringify(draft).replace('exempt', 'reversedCharge')));
    const { published } = open('pris');
    await waitFor(() => expect(screen.getByRole('combobox', { name: /^Moms/ })).toHaveValue('reversedCharge'));
    await review();
    expect(await screen.findAllByText(/”reversedCharge” finns inte bland alternativen/)).not.toEqual([]);
    expect(published).toEqual([]);
  });

  it('a new programme says that it has no source yet, and no sentence lacks its words', async () => {
    open('steg', { kind: 'nothing' });
    await userEvent.click(await screen.findByRole('button', { name: 'Lägg till steg' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till steg' }));
    for (const title of screen.getAllByRole('textbox', { name: /^Stegets namn/ }))
      fireEvent.change(title, { target: { value: '' } });
    const preview = screen.getByRole('region', { name: 'Så läser andra reglerna' });
    expect(within(preview).getByText('Ingen källa är angiven än.')).toBeInTheDocument();
    expect(within(preview).getByText('Steg 1: [inte ifyllt].')).toBeInTheDocument();
    expect(preview.textContent).not.toMatch(/under \.|””|, ,/);
    expect(
      within(elementAt(screen.getAllByLabelText('Väntar på'), 0)).getByRole('option', { name: 'Steg 2' }),
    ).toBeInTheDocument();
    fireEvent.click(within(preview).getByRole('radio', { name: 'English' }));
    expect(await within(preview).findByText('Step 1: [not filled in].')).toBeInTheDocument();
  });

  it('keeps the draft on the device, and finds it again', async () => {
    open('krav');
    await type('Närvarokrav, %', '95');
    await waitFor(() => expect(draftOnDevice()).toContain('attendance.threshold'));
    document.body.innerHTML = '';
    open('krav');
    expect(await screen.findByText(svSE.common.draftRestored)).not.toBeNull();
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Närvarokrav, %' })).value).toBe('95');
  });

  it.each([
    [
      'krav',
      'Närvarokrav, %',
      '101',
      `${inSwedish('version.shareOverWhole', { numerator: 101, denominator: 100 })}.`.replace(/\u00a0/g, ' '),
    ],
    ['krav', 'Närvarokrav, %', 'nittio', '”nittio” går inte att läsa. Skriv 90, 12,5 eller 17/19.'],
    ['pris', 'Pris med egen utbildare, kr', '5.900', '”5.900” är inget belopp. Skriv som 5 900 eller 5 900,50.'],
    ['giltighet', 'Gäller i, år', '3,5', '”3,5” är inget heltal. Skriv med siffror.'],
  ] as const)(
    '%s: "%s" as "%s" is reported at the field when it is left, and the draft is kept',
    async (...[part, name, text, told]) => {
      const { published } = open(part);
      await type(name, text);
      expect(screen.queryByText(told)).toBeNull();
      const field = screen.getByRole('textbox', { name });
      field.focus();
      fireEvent.blur(field, { relatedTarget: document.body });
      expect(await screen.findByText(told)).not.toBeNull();
      expect(field.getAttribute('aria-invalid')).toBe('true');
      await review();
      expect(await screen.findByText('Det här behöver rättas')).not.toBeNull();
      await waitFor(() => expect(draftOnDevice()).toContain(text));
      expect(published).toEqual([]);
    },
  );

  it('refuses a day that is not after the latest version’s, and leads to the field', async () => {
    open('grunder');
    await day('Gäller från', '2023-01-30');
    await review();
    const problem = await screen.findByRole('button', {
      name: /^Gäller från: Två versioner börjar gälla 30 januari 2023/,
    });
    await userEvent.click(problem);
    expect(document.activeElement).toBe(screen.getByLabelText('Gäller från'));
    await day('Gäller från', '2023-01-29');
    expect(await screen.findByRole('button', { name: /ska börja senare än de tidigare/ })).not.toBeNull();
  });

  it('refuses a name that another programme of the publisher has', async () => {
    open('grunder', { kind: 'nothing' });
    await type('Namn på svenska', 'Koncept A');
    await type('Utgivare', 'En annan utgivare');
    await review();
    expect(screen.queryByRole('button', { name: /redan ett program med det namnet/ })).toBeNull();
    await type('Utgivare', konceptA.citation.publisher);
    expect(
      await screen.findByRole('button', { name: /^Namn på svenska: Utgivaren har redan ett program med det namnet/ }),
    ).toBeInTheDocument();
  });

  it('refuses a price list that begins after the rules, and says nothing of it while the first day is missing', async () => {
    open('pris');
    await day('Prislistan gäller från', '2027-05-05');
    await review();
    await screen.findByRole('button', { name: /^Gäller från: / });
    expect(screen.queryByRole('button', { name: /^Prislistan gäller från: / })).toBeNull();
    document.body.innerHTML = '';
    held.clear();
    open('grunder');
    await day('Gäller från', '2027-01-01');
    document.body.innerHTML = '';
    open('pris');
    await day('Prislistan gäller från', '2027-05-05');
    await review();
    expect(
      await screen.findByRole('button', {
        name: /^Prislistan gäller från: Prislistan gäller från 5 maj 2027, men reglerna redan från 1 januari 2027/,
      }),
    ).toBeInTheDocument();
  });

  it('refuses a step that waits for a later one', async () => {
    open('steg');
    const first = elementAt(await screen.findAllByLabelText('Väntar på'), 0);
    const later = within(first).getByRole<HTMLOptionElement>('option', { name: 'Steg 2: Tillfälle 2' });
    fireEvent.change(first, { target: { value: later.value } });
    await review();
    expect(
      await screen.findByRole('button', {
        name: `Steg 1, Väntar på: ${inSwedish('version.waitsForLater', { order: 1, later: 2 })}.`,
      }),
    ).not.toBeNull();
  });

  it('steps are added, moved and removed by keyboard, and the keyboard stays where the work is', async () => {
    open('steg');
    const add = await screen.findByRole('button', { name: 'Lägg till steg' });
    add.focus();
    await userEvent.keyboard('{Enter}');
    const names = (): readonly string[] =>
      screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Stegets namn, svenska' }).map(({ value }) => value);
    expect([names(), document.activeElement]).toEqual([
      ['Tillfälle 1', 'Tillfälle 2', 'Tillfälle 3'],
      screen.getAllByRole('textbox', { name: 'Stegets namn, svenska' })[2],
    ]);
    screen.getByRole('button', { name: 'Flytta Steg 3 tidigare' }).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect([names(), document.activeElement?.getAttribute('aria-label')]).toEqual([
      ['Tillfälle 3', 'Tillfälle 1', 'Tillfälle 2'],
      'Flytta Steg 1 senare',
    ]);
    expect(screen.getByText('Steg 2 är nu nummer 1.')).not.toBeNull();
    screen.getByRole('button', { name: 'Ta bort Steg 1' }).focus();
    await userEvent.keyboard('{Enter}');
    expect([names(), document.activeElement]).toEqual([
      ['Tillfälle 1', 'Tillfälle 2'],
      screen.getByRole('button', { name: 'Lägg till steg' }),
    ]);
  });
});

describe('publishing', () => {
  const nextYear = (): Promise<void> => day('Gäller från', '2027-01-01');
  const press = async (): Promise<void> =>
    userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Publicera' }));

  it('says from which day, what changes, and that processes keep theirs; then adds one version', async () => {
    const { published, onPublished } = open('grunder');
    await nextYear();
    await type('Namn på engelska', 'Concept A+');
    await review();
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Reglerna gäller från 1 januari 2027.');
    expect(dialog.textContent).toContain('behåller sina regler, sitt pris och sin giltighet');
    await press();
    await waitFor(() => expect(onPublished).toHaveBeenCalledTimes(1));
    expect(
      published.map(({ programmeKey, validFrom, programmeTitle, price }) => [
        programmeKey,
        validFrom,
        programmeTitle.en,
        price.internal,
        price.validFrom,
      ]),
    ).toEqual([[konceptA.programmeKey, '2027-01-01', 'Concept A+', stated(kronor(5_900)), '2027-01-01']]);
    expect(checkVersion(elementAt(published, 0))).toEqual([]);
    expect(draftOnDevice()).not.toContain('Concept A+');
  });

  it('after half a failure keeps the draft, and a second press sends the very same version', async () => {
    const sent: ProgrammeVersion[] = [];
    const refused: WriteOutcome<ProgrammeVersion> = {
      kind: 'refused',
      failure: Object.assign(new Error('x'), { kind: 'network' as const, detail: {} }),
    };
    const { onPublished } = open('grunder', from, {
      publishVersion: (version) => {
        sent.push(version);
        return Promise.resolve(sent.length === 1 ? refused : saved(version));
      },
    });
    await nextYear();
    await review();
    await screen.findByRole('dialog');
    await press();
    expect(await screen.findByText(svSE.programmes.publish.half)).not.toBeNull();
    expect(draftOnDevice()).toContain('2027-01-01');
    await press();
    await waitFor(() => expect(onPublished).toHaveBeenCalledTimes(1));
    expect(sent[1]).toEqual(sent[0]);
  });

  it('a version that is there already, row for row, is not written again', async () => {
    let there: readonly ProgrammeVersion[] = [konceptA];
    const { onPublished } = open('grunder', from, {
      read: () => Promise.resolve(catalogue([], { versions: there })),
      publishVersion: (version) => {
        there = [...there, version];
        return Promise.reject(new Error('cut off after the write'));
      },
    });
    await nextYear();
    await review();
    await screen.findByRole('dialog');
    await press();
    await screen.findByText(svSE.programmes.publish.half);
    await press();
    await waitFor(() => expect(onPublished).toHaveBeenCalledTimes(1));
    expect(there).toHaveLength(2);
  });

  it('a colleague’s version of the same day comes first, and nothing is published', async () => {
    let fresh = false;
    const theirs = { ...konceptA, key: keyFrom<VersionKey>('theirs'), validFrom: isoDate('2027-01-01') };
    const { published } = open('grunder', from, {
      read: (again) => {
        fresh = again === true;
        return Promise.resolve(catalogue([], { versions: fresh ? [konceptA, theirs] : [konceptA] }));
      },
    });
    await nextYear();
    await review();
    await screen.findByRole('dialog');
    await press();
    expect(await screen.findByText(new RegExp(svSE.programmes.publish.taken.slice(0, 40)))).not.toBeNull();
    expect(published).toEqual([]);
  });
});

it('a new programme says everything that is missing, with what has been typed kept', async () => {
  open('grunder', { kind: 'nothing' });
  await type('Namn på svenska', 'Öppen arbetsplats');
  await review();
  expect(
    (
      await screen.findAllByRole('button', {
        name: /^(Namn på engelska|Utgivare|Sida eller beslut|Rubrik|Gäller från): /,
      })
    ).length,
  ).toBe(5);
  await waitFor(() => expect(draftOnDevice()).toContain('Öppen arbetsplats'));
});
