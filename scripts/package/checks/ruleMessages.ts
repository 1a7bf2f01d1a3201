import type { Check } from '../finding.ts';
import { isTrue, text } from '../xml.ts';

const longest = 255;

/** A validation rule is active, says what is wrong in at most 255 characters, and points to a field that exists. */
export const ruleMessages: Check = (pack) =>
    pack.of('ValidationRule').flatMap(({ path, object = '', root }) => {
        const message = text(root, 'errorMessage') ?? '';
        const field = text(root, 'errorDisplayField');
        const problems = [
            message === '' && 'has no message',
            message.length > longest && `message has ${message.length} characters, ${longest} are allowed`,
            field !== undefined && !pack.hasField(object, field) && `points to unknown field ${object}.${field}`,
            !isTrue(root, 'active') && 'is not active'
        ];
        return problems.filter((problem) => problem !== false).map((problem) => ({ path, message: problem }));
    });
