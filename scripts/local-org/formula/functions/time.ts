import { Decimal, msInDay, type Value } from '../values.ts';
import { number, type FormulaFunction } from './function.ts';

const time = ['time'] as const;

const part = (unit: number, size: number): FormulaFunction => ({
    takes: [time],
    returns: 'number',
    call: ([value]) => (typeof value === 'number' ? new Decimal(Math.floor(value / unit) % size) : null)
});

/** Times of day, in GMT as Salesforce documents. */
export const timeFunctions: Readonly<Record<string, FormulaFunction>> = {
    TIMENOW: { takes: [], returns: 'time', call: (_values, session) => session.now % msInDay },
    TIMEVALUE: {
        takes: [['text', 'datetime', 'time']],
        returns: 'time',
        call: ([value]) => {
            if (typeof value === 'string') return timeOfText(value.trim());
            return typeof value === 'number' ? ((value % msInDay) + msInDay) % msInDay : null;
        }
    },
    HOUR: part(3_600_000, 24),
    MINUTE: part(60_000, 60),
    SECOND: part(1_000, 60),
    MILLISECOND: part(1, 1_000),
    FORMATDURATION: {
        takes: [
            ['number', 'datetime', 'time'],
            ['boolean', 'datetime', 'time']
        ],
        optional: 1,
        returns: 'text',
        call: ([from, other]) => (from === null || from === undefined ? '' : duration(from, other))
    },
    PI: { takes: [], returns: 'number', call: () => new Decimal('3.141592653589793238462643383280') },
    ATAN2: {
        takes: [number, number],
        returns: 'number',
        call: ([y, x]) =>
            y && x ? new Decimal(Math.atan2((y as Decimal).toNumber(), (x as Decimal).toNumber())) : null
    }
};

function timeOfText(text: string): number | null {
    const match = /^(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?$/.exec(text);
    if (!match) return null;
    const [hours, minutes, seconds] = match.slice(1, 4).map(Number) as [number, number, number];
    if (hours > 23 || minutes > 59 || seconds > 59) return null;
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + Number((match[4] ?? '').padEnd(3, '0'));
}

/** `HH:MI:SS`, or `DD:HH:MI:SS` when days are asked for, of seconds or of what lies between two instants. */
function duration(from: Value, other: Value | undefined): string {
    const seconds =
        typeof from === 'number' && typeof other === 'number'
            ? Math.abs(from - other) / 1_000
            : (from as Decimal).abs().toNumber();
    const whole = Math.floor(seconds);
    const two = (value: number): string => String(value).padStart(2, '0');
    const days = other === true ? Math.floor(whole / 86_400) : 0;
    const hours = Math.floor((whole - days * 86_400) / 3_600);
    const clock = `${two(hours)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
    return other === true ? `${two(days)}:${clock}` : clock;
}
