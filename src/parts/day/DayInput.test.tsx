import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { Field } from '../../ui';
import { renderWithServices } from '../../testing/renderWithServices';
import { DayInput } from './DayInput';

function Form({ onChange }: { readonly onChange: (day: string) => void }): JSX.Element {
  const [day, setDay] = React.useState('2026-11-23');
  return (
    <Field label="Dag">
      {(control) => (
        <DayInput
          control={control}
          value={day}
          onChange={(next) => {
            setDay(next);
            onChange(next);
          }}
        />
      )}
    </Field>
  );
}

async function openCalendar(
  onChange: (day: string) => void = () => undefined,
): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  renderWithServices(<Form onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: 'Välj i kalender med veckonummer' }));
  await screen.findByRole('grid', {}, { timeout: 10_000 });
  return user;
}

describe('a day', () => {
  it('is typed in its own field', async () => {
    const onChange = jest.fn();
    renderWithServices(<Form onChange={onChange} />);
    const field = screen.getByLabelText('Dag');
    await userEvent.clear(field);
    await userEvent.type(field, '2026-12-01');
    expect(onChange).toHaveBeenLastCalledWith('2026-12-01');
  });

  it('is chosen in a calendar that begins on Monday and shows ISO week numbers', async () => {
    const onChange = jest.fn();
    const user = await openCalendar(onChange);
    expect(screen.getByText('48')).toBeTruthy();
    expect(
      screen
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
        .filter((text) => text !== '')[0],
    ).toBe('M');
    await user.click(screen.getByRole('button', { name: /^27, november/ }));
    expect(onChange).toHaveBeenLastCalledWith('2026-11-27');
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
  }, 20_000);

  it('Escape closes the calendar, gives the focus back and leaves the day alone', async () => {
    const onChange = jest.fn();
    const user = await openCalendar(onChange);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Välj i kalender med veckonummer' }));
    expect(onChange).not.toHaveBeenCalled();
  }, 20_000);
});
