import * as React from 'react';
import { Message, Shimmer } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import styles from './sessions.module.scss';

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** Modules of quiet around the code, as ISO/IEC 18004 asks for. */
const margin = 4;

async function draw(text: string): Promise<Drawing> {
  const { default: qrcode } = await import(/* webpackChunkName: 'diplomera-qr' */ 'qrcode-generator');
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

/** A QR code to be scanned off the screen; always dark on light, whatever the theme, so that every phone reads it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const [drawing, setDrawing] = React.useState<Drawing | 'failed'>();
  React.useEffect(() => {
    let asked = true;
    draw(text).then(
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
  }, [text]);
  if (drawing === undefined) return <Shimmer label={texts.common.loading} />;
  if (drawing === 'failed')
    return (
      <Message tone="warm" live="alert">
        {texts.sessions.qrFailed}
      </Message>
    );
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.qr}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
    >
      <path d={drawing.path} />
    </svg>
  );
}
