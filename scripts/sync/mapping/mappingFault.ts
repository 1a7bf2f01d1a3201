import { refusal, usageProblem, type SyncProblem } from '../problem.ts';
import type { Source } from '../source/source.ts';
import type { Mapping } from './mapping.ts';

// Every delivered column is text, so that only a table or column that is not there can make a sound mapping unfit.
const lacksWhatIsSelected = /not found|not have a column|Table with name|^Binder Error: Set operations/;
const failedOnValue = /^(Conversion|Invalid Input|Out of Range|Invalid type) Error: /i;

/** Why a mapping does not fit: the delivery's fault refuses it, the mapping's own is a usage problem. */
export function bindingFault(error: unknown, { files }: Source, { name }: Mapping): SyncProblem {
    const sentence = firstLine(error);
    return lacksWhatIsSelected.test(sentence)
        ? refusal(`${files.join(', ')} does not fit the mapping ${name}: ${sentence}`, error)
        : usageProblem(`The mapping ${name} is not a valid SELECT: ${sentence}`);
}

/** Why a mapping stopped while it ran: at a value of the delivery, or at something that is nobody's data. */
export function runningFault(error: unknown, { files }: Source, { name }: Mapping): unknown {
    const sentence = firstLine(error);
    return failedOnValue.test(sentence)
        ? refusal(
              `The mapping ${name} cannot convert a value of ${files.join(', ')}: ${sentence.replace(failedOnValue, '')}`,
              error
          )
        : error;
}

function firstLine(error: unknown): string {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
}
