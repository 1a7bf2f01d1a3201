import { readProblem } from 'c/termsErrors';

const ASK = 'Ask your administrator for the Good Terms permission set of your role.';

describe('readProblem', () => {
    it('sees no problem where there are no errors', () => {
        expect(readProblem(undefined)).toBeUndefined();
        expect(readProblem([])).toBeUndefined();
    });

    it.each([
        [
            'a field missing from the schema of this user',
            [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }]
        ],
        ['an object closed to this user', { status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'x' }] }],
        ['a refusal without a code', { status: 403, body: {} }]
    ])('reads %s as missing access', (_case, errors) => {
        expect(readProblem(errors)).toEqual({ kind: 'noAccess', message: ASK });
    });

    it.each([
        ['an org that is down', { status: 503, body: {} }, 'The org did not answer (503). Nothing was changed.'],
        ['a status inside a list', [{ statusCode: 500 }], 'The org did not answer (500). Nothing was changed.'],
        [
            'a used-up request limit, though it comes as 403',
            { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] },
            'The org did not answer (403). Nothing was changed.'
        ],
        ['a network that is down', new TypeError('Failed to fetch'), 'The org did not answer. Nothing was changed.'],
        ['an error that no org wrote', [{ message: 'timeout' }], 'The org did not answer. Nothing was changed.']
    ])('reads %s as unavailable', (_case, errors, message) => {
        expect(readProblem(errors)).toEqual({ kind: 'unavailable', message });
    });

    it('names a status where there is no code', () => {
        expect(readProblem({ status: 404, body: {} })?.message).toMatch(/Reference: 404$/);
    });

    it('names the code of anything else and never repeats its prose', () => {
        expect(readProblem([{ message: 'no access, 503', extensions: { ErrorType: 'InvalidSyntax' } }])).toEqual({
            kind: 'other',
            message:
                'The org answered with something this page cannot read. Nothing was changed. Reference: InvalidSyntax'
        });
    });
});
