/** A person of the demo company: who logs in, and with which permission sets. */
export interface DemoPerson {
    readonly role: 'rep' | 'collector' | 'credit' | 'leader' | 'integration' | 'nobody';
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly permissionSets: readonly string[];
}

/** Usernames end in .invalid, a domain that cannot exist, so that they never meet a real org's. */
export const usernameOf = (person: Pick<DemoPerson, 'role'>): string => `${person.role}@good-terms.invalid`;

/** Who works for all customers, not only for accounts of their own. */
const ALL_CUSTOMERS = 'Good_Terms_All_Customers';

export const people: readonly DemoPerson[] = [
    { role: 'rep', firstName: 'Ana', lastName: 'Roux', title: 'Sales rep', permissionSets: ['Good_Terms_Sales_Rep'] },
    {
        role: 'collector',
        firstName: 'Noor',
        lastName: 'Haddad',
        title: 'Collector',
        permissionSets: ['Good_Terms_Collector', ALL_CUSTOMERS]
    },
    {
        role: 'credit',
        firstName: 'Alma',
        lastName: 'Reyes',
        title: 'Credit manager',
        permissionSets: ['Good_Terms_Credit_Manager', ALL_CUSTOMERS]
    },
    {
        role: 'leader',
        firstName: 'Lena',
        lastName: 'Fischer',
        title: 'Sales leader',
        permissionSets: ['Good_Terms_Sales_Leader']
    },
    {
        role: 'integration',
        firstName: 'Ledger',
        lastName: 'Integration',
        title: 'Integration',
        permissionSets: ['Good_Terms_Integration', ALL_CUSTOMERS]
    },
    { role: 'nobody', firstName: 'Pat', lastName: 'Newcomer', title: 'No permission set yet', permissionSets: [] }
];
