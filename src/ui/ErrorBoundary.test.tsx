import { fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Caught, ErrorBoundary } from './ErrorBoundary';
import { lazyView } from './lazyView';

const texts = {
  title: 'Could not be shown',
  advice: 'The rest works.',
  tryAgain: 'Try again',
  copyDetails: 'Copy details',
  copied: 'Copied.',
  copyFailed: 'Not copied.',
};
const loadDetails = (): Promise<(caught: Caught) => string> =>
  Promise.resolve(({ error, componentStack }) => `${String(error)} ${componentStack.includes('Failing')}`);
let broken = true;
beforeEach(() => {
  broken = true;
  // React writes what a boundary caught to the console, which is not what is tested here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

function show(inside: JSX.Element, load = loadDetails): void {
  render(
    <>
      <a href="#/pool">Elsewhere</a>
      <ErrorBoundary texts={texts} wholePage={false} loadDetails={load}>
        {inside}
      </ErrorBoundary>
    </>,
  );
}

function FailingInRender(): JSX.Element {
  if (broken) throw new RangeError('in render');
  return <p>Shown</p>;
}
function FailingInEffect(): JSX.Element {
  React.useEffect(() => {
    if (broken) throw new RangeError('in an effect');
  }, []);
  return <p>Shown</p>;
}
function FailingInLayoutEffect(): JSX.Element {
  React.useLayoutEffect(() => {
    if (broken) throw new RangeError('in a layout effect');
  }, []);
  return <p>Shown</p>;
}
const failingCode = (): React.FunctionComponent => {
  const View = lazyView(async () => {
    if (broken) throw new RangeError('while the code was read');
    return Promise.resolve(() => <p>Shown</p>);
  });
  return () => (
    <React.Suspense fallback={<p>Waiting</p>}>
      <View />
    </React.Suspense>
  );
};

describe('an error boundary', () => {
  const FailingCode = failingCode();
  it.each([
    ['in render', <FailingInRender key="render" />],
    ['in an effect', <FailingInEffect key="effect" />],
    ['in a layout effect', <FailingInLayoutEffect key="layout" />],
    ['while code is read that was downloaded', <FailingCode key="code" />],
  ])('shows what happened %s, and the view when trying again works', async (_, inside) => {
    show(inside);
    expect(await screen.findByRole('alert')).toHaveTextContent('The rest works.');
    expect(screen.getByRole('heading', { level: 2, name: 'Could not be shown' })).toHaveAttribute('tabindex', '-1');
    expect(screen.getByRole('link', { name: 'Elsewhere' })).toBeVisible();
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Shown')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('leaves the focus alone at first; when trying again fails, it is at the heading', () => {
    show(<FailingInRender />);
    expect(document.body).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('heading', { name: 'Could not be shown' })).toHaveFocus();
  });

  it('tries again by itself when the address changes', () => {
    show(<FailingInRender />);
    broken = false;
    fireEvent(window, new Event('hashchange'));
    expect(screen.getByText('Shown')).toBeVisible();
  });

  it('in place of a whole page is a page: a landmark with an h1', () => {
    render(
      <ErrorBoundary texts={texts} wholePage loadDetails={loadDetails}>
        <FailingInRender />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('main')).toContainElement(screen.getByRole('heading', { level: 1 }));
  });

  it('copies the details, and says when it could not', async () => {
    const writeText = jest.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    show(<FailingInRender />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('RangeError: in render true');
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await screen.findByText('Not copied.')).toBeVisible();
  });
});
