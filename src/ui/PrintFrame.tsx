import * as React from 'react';
import * as ReactDOM from 'react-dom';
import styles from './PrintFrame.module.scss';

interface PrintFrameProps {
  /**
   * What is printed, with its style sheet: the frame is a document of its own, white whatever the theme, out of reach
   * of the page's styles.
   */
  readonly children: React.ReactNode;
  /** The language of what is printed, such as `sv-SE`. */
  readonly lang: string;
  /** Called when the print dialog is closed. */
  readonly onDone: () => void;
}

/** Prints its content once, from a frame, so that the host's page around the web part stays off the paper. */
export function PrintFrame({ children, lang, onDone }: PrintFrameProps): JSX.Element {
  const frame = React.useRef<HTMLIFrameElement>(null);
  const done = React.useRef(onDone);
  done.current = onDone;
  const [sheet, setSheet] = React.useState<Document>();
  React.useEffect(() => setSheet(frame.current?.contentDocument ?? undefined), []);
  React.useEffect(() => {
    const paperWindow = sheet?.defaultView;
    if (sheet === undefined || !paperWindow) return;
    sheet.documentElement.lang = lang;
    paperWindow.focus();
    paperWindow.print();
    done.current();
  }, [sheet, lang]);
  return (
    <>
      <iframe ref={frame} title="" aria-hidden="true" tabIndex={-1} className={styles.frame} />
      {sheet !== undefined && ReactDOM.createPortal(children, sheet.body)}
    </>
  );
}
