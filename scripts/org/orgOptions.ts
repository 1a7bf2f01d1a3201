import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from '../start/options.ts';

/** What `npm run org` was asked to do. */
export type OrgCommand =
    | ({ readonly command: 'start'; readonly name: string; readonly port: number; readonly detach: boolean } & Filling)
    | { readonly command: 'stop'; readonly name: string }
    | { readonly command: 'reset'; readonly name: string; readonly empty: boolean }
    | { readonly command: 'login'; readonly name: string; readonly userHome: boolean }
    | ({ readonly command: 'exec'; readonly name?: string; readonly words: readonly string[] } & Filling)
    | { readonly command: 'fault'; readonly name: string; readonly step: FaultStep };

export interface Filling {
    /** Filled with the sample company rather than with people alone. */
    readonly sample: boolean;
}

export type FaultStep =
    | { readonly verb: 'add'; readonly fault: Readonly<Record<string, unknown>> }
    | { readonly verb: 'list' }
    | { readonly verb: 'clear'; readonly id?: string };

const usage = `npm run org -- COMMAND
  start [--name N] [--port P] [--sample] [--detach]    an org with the package and its people; --sample fills the demo
  stop [--name N]
  reset [--name N] [--empty]                           back to what it was after its first start, or to nothing
  login [--name N] [--home user]                       registers its alias again, or in your own Salesforce CLI settings
  fault [--name N] add KIND [key=value ...] | list | clear [ID]
  exec [--name N] [--sample] -- COMMAND ...            starts an org, runs the command against it, stops it`;

const DEFAULT_NAME = 'scratch';
const name = { name: { type: 'string', default: DEFAULT_NAME } } as const;
const sample = { sample: { type: 'boolean', default: false } } as const;

/** Reads the command line. @throws UsageError with all commands */
export function orgCommand(args: readonly string[]): OrgCommand {
    const [command = '', ...rest] = args;
    switch (command) {
        case 'start': {
            const options = { ...name, ...sample, port: { type: 'string', default: '0' }, detach: { type: 'boolean', default: false } } as const; // prettier-ignore
            const { values } = read(rest, options);
            return { command, name: values.name, port: portOf(values.port), detach: values.detach, sample: values.sample }; // prettier-ignore
        }
        case 'stop':
            return { command, name: read(rest, name).values.name };
        case 'reset': {
            const { values } = read(rest, { ...name, empty: { type: 'boolean', default: false } } as const);
            return { command, name: values.name, empty: values.empty };
        }
        case 'login': {
            const { values } = read(rest, { ...name, home: { type: 'string', default: 'private' } } as const);
            if (values.home !== 'private' && values.home !== 'user') throw wrong(`--home ${values.home} is not known.`);
            return { command, name: values.name, userHome: values.home === 'user' };
        }
        case 'fault': {
            const { values, positionals } = read(rest, name, true);
            return { command, name: values.name, step: faultStep(positionals) };
        }
        case 'exec': {
            const end = rest.indexOf('--');
            const words = end < 0 ? [] : rest.slice(end + 1);
            if (words.length === 0) throw wrong('exec needs a command behind --.');
            const { values } = read(rest.slice(0, end), { ...sample, name: { type: 'string' } } as const);
            return { command, name: values.name, sample: values.sample, words };
        }
        default:
            throw wrong(command ? `"${command}" is not a command.` : 'No command.');
    }
}

function faultStep([verb, first, ...rest]: readonly string[]): FaultStep {
    if (verb === 'list' && first === undefined) return { verb };
    if (verb === 'clear' && rest.length === 0) return { verb, id: first };
    if (verb !== 'add' || first === undefined) throw wrong('fault needs add KIND, list or clear.');
    const settings = rest.map((word): [string, unknown] => {
        const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(word) ?? [];
        if (!key) throw wrong(`"${word}" is not of the form key=value.`);
        return [key, value === 'null' ? null : /^\d+(\.\d+)?$/.test(value) ? Number(value) : value];
    });
    return { verb, fault: { kind: first, ...Object.fromEntries(settings) } };
}

function portOf(text: string): number {
    const port = Number(text);
    if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
        throw wrong(`--port must be a number from 0 (any free one) to 65535, not "${text}".`);
    }
    return port;
}

function read<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T, allowPositionals = false) {
    try {
        return parseArgs({ args: [...args], options, allowPositionals });
    } catch (error) {
        throw wrong((error as Error).message);
    }
}

function wrong(sentence: string): UsageError {
    return new UsageError(`${sentence}\n\n${usage}`);
}
