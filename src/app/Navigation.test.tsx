import * as React from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { first } from '../rules';
import { renderInFirstView } from '../testing/renderWithServices';
import { Navigation } from './Navigation';
import type { Page } from './page';

const View = (): JSX.Element => <></>;
const pageOf = (address: string, place: Page['place'] = 'own'): Page => ({
  address,
  title: 'pool',
  mayOpen: () => true,
  place,
  View,
});
const nine: readonly Page[] = Array.from({ length: 9 }, (_, index) => pageOf(`place-${index + 1}`));
const last = pageOf('place-9');
const below = pageOf('one-of-them', { under: 'place-9' });

describe('the navigation', () => {
  let scrolledTo: (string | null)[];
  beforeEach(() => {
    scrolledTo = [];
    // jsdom draws nothing and so cannot scroll.
    Element.prototype.scrollIntoView = function scrollIntoView() {
      scrolledTo.push(this.getAttribute('href'));
    };
  });
  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  const shown = (current: Page): JSX.Element => <Navigation pages={nine} current={current} roles={['coordinator']} />;

  it('has nine places, and marks the current one', () => {
    renderInFirstView(shown(last));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(nine.map(({ address }) => `#/${address}`));
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([links[8]]);
  });
  it.each([
    ['the place itself', last],
    ['a page that is under it', below],
  ])('scrolls to the current place when it opens at %s', (_, current) => {
    renderInFirstView(shown(current));
    expect(scrolledTo).toEqual(['#/place-9']);
  });
  it('scrolls to it when somebody goes there', async () => {
    function Walk(): JSX.Element {
      const [current, go] = React.useState(first(nine));
      return (
        <>
          <button onClick={() => go(last)}>Go</button>
          {shown(current)}
        </>
      );
    }
    renderInFirstView(<Walk />);
    await userEvent.click(screen.getByRole('button'));
    expect(scrolledTo).toEqual(['#/place-1', '#/place-9']);
  });
});
