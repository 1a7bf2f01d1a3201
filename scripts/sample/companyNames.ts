import type { Random } from './random.ts';

/** A place where customers of one currency sit. */
export interface Place {
    readonly city: string;
    readonly country: string;
    readonly forms: readonly [string, ...string[]];
}

type List = readonly [string, ...string[]];

const firstWords: List = [
    'Amber',
    'Anchor',
    'Ashford',
    'Atlas',
    'Aurora',
    'Beacon',
    'Blackwood',
    'Bluebell',
    'Bramble',
    'Bridgewater',
    'Calder',
    'Canyon',
    'Cedar',
    'Clearwater',
    'Copper',
    'Crescent',
    'Crestline',
    'Delta',
    'Eastgate',
    'Ember',
    'Evergreen',
    'Fairfield',
    'Falcon',
    'Fernhill',
    'Foxglove',
    'Garnet',
    'Glacier',
    'Golden Gate',
    'Greenfield',
    'Hawthorn',
    'Hazel',
    'Heron',
    'Highland',
    'Horizon',
    'Ironbridge',
    'Jasper',
    'Kingsway',
    'Lakeside',
    'Laurel',
    'Lighthouse',
    'Linden',
    'Lodestar',
    'Magnolia',
    'Maple',
    'Meridian',
    'Millstone',
    'Monarch',
    'Northwind',
    'Oakley',
    'Obsidian',
    'Orchard',
    'Osprey',
    'Pinnacle',
    'Prairie',
    'Quarry',
    'Redwood',
    'Ridgeway',
    'Riverbend',
    'Rowan',
    'Sable',
    'Silverline',
    'Sierra',
    'Stonegate',
    'Summit',
    'Sycamore',
    'Tamarack',
    'Thistle',
    'Timberline',
    'Union',
    'Vale',
    'Vanguard',
    'Westbrook',
    'Willow',
    'Windmill',
    'Yarrow',
    'Zephyr'
];

const trades: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
    ['Tooling', 'Manufacturing'],
    ['Bearings', 'Manufacturing'],
    ['Plastics', 'Manufacturing'],
    ['Packaging', 'Manufacturing'],
    ['Logistics', 'Transportation'],
    ['Freight', 'Transportation'],
    ['Foods', 'Food'],
    ['Beverages', 'Food'],
    ['Interiors', 'Construction'],
    ['Roofing', 'Construction'],
    ['Homes', 'Construction'],
    ['Textiles', 'Apparel'],
    ['Outfitters', 'Retail'],
    ['Supply', 'Retail'],
    ['Markets', 'Retail'],
    ['Medical', 'Healthcare'],
    ['Dental', 'Healthcare'],
    ['Labs', 'Biotechnology'],
    ['Optics', 'Instruments'],
    ['Controls', 'Instruments'],
    ['Energy', 'Energy'],
    ['Solar', 'Energy'],
    ['Chemicals', 'Chemicals'],
    ['Coatings', 'Chemicals'],
    ['Agri', 'Agriculture'],
    ['Printing', 'Media'],
    ['Robotics', 'Technology'],
    ['Networks', 'Technology'],
    ['Hotels', 'Hospitality'],
    ['Catering', 'Hospitality']
];

const usForms: List = ['Inc.', 'LLC', 'Corp.', 'Co.'];

/** The places of each currency's customers. */
export const places: Readonly<Record<'USD' | 'EUR' | 'GBP' | 'JPY', readonly [Place, ...Place[]]>> = {
    USD: [
        { city: 'Chicago', country: 'United States', forms: usForms },
        { city: 'Dallas', country: 'United States', forms: usForms },
        { city: 'Portland', country: 'United States', forms: usForms },
        { city: 'Atlanta', country: 'United States', forms: usForms },
        { city: 'Columbus', country: 'United States', forms: usForms },
        { city: 'Phoenix', country: 'United States', forms: usForms }
    ],
    EUR: [
        { city: 'Munich', country: 'Germany', forms: ['GmbH', 'AG', 'KG'] },
        { city: 'Rotterdam', country: 'Netherlands', forms: ['B.V.'] },
        { city: 'Bordeaux', country: 'France', forms: ['SAS', 'SARL'] },
        { city: 'Milan', country: 'Italy', forms: ['S.r.l.', 'S.p.A.'] },
        { city: 'Valencia', country: 'Spain', forms: ['S.L.'] }
    ],
    GBP: [
        { city: 'Leeds', country: 'United Kingdom', forms: ['Ltd', 'plc'] },
        { city: 'Bristol', country: 'United Kingdom', forms: ['Ltd', 'LLP'] },
        { city: 'Glasgow', country: 'United Kingdom', forms: ['Ltd'] }
    ],
    JPY: [
        { city: 'Nagoya', country: 'Japan', forms: ['KK', 'GK'] },
        { city: 'Yokohama', country: 'Japan', forms: ['KK'] },
        { city: 'Fukuoka', country: 'Japan', forms: ['KK'] }
    ]
};

/** A company's name that nobody in the sample has yet, and its industry. */
export function companyName(
    random: Random,
    place: Place,
    taken: Set<string>
): { readonly name: string; readonly industry: string } {
    for (;;) {
        const [trade, industry] = random.pick(trades);
        const stem = `${random.pick(firstWords)} ${trade}`;
        if (!taken.has(stem)) {
            taken.add(stem);
            return { name: `${stem} ${random.pick(place.forms)}`, industry };
        }
    }
}
