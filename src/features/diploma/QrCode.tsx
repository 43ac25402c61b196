import * as React from 'react';
import styles from './Diploma.module.scss';

/** A QR code drawn as one path; the library is downloaded when a diploma is shown. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const [code, setCode] = React.useState<{ readonly size: number; readonly path: string }>();
  React.useEffect(() => {
    let asked = true;
    // Without the code the paper still carries the number and the address as a link.
    drawn(text)
      .then((made) => {
        if (asked) setCode(made);
      })
      .catch(() => undefined);
    return () => {
      asked = false;
    };
  }, [text]);
  return (
    <div className={styles.qr} role="img" aria-label={label}>
      {code !== undefined && (
        <svg viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges" aria-hidden="true" focusable="false">
          <path d={code.path} fill="currentColor" />
        </svg>
      )}
    </div>
  );
}

async function drawn(text: string): Promise<{ readonly size: number; readonly path: string }> {
  const { default: qrcode } = await import(/* webpackChunkName: 'diplomera-qr' */ 'qrcode-generator');
  // 0 = the smallest that holds the text; M can lose 15 % to wear on a wall.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, cell) => ({
    row: Math.floor(cell / size),
    column: cell % size,
  }));
  return {
    size,
    path: cells
      .filter(({ row, column }) => code.isDark(row, column))
      .map(({ row, column }) => `M${column} ${row}h1v1h-1z`)
      .join(''),
  };
}
