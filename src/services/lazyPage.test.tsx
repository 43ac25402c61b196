import { act, fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { svSE } from '../loc/sv-se';
import type { CoordinatorTexts } from '../loc/texts';
import { furtherTexts, renderInFirstView } from '../testing/renderWithServices';
import { lazyPage } from './lazyPage';
import { useFirstView, useCoordinatorServices } from './CoordinatorServices';

const Waiting = (): JSX.Element => <p>väntar</p>;
const View = ({ unit }: { readonly unit: string }): JSX.Element => (
  <h1>{`${useCoordinatorServices().texts.pool.title}, ${unit}`}</h1>
);
const shown = `${svSE.pool.title}, Videbacken`;

/** Something that is asked for, and comes or fails when the test says so. */
function asked<T>(): {
  readonly ask: () => Promise<T>;
  readonly comes: (it: T) => Promise<void>;
  readonly fails: () => Promise<void>;
  readonly times: () => number;
} {
  const answers: { readonly comes: (it: T) => void; readonly fails: (problem: Error) => void }[] = [];
  const settled = (settle: (one: (typeof answers)[number]) => void): Promise<void> =>
    act(async () => {
      answers.forEach(settle);
    });
  return {
    ask: jest.fn(
      () =>
        new Promise<T>((comes, fails) => {
          answers.push({ comes, fails });
        }),
    ),
    comes: (it) => settled((one) => one.comes(it)),
    fails: () => settled((one) => one.fails(new Error('ChunkLoadError'))),
    times: () => answers.length,
  };
}

describe('a page of its own', () => {
  it('asks for its code and for all texts at once, and is shown with what it was given when both are there', async () => {
    const code = asked<typeof View>();
    const texts = asked<CoordinatorTexts>();
    const Page = lazyPage(code.ask, Waiting);
    renderInFirstView(<Page unit="Videbacken" />, {}, { ...furtherTexts, coordinator: texts.ask });
    expect([code.times(), texts.times()]).toEqual([1, 1]);
    await code.comes(View);
    expect(screen.getByText('väntar')).toBeInTheDocument();
    await texts.comes(svSE);
    expect(screen.getByRole('heading', { name: shown })).toBeInTheDocument();
    expect(screen.queryByText('väntar')).not.toBeInTheDocument();
  });

  it('waits for the network when the texts cannot be fetched, and asks again', async () => {
    const texts = asked<CoordinatorTexts>();
    const Page = lazyPage(() => Promise.resolve(View), Waiting);
    renderInFirstView(<Page unit="Videbacken" />, {}, { ...furtherTexts, coordinator: texts.ask });
    await texts.fails();
    expect(screen.getByText('väntar')).toBeInTheDocument();
    await act(async () => {
      window.dispatchEvent(new Event('online'));
    });
    expect(texts.times()).toBe(2);
    await texts.comes(svSE);
    expect(screen.getByRole('heading', { name: shown })).toBeInTheDocument();
  });

  it('is shown at once the second time, since its code and the texts are there', async () => {
    const texts = asked<CoordinatorTexts>();
    const Page = lazyPage(() => Promise.resolve(View), Waiting);
    const Places = (): JSX.Element => {
      const [here, go] = React.useState(true);
      return (
        <>
          {here ? <Page unit="Videbacken" /> : <First />}
          <button onClick={() => go(!here)}>gå</button>
        </>
      );
    };
    renderInFirstView(<Places />, {}, { ...furtherTexts, coordinator: texts.ask });
    await texts.comes(svSE);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByText(svSE.today.title)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('heading', { name: shown })).toBeInTheDocument();
    expect(texts.times()).toBe(1);
  });
});

function First(): JSX.Element {
  return <p>{useFirstView().texts.today.title}</p>;
}
