import * as React from 'react';
import { fill } from '../../loc/fill';
import { useOpenGroup } from '../../parts/OpenGroup';
import { PrintFrame } from '../../ui/PrintFrame';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollLayout } from './rollLayout';

/** The paper's own rules. */
const paper = `
  body { font: 11pt/1.3 'Segoe UI', sans-serif; margin: 0; } h1 { font-size: 16pt; margin: 0 0 4pt; } p { margin: 0 0 10pt; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 0.5pt solid; padding: 0 6pt; text-align: left; height: 26pt; }
  thead { display: table-header-group; } tr { break-inside: avoid; } .unit th { height: 18pt; } small { font-weight: normal; display: block; }
  tbody th { font-weight: normal; } .unit th { font-weight: bold; } .sign { width: 22%; } @page { margin: 15mm; }`;

/**
 * A sign-in sheet to hand around: names and a signature box per session. `onDone` is called when the print dialog is
 * closed.
 */
export function SignInSheet({
  layout,
  onDone,
}: {
  readonly layout: RollLayout;
  readonly onDone: () => void;
}): JSX.Element {
  const { locale } = useCoordinatorServices();
  return (
    <PrintFrame lang={locale} onDone={onDone}>
      <Sheet layout={layout} />
    </PrintFrame>
  );
}

/** The sheet itself, as it is printed. */
function Sheet({ layout }: { readonly layout: RollLayout }): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const { file } = useOpenGroup();
  const { number, title } = file.group.value;
  return (
    <>
      <style>{paper}</style>
      <h1>{fill(roll.sheetTitle, { group: number })}</h1>
      <p>{title}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{roll.person}</th>
            {layout.columns.map(({ session, title: sessionTitle, when }) => (
              <th key={session.value.key} scope="col" className="sign">
                {sessionTitle}
                <small>{when}</small>
                <small>{roll.sheetSignature}</small>
              </th>
            ))}
          </tr>
        </thead>
        {layout.sections.map((section) => (
          <tbody key={section.unitKey ?? 'guests'}>
            <tr className="unit">
              <th scope="rowgroup" colSpan={layout.columns.length + 1}>
                {section.title}
              </th>
            </tr>
            {section.people.map(({ participant }) => (
              <tr key={participant.key}>
                <th scope="row">{participant.name}</th>
                {layout.columns.map(({ session }) => (
                  <td key={session.value.key} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p>{roll.sheetNote}</p>
    </>
  );
}
