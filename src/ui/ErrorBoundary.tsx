import * as React from 'react';
import { Button } from './Button';
import controls from './controls.module.scss';
import { Message } from './Message';
import page from './page.module.scss';

/** What was thrown, and in which components, innermost first. */
export interface Caught {
  readonly error: unknown;
  readonly componentStack: string;
}

export interface BoundaryTexts {
  /** What happened: "Sidan kunde inte visas". */
  readonly title: string;
  /** What was kept, and what still works. */
  readonly advice: string;
  readonly tryAgain: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly copyFailed: string;
}

interface ErrorBoundaryProps {
  readonly texts: BoundaryTexts;
  /** True where the message takes the place of a whole page: its landmark, its margins and its h1. */
  readonly wholePage: boolean;
  /** Fetches what writes the details; fetched when something was caught, so that a press can copy at once. */
  readonly loadDetails: () => Promise<(caught: Caught) => string>;
  readonly children: React.ReactNode;
}

interface ErrorBoundaryState {
  readonly caught: Caught | undefined;
  /** How often somebody asked to try again; the focus went with the button they pressed. */
  readonly tries: number;
}

/**
 * Keeps an error in what it holds from blanking what is around it: a message takes its place, with ways to try again
 * and to copy the details. Another address tries again by itself.
 */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public override state: ErrorBoundaryState = { caught: undefined, tries: 0 };

  public static getDerivedStateFromError(error: unknown): Pick<ErrorBoundaryState, 'caught'> {
    return { caught: { error, componentStack: '' } };
  }

  public override componentDidCatch(error: unknown, { componentStack }: React.ErrorInfo): void {
    this.setState({ caught: { error, componentStack } });
  }

  public override componentDidMount(): void {
    window.addEventListener('hashchange', this.elsewhere);
  }

  public override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.elsewhere);
  }

  public override render(): React.ReactNode {
    const { children, ...rest } = this.props;
    const { caught, tries } = this.state;
    return caught === undefined ? (
      children
    ) : (
      <Broken {...rest} caught={caught} takeFocus={tries > 0} onTryAgain={this.tryAgain} />
    );
  }

  private readonly elsewhere = (): void => {
    if (this.state.caught !== undefined) this.setState({ caught: undefined, tries: 0 });
  };

  private readonly tryAgain = (): void => this.setState(({ tries }) => ({ caught: undefined, tries: tries + 1 }));
}

interface BrokenProps extends Omit<ErrorBoundaryProps, 'children'> {
  readonly caught: Caught;
  readonly takeFocus: boolean;
  readonly onTryAgain: () => void;
}

function Broken({ texts, wholePage, loadDetails, caught, takeFocus, onTryAgain }: BrokenProps): JSX.Element {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const details = React.useRef<Promise<(caught: Caught) => string>>();
  const [said, setSaid] = React.useState('');
  React.useEffect(() => {
    if (takeFocus) heading.current?.focus();
    details.current = loadDetails();
    details.current.catch(() => undefined);
  }, [takeFocus, loadDetails]);
  const copy = async (): Promise<void> => {
    try {
      const write = await (details.current ?? loadDetails());
      await navigator.clipboard.writeText(write(caught));
      setSaid(texts.copied);
    } catch {
      setSaid(texts.copyFailed);
      details.current = undefined;
    }
  };
  const Heading = wholePage ? 'h1' : 'h2';
  const message = (
    <Message tone="bad" live="alert">
      <Heading ref={heading} tabIndex={-1}>
        {texts.title}
      </Heading>
      <p>{texts.advice}</p>
      <p className={controls.row}>
        <Button icon="refresh" onClick={onTryAgain}>
          {texts.tryAgain}
        </Button>
        <Button look="quiet" onClick={() => void copy()}>
          {texts.copyDetails}
        </Button>
        <span role="status">{said}</span>
      </p>
    </Message>
  );
  return wholePage ? <main className={page.page}>{message}</main> : message;
}
