import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { Button } from './Button';
import { Field, TextCheck } from './Field';

function Form({ onSend, unchecked }: { readonly onSend: () => void; readonly unchecked?: boolean }): JSX.Element {
  const [text, setText] = React.useState('');
  return (
    <TextCheck.Provider value={(typed) => (typed.includes('850412-1234') ? 'Ser ut som ett personnummer.' : undefined)}>
      <section>
        <Field label="Önskemål" unchecked={unchecked}>
          {(control) => <textarea {...control} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <Button look="primary" onClick={onSend}>
          Spara
        </Button>
        <Button onClick={onSend}>Avbryt</Button>
      </section>
    </TextCheck.Provider>
  );
}

describe('a text that may not be stored', () => {
  it('is said in its field, and nothing is sent until it is put right', async () => {
    const user = userEvent.setup();
    const send = jest.fn();
    render(<Form onSend={send} />);
    const field = screen.getByLabelText('Önskemål');
    await user.type(field, 'Anna Berg 850412-1234 är sjukskriven');
    expect(screen.getByRole('alert')).toHaveTextContent('Ser ut som ett personnummer.');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Ser ut som ett personnummer.');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(send).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(send).toHaveBeenCalledTimes(1);
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(send).toHaveBeenCalledTimes(2);
  });
  it('may be typed where what is typed is not stored', async () => {
    const user = userEvent.setup();
    render(<Form onSend={() => undefined} unchecked />);
    await user.type(screen.getByLabelText('Önskemål'), '850412-1234');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
