import { creditPanelView } from 'c/creditPanelView';
import type { PanelFacts } from 'c/creditPanelGateway';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';

const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };

/** The figures of a story as the panel shows them. */
function figures(facts: PanelFacts) {
    const view = creditPanelView(facts, { showsScores: false }, reader);
    const bars = view.headroom?.bars ?? [];
    const value = (name: string) =>
        [...bars.flatMap(({ legend }) => legend), ...view.limits, ...view.signals].find((row) => row.name === name)
            ?.value;
    const room = bars.find((bar) => bar.room.name === 'available')?.room;
    return [
        value('receivables'),
        value('exposure'),
        value('limit'),
        room?.value,
        bars.find((bar) => bar.caption.name === 'used')?.caption.value,
        view.ageing?.rows.map((row) => row.value).join(' / '),
        value('credits'),
        value('disputed')
    ];
}

describe('the fourteen stories', () => {
    it.each([
        [
            'S01',
            [
                '75532.50',
                '75532.50',
                '200000.00',
                '124467.50',
                '37.77',
                '75532.50 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S02',
            [
                '66500.00',
                '86500.00',
                '100000.00',
                '13500.00',
                '86.5',
                '58000.00 / 8500.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S03',
            [
                '18500.00',
                '18500.00',
                '20000.00',
                '1500.00',
                '92.5',
                '2500.00 / 1000.00 / 3000.00 / 12000.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S04',
            [
                '30000.00',
                '35000.00',
                '60000.00',
                '25000.00',
                '58.33',
                '12000.00 / 10000.00 / 0.00 / 8000.00 / 0.00',
                '0.00',
                '12000.00'
            ]
        ],
        [
            'S05',
            [
                '5500.00',
                '5500.00',
                '30000.00',
                '24500.00',
                '18.33',
                '2500.00 / 3000.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S06',
            [
                '26000.00',
                '30000.00',
                '50000.00',
                '20000.00',
                '60',
                '6000.00 / 0.00 / 0.00 / 0.00 / 20000.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S07',
            [
                '30000.00',
                '30000.00',
                '50000.00',
                '20000.00',
                '60',
                '0.00 / 0.00 / 0.00 / 0.00 / 30000.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08P',
            [
                '12000.00',
                '12000.00',
                '20000.00',
                '3000.00',
                '60',
                '12000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08N',
            [
                '30000.00',
                '30000.00',
                '50000.00',
                '3000.00',
                '60',
                '30000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08S',
            [
                '45000.00',
                '55000.00',
                '60000.00',
                '3000.00',
                '91.67',
                '45000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        ['S09', ['2110400', '2110400', '10000000', '7889600', '21.1', '2110400 / 0 / 0 / 0 / 0', '0', '0']],
        [
            'S10',
            [
                '118000.00',
                '155000.00',
                '150000.00',
                '-5000.00',
                '103.33',
                '106000.00 / 12000.00 / 0.00 / 0.00 / 0.00',
                '-5000.00',
                '0.00'
            ]
        ],
        [
            'S11',
            [
                '70000.00',
                '17500.00',
                '80000.00',
                undefined,
                undefined,
                '22000.00 / 18000.00 / 30000.00 / 0.00 / 0.00',
                '-52500.00',
                '0.00'
            ]
        ],
        [
            'S12',
            [
                '48000.00',
                '48000.00',
                '0.00',
                '-48000.00',
                undefined,
                '9000.00 / 14000.00 / 25000.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ]
    ] as const)('%s shows its figures', (story, expected) => {
        expect(figures(STORIES[story])).toEqual(expected);
    });
});
