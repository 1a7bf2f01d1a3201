/** A person of the demo company: who logs in, where in the role hierarchy, and with which permission sets. */
export interface DemoPerson {
    readonly role:
        'rep' | 'colleague' | 'collector' | 'teammate' | 'credit' | 'head' | 'leader' | 'integration' | 'nobody';
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly department: 'Sales' | 'Collections' | 'Credit' | 'Ledger';
    /** The name of one of `roles`. */
    readonly position: keyof typeof roles;
    readonly permissionSets: readonly string[];
}

/** The role hierarchy, each role under the one that it names; people see and change what those below them own. */
export const roles = {
    'Sales Leader': undefined,
    'Sales Rep': 'Sales Leader',
    'Head of Credit': undefined,
    'Credit Manager': 'Head of Credit',
    Collector: 'Credit Manager',
    // What a sync writes belongs to its user: the credit manager, above it, may change policies among it.
    'Ledger Integration': 'Credit Manager'
} as const satisfies Record<string, string | undefined>;

/** Usernames end in .invalid, a domain that cannot exist, so that they never meet a real org's. */
export const usernameOf = (person: Pick<DemoPerson, 'role'>): string => `${person.role}@good-terms.invalid`;

/** Who works for all customers, not only for accounts of their own. */
const ALL_CUSTOMERS = 'Good_Terms_All_Customers';

/** The demo company uses quotes. */
const QUOTE_SELLER = 'Good_Terms_Quote_Seller';
const QUOTE_CREDIT = 'Good_Terms_Quote_Credit';

export const people: readonly DemoPerson[] = [
    {
        role: 'rep',
        firstName: 'Ana',
        lastName: 'Roux',
        title: 'Sales rep',
        department: 'Sales',
        position: 'Sales Rep',
        permissionSets: ['Good_Terms_Sales_Rep', QUOTE_SELLER]
    },
    {
        role: 'collector',
        firstName: 'Noor',
        lastName: 'Haddad',
        title: 'Collector',
        department: 'Collections',
        position: 'Collector',
        permissionSets: ['Good_Terms_Collector', ALL_CUSTOMERS, QUOTE_CREDIT]
    },
    {
        // Gets the generated customers shared out, so that "mine" and "all" differ.
        role: 'teammate',
        firstName: 'Idris',
        lastName: 'Okafor',
        title: 'Second collector',
        department: 'Collections',
        position: 'Collector',
        permissionSets: ['Good_Terms_Collector', ALL_CUSTOMERS, QUOTE_CREDIT]
    },
    {
        role: 'credit',
        firstName: 'Alma',
        lastName: 'Reyes',
        title: 'Credit manager',
        department: 'Credit',
        position: 'Credit Manager',
        permissionSets: ['Good_Terms_Credit_Manager', ALL_CUSTOMERS, QUOTE_CREDIT]
    },
    {
        role: 'leader',
        firstName: 'Lena',
        lastName: 'Fischer',
        title: 'Sales leader',
        department: 'Sales',
        position: 'Sales Leader',
        permissionSets: ['Good_Terms_Sales_Leader', QUOTE_SELLER]
    },
    {
        role: 'colleague',
        firstName: 'Bruno',
        lastName: 'Keller',
        title: 'Second sales rep',
        department: 'Sales',
        position: 'Sales Rep',
        permissionSets: ['Good_Terms_Sales_Rep', QUOTE_SELLER]
    },
    {
        // Decides what is above the credit manager's authority, and what she asked for herself.
        role: 'head',
        firstName: 'Miyu',
        lastName: 'Sato',
        title: 'Head of credit',
        department: 'Credit',
        position: 'Head of Credit',
        permissionSets: ['Good_Terms_Credit_Manager', ALL_CUSTOMERS, QUOTE_CREDIT]
    },
    {
        role: 'integration',
        firstName: 'Ledger',
        lastName: 'Integration',
        title: 'Integration',
        department: 'Ledger',
        position: 'Ledger Integration',
        permissionSets: ['Good_Terms_Integration', ALL_CUSTOMERS]
    },
    {
        // Sees the accounts by position, and none of their credit figures.
        role: 'nobody',
        firstName: 'Pat',
        lastName: 'Newcomer',
        title: 'No permission set yet',
        department: 'Sales',
        position: 'Sales Leader',
        permissionSets: []
    }
];
