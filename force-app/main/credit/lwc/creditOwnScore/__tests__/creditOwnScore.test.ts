import fc from 'fast-check';
import {
    ownScore,
    paymentExperienceModel as model,
    type PaymentExperience,
    readOwnScore,
    writeOwnScoreParts
} from 'c/creditOwnScore';

const best: PaymentExperience = {
    daysBeyondTerms12Months: 0,
    daysBeyondTerms90Days: 0,
    brokenPromises12Months: 0,
    payments12Months: 12,
    usedPercent: 40
};

describe('own score', () => {
    it('shows its parts, which sum to what is missing from 100', () => {
        const elm = {
            ...best,
            daysBeyondTerms12Months: 18.85,
            daysBeyondTerms90Days: 30.2,
            brokenPromises12Months: 3,
            usedPercent: 18.33
        };
        expect(ownScore(elm, model)).toEqual({
            rated: true,
            score: 36,
            band: 4,
            parts: { late: 37.7, trend: 11.35, broken: 15, use: 0 }
        });
    });

    it('caps each part and stops at the floor', () => {
        const worst = {
            ...best,
            daysBeyondTerms12Months: 200,
            daysBeyondTerms90Days: 400,
            brokenPromises12Months: 9,
            usedPercent: 500
        };
        expect(ownScore(worst, model)).toEqual({
            rated: true,
            score: 15,
            band: 5,
            parts: { late: 40, trend: 15, broken: 20, use: 10 }
        });
        expect(ownScore(worst, { ...model, best: 60 })).toMatchObject({ score: 1 });
    });

    it('does not reward paying better than before, a limit of zero, or little use', () => {
        expect(ownScore({ ...best, daysBeyondTerms12Months: 5, usedPercent: undefined }, model)).toMatchObject({
            score: 90,
            parts: { late: 10, trend: 0, broken: 0, use: 0 }
        });
        expect(ownScore({ ...best, usedPercent: 50 }, model)).toMatchObject({ score: 100, parts: { use: 0 } });
    });

    it.each([
        [10, 80, 1],
        [10.25, 80, 1],
        [10.3, 79, 2],
        [17.5, 65, 2],
        [17.8, 64, 3]
    ])('%d days beyond terms: %d, band %d', (days, score, band) => {
        expect(ownScore({ ...best, daysBeyondTerms12Months: days, daysBeyondTerms90Days: days }, model)).toMatchObject({
            score,
            band
        });
    });

    it.each([
        [1, 95, 0, 50, 3],
        [1.6, 95, 0, 49, 4],
        [16.5, 100, 0, 35, 4],
        [14.5, 97.5, 0, 36, 4],
        [15, 100, 1, 30, 5]
    ])(
        'a worsening of %d days, %d %% used, %d promises broken: %d, band %d',
        (worsening, used, broken, score, band) => {
            const late = { daysBeyondTerms12Months: 20, daysBeyondTerms90Days: 20 + worsening };
            expect(
                ownScore({ ...best, ...late, usedPercent: used, brokenPromises12Months: broken }, model)
            ).toMatchObject({ score, band });
        }
    );

    it('is not rated under three payments', () => {
        expect(ownScore({ ...best, payments12Months: 2 }, model)).toEqual({
            rated: false,
            reason: 'tooFewPayments',
            payments: 2
        });
        expect(ownScore({ ...best, payments12Months: 3 }, model)).toMatchObject({ rated: true, score: 100 });
    });

    it('never rises with later payment, and stays between floor and 100', () => {
        const days = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
        fc.assert(
            fc.property(days, days, fc.integer({ min: 0, max: 9 }), days, (year, quarter, broken, used) => {
                const experience = {
                    ...best,
                    daysBeyondTerms12Months: year,
                    daysBeyondTerms90Days: quarter,
                    brokenPromises12Months: broken,
                    usedPercent: used
                };
                const now = ownScore(experience, model);
                const later = ownScore(
                    { ...experience, brokenPromises12Months: broken + 1, usedPercent: used + 1 },
                    model
                );
                if (!now.rated || !later.rated) {
                    throw new Error('twelve payments are enough');
                }
                expect(now.score).toBeGreaterThanOrEqual(1);
                expect(now.score).toBeLessThanOrEqual(100);
                expect(later.score).toBeLessThanOrEqual(now.score);
                expect(later.band).toBeGreaterThanOrEqual(now.band);
            })
        );
    });
});

describe('as the org keeps it', () => {
    it('reads as words and comes back as it was', () => {
        const birch = { late: 24, trend: 5.28, broken: 0, use: 7.3 };
        expect(writeOwnScoreParts({ rated: true, score: 63, band: 3, parts: birch })).toBe(
            'band 3, late 24, trend 5.28, broken 0, use 7.3'
        );
        expect(readOwnScore(63, 'band 3, late 24, trend 5.28, broken 0, use 7.3')).toEqual({
            rated: true,
            score: 63,
            band: 3,
            parts: birch
        });
        const few = { rated: false, reason: 'tooFewPayments', payments: 2 } as const;
        expect(writeOwnScoreParts(few)).toBe('too few payments: 2');
        expect(readOwnScore(undefined, 'too few payments: 2')).toEqual(few);
    });

    it.each([
        [undefined, undefined],
        [63, undefined],
        [undefined, 'band 3, late 24, trend 5.28, broken 0, use 7.3'],
        [63, 'too few payments: 2'],
        [63, 'band 6, late 24, trend 5.28, broken 0, use 7.3'],
        [63, 'band 3, late 24']
    ])('is nothing for %s beside "%s"', (score, parts) => {
        expect(readOwnScore(score, parts)).toBeUndefined();
    });
});
