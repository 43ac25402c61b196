import { createTheme } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { Calendar, DayOfWeek, FirstWeekOfYear } from '@fluentui/react/lib/Calendar';
import * as React from 'react';
import { isIsoDate, type IsoDate } from '../../rules';
import styles from './DayInput.module.scss';
import { fill } from '../../loc/fill';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { themeVariables } from '../../ui/theme';
import { useHostTheme } from '../../ui/ThemeScope';

interface WeekCalendarProps {
  readonly value: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** Fluent's calendar from Monday, with ISO week numbers, in the reader's language and the host's colours. */
export function WeekCalendar({ value, min, max, onChoose }: WeekCalendarProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const host = useHostTheme();
  const today = useToday();
  const theme = React.useMemo(() => {
    const colour = themeVariables(host);
    return createTheme({
      isInverted: host.scheme !== 'light',
      palette: {
        themePrimary: colour['--brand-ink'],
        themeDark: colour['--brand-ink'],
        themeDarkAlt: colour['--brand-ink'],
        white: colour['--surface'],
        neutralLighter: colour['--hover'],
        neutralLight: colour['--hover'],
        neutralPrimary: colour['--fg'],
        neutralDark: colour['--fg'],
        neutralSecondary: colour['--fg-3'],
        neutralTertiary: colour['--disabled'],
        neutralQuaternary: colour['--line-2'],
        black: colour['--fg'],
      },
    });
  }, [host]);
  const strings = React.useMemo(() => {
    const name = (options: Intl.DateTimeFormatOptions, day: Date): string =>
      new Intl.DateTimeFormat(locale, options).format(day);
    const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1));
    // 4 January 2026 is a Sunday, which is where Fluent's lists of days begin.
    const days = Array.from({ length: 7 }, (_, day) => new Date(2026, 0, 4 + day));
    return {
      months: months.map((day) => name({ month: 'long' }, day)),
      shortMonths: months.map((day) => name({ month: 'short' }, day)),
      days: days.map((day) => name({ weekday: 'long' }, day)),
      shortDays: days.map((day) => name({ weekday: 'narrow' }, day)),
      goToToday: texts.calendar.goToToday,
      prevMonthAriaLabel: texts.calendar.previousMonth,
      nextMonthAriaLabel: texts.calendar.nextMonth,
      weekNumberFormatString: fill(texts.calendar.week, { week: '{0}' }),
      selectedDateFormatString: fill(texts.calendar.chosen, { day: '{0}' }),
      todayDateFormatString: fill(texts.calendar.today, { day: '{0}' }),
    };
  }, [locale, texts]);
  return (
    <ThemeProvider theme={theme} className={styles.weekCalendar}>
      <Calendar
        value={asDate(value)}
        today={asDate(today)}
        minDate={asDate(min ?? '')}
        maxDate={asDate(max ?? '')}
        strings={strings}
        isMonthPickerVisible={false}
        showGoToToday
        showWeekNumbers
        firstDayOfWeek={DayOfWeek.Monday}
        firstWeekOfYear={FirstWeekOfYear.FirstFourDayWeek}
        onSelectDate={(day) => onChoose(asDay(day))}
      />
    </ThemeProvider>
  );
}

/** The device's midnight of a day and back by the device's own calendar, so that no zone can shift it. */
function asDate(day: string | IsoDate): Date | undefined {
  return isIsoDate(day)
    ? new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
    : undefined;
}

function asDay(day: Date): string {
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}
