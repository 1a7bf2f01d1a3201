import { readProblem, saveProblem } from 'c/termsErrors';

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
        ['a request that failed on its way', { status: 0, body: {} }, 'The org did not answer. Nothing was changed.'],
        ['a request that took too long', { status: 408 }, 'The org did not answer (408). Nothing was changed.'],
        ['too many requests', { status: 429, body: [] }, 'The org did not answer (429). Nothing was changed.'],
        ['an error that no org wrote', [{ message: 'timeout' }], 'The org did not answer. Nothing was changed.']
    ])('reads %s as unavailable', (_case, errors, message) => {
        expect(readProblem(errors)).toEqual({ kind: 'unavailable', message });
    });

    it.each([[{ status: 401, body: {} }], [{ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] }]])(
        'says that the session has ended: %j',
        (error) => {
            expect(readProblem(error)).toEqual({
                kind: 'session',
                message: 'Your session has ended. Nothing was changed. Log in again in another tab, then try again.'
            });
        }
    );

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

describe('saveProblem', () => {
    it.each([
        [{ status: 0, body: {} }, 'unavailable'],
        [{ status: 408 }, 'unavailable'],
        [{ status: 503, body: {} }, 'unavailable'],
        [new TypeError('Failed to fetch'), 'unavailable'],
        [{ status: 200, body: { ErrorType: 'Unknown' } }, 'other']
    ])('never says that nothing was changed where that is not known: %j', (error, kind) => {
        const problem = saveProblem(error);
        expect(problem?.kind).toBe(kind);
        expect(problem?.message).toContain('It may be saved all the same. Save again: nothing is saved twice.');
        expect(problem?.message).not.toContain('Nothing was changed');
    });

    it('says that nothing was changed where the session had ended', () => {
        expect(saveProblem({ status: 401 })?.message).toContain('Nothing was changed.');
    });
});
