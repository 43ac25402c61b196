import * as React from 'react';
import styles from './QrCode.module.scss';

interface QrCodeProps {
  readonly text: string;
  /** What the code is for, to those who cannot see it. */
  readonly label: string;
  /** Size and colours. */
  readonly className?: string;
  /** Modules of quiet around the code; ISO/IEC 18004 asks for four where nothing else keeps a distance. */
  readonly margin?: number;
  /** Shown until the code is drawn; left out, the place of the code is empty. */
  readonly waiting?: JSX.Element;
  /** Shown when the code cannot be drawn; left out, the place of the code stays empty. */
  readonly failed?: JSX.Element;
}

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** A QR code drawn as one path; the library is downloaded when a code is first shown. */
export function QrCode({ text, label, className, margin = 0, waiting, failed }: QrCodeProps): JSX.Element {
  const [drawing, setDrawing] = React.useState<Drawing | 'failed'>();
  React.useEffect(() => {
    let asked = true;
    draw(text, margin).then(
      (made) => {
        if (asked) setDrawing(made);
      },
      () => {
        if (asked) setDrawing('failed');
      },
    );
    return () => {
      asked = false;
    };
  }, [text, margin]);
  if (drawing === undefined && waiting !== undefined) return waiting;
  if (drawing === 'failed' && failed !== undefined) return failed;
  return (
    <div className={className} role="img" aria-label={label}>
      {typeof drawing === 'object' && (
        <svg
          className={styles.code}
          viewBox={`0 0 ${drawing.size} ${drawing.size}`}
          shapeRendering="crispEdges"
          aria-hidden="true"
          focusable="false"
        >
          <path d={drawing.path} fill="currentColor" />
        </svg>
      )}
    </div>
  );
}

async function draw(text: string, margin: number): Promise<Drawing> {
  const { default: qrcode } = await import(/* webpackChunkName: 'diplomera-qr' */ 'qrcode-generator');
  // 0 = the smallest that holds the text; M can lose 15 % to wear on a wall.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  const path = modules
    .flatMap((row) =>
      modules
        .filter((column) => code.isDark(row, column))
        .map((column) => `M${column + margin} ${row + margin}h1v1h-1z`),
    )
    .join('');
  return { size: modules.length + 2 * margin, path };
}
