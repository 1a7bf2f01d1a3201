type Fields = Readonly<Record<string, unknown>>;
type Create = (object: string, fields: Fields) => Promise<string>;

const Currency_Code__c = 'USD';
const day = '2026-06-30';

/** One record of each object of the package, by object; those with an owner belong to `OwnerId`. */
export async function createMatrixRecords(create: Create, OwnerId: string): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const add: Create = async (object, fields) => {
        const id = await create(object, fields);
        ids.set(object, id);
        return id;
    };
    const Account__c = await add('Account', { Name: 'A', AccountNumber: '1', OwnerId });
    await add('Opportunity', { Name: 'O', AccountId: Account__c, StageName: 'Prospecting', CloseDate: day, OwnerId });
    const source = { Source__c: 'ERP', Company__c: '1' };
    await add('Ledger_Source__c', { Name: 'L', Key__c: 'ERP|1', ...source, OwnerId });
    await add('Customer_Link__c', { Account__c, Key__c: 'ERP|1|1', Customer_Number__c: '1', ...source, OwnerId });
    await add('Credit_Group__c', { Name: 'G', Key__c: 'G', Currency_Code__c, OwnerId });
    const Credit_Profile__c = await add('Credit_Profile__c', { Account__c, Key__c: 'ERP|1|1', Currency_Code__c });
    const Receivable__c = await add('Receivable__c', {
        ...{ Name: 'R', Credit_Profile__c, Key__c: 'R', Type__c: 'Invoice', Document_Date__c: day, Currency_Code__c },
        ...{ Original_Amount__c: 1, Open_Amount__c: 1, Status__c: 'Open' }
    });
    await addCredit(add, { Account__c, Credit_Profile__c, OwnerId });
    await addCreditFile(add, Account__c);
    await addPromisesPlansDisputes(add, { Credit_Profile__c, Receivable__c });
    await add('Ledger_Sync_Run__c', { OwnerId });
    return ids;
}

interface Parents {
    readonly Account__c: string;
    readonly Credit_Profile__c: string;
    readonly OwnerId: string;
}

async function addCredit(add: Create, { Account__c, Credit_Profile__c, OwnerId }: Parents): Promise<void> {
    await add('Credit_Score__c', {
        ...{ Credit_Profile__c, Key__c: 'S', Provider__c: 'D&B', Model__c: 'M', Score_Date__c: day },
        ...{ Direction__c: 'High is good', Band__c: 1 }
    });
    const hold = {
        Status__c: 'Active',
        Origin__c: 'Person',
        Reason_Class__c: 'Other',
        Reason__c: 'x',
        Placed_On__c: day
    };
    await add('Credit_Hold__c', { Account__c, Credit_Profile__c, Key__c: 'H', ...hold });
    await add('Credit_Policy__c', {
        ...{ Name: 'P', Key__c: 'P', Kind__c: 'Notice days', Scope__c: 'Everyone', Days__c: 30 },
        ...{ Effective_From__c: day, OwnerId }
    });
    await add('Credit_Request__c', {
        ...{
            Credit_Profile__c,
            Kind__c: 'Release',
            Status__c: 'Waiting',
            Reason__c: 'rush order',
            Request_Key__c: 'Q'
        },
        ...{ Amount__c: 1, Currency_Code__c, Until__c: day }
    });
    await add('Credit_Authority__c', {
        ...{ Name: 'A', Decider__c: OwnerId, Request_Kind__c: 'Release', Effective_From__c: day, OwnerId }
    });
    await add('Credit_Snapshot__c', { Account__c, Occasion__c: 'Stage', Taken_At__c: `${day}T09:00:00Z`, OwnerId });
}

async function addCreditFile(add: Create, Account__c: string): Promise<void> {
    await add('Credit_Statement__c', { Account__c, Period_End__c: day, Currency_Code__c, Key__c: 'T' });
    await add('Credit_Application__c', {
        ...{ Account__c, Requested_Limit__c: 1, Currency_Code__c, Opened_On__c: day, Status__c: 'Open', Key__c: 'N' }
    });
    await add('Credit_Reference__c', { Account__c, Referee__c: 'F', Key__c: 'F' });
    await add('Credit_Guarantor__c', { Account__c, Party_Name__c: 'U', Kind__c: 'Guarantor', Key__c: 'U' });
    await add('Credit_Document__c', {
        ...{ Account__c, Document__c: 'Guarantee', Status__c: 'Missing', Key__c: 'D' }
    });
}

async function addPromisesPlansDisputes(
    add: Create,
    { Credit_Profile__c, Receivable__c }: Readonly<Record<'Credit_Profile__c' | 'Receivable__c', string>>
): Promise<void> {
    const amount = { Amount__c: 1, Currency_Code__c };
    const Collection_Promise__c = await add('Collection_Promise__c', {
        ...{ Credit_Profile__c, ...amount, Promised_On__c: day, Due_On__c: day, Status__c: 'Open', Key__c: 'P' }
    });
    await add('Collection_Promise_Item__c', { Receivable__c, Collection_Promise__c, Amount__c: 1, Key__c: 'P1' });
    const plan = { Credit_Profile__c, Status__c: 'Draft', Total__c: 1, Currency_Code__c, Key__c: 'L' };
    const Receivable_Plan__c = await add('Receivable_Plan__c', plan);
    await add('Receivable_Plan_Item__c', { Receivable__c, Receivable_Plan__c, Amount__c: 1, Key__c: 'L1' });
    const installment = { Number__c: 1, Due_On__c: day, Amount__c: 1, Key__c: 'L1' };
    await add('Receivable_Installment__c', { Receivable_Plan__c, ...installment });
    const Receivable_Dispute__c = await add('Receivable_Dispute__c', {
        ...{ Credit_Profile__c, ...amount, Reason__c: 'Price', Side__c: 'Sales', Status__c: 'Open', Key__c: 'D' },
        Opened_On__c: day
    });
    await add('Receivable_Dispute_Item__c', { Receivable__c, Receivable_Dispute__c, Amount__c: 1, Key__c: 'D1' });
}
