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
    const Contact__c = await add('Contact', { LastName: 'C', AccountId: Account__c });
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
    await addCash(add, { Credit_Profile__c, Receivable__c });
    await addCollections(add, { Credit_Profile__c, Receivable__c, Contact__c, Assigned_To__c: OwnerId });
    await addCollectionPolicy(add, OwnerId);
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

async function addCash(
    add: Create,
    { Credit_Profile__c, Receivable__c }: Readonly<Record<'Credit_Profile__c' | 'Receivable__c', string>>
): Promise<void> {
    const receipt = { Credit_Profile__c, Key__c: 'C', Received_On__c: day, Amount__c: 1, Currency_Code__c };
    const Cash_Receipt__c = await add('Cash_Receipt__c', receipt);
    const applied = { Cash_Receipt__c, Receivable__c, Key__c: 'C1', Applied_On__c: day, Amount__c: 1 };
    await add('Cash_Application__c', applied);
}

async function addCollections(
    add: Create,
    parents: Readonly<Record<'Credit_Profile__c' | 'Receivable__c' | 'Contact__c' | 'Assigned_To__c', string>>
): Promise<void> {
    const { Credit_Profile__c, Receivable__c, Contact__c, Assigned_To__c } = parents;
    await add('Collection_Activity__c', {
        ...{ Credit_Profile__c, Contact__c, Kind__c: 'Call', Direction__c: 'Incoming', Request_Key__c: 'A' },
        Happened_At__c: `${day}T08:00:00Z`
    });
    const message = { Channel__c: 'Letter', Send_By__c: 'Mail link', Status__c: 'Prepared', Request_Key__c: 'M' };
    await add('Collection_Message__c', { Credit_Profile__c, Contact__c, ...message });
    const amount = { Amount__c: 1, Currency_Code__c };
    const Collection_Placement__c = await add('Collection_Placement__c', {
        ...{
            Credit_Profile__c,
            ...amount,
            Kind__c: 'Escalation',
            Assigned_To__c,
            Placed_On__c: day,
            Status__c: 'Placed'
        },
        Request_Key__c: 'E'
    });
    await add('Collection_Placement_Item__c', { Receivable__c, Collection_Placement__c, Amount__c: 1, Key__c: 'E1' });
}

async function addCollectionPolicy(add: Create, OwnerId: string): Promise<void> {
    const version = { Name: 'V', Key__c: 'V', Effective_From__c: day, OwnerId };
    await add('Collection_Step__c', {
        ...{ ...version, Days_Past_Due__c: 7, Channel__c: 'Call', Done_By__c: 'Collector', Counts_From__c: 'Item' }
    });
    await add('Collection_Template__c', { ...version, Template__c: 'T', Language__c: 'en', Purpose__c: 'Reminder' });
    await add('Contact_Rule__c', {
        ...{ ...version, Law__c: 'A law', Check__c: 'Information', Effect__c: 'Inform', Message__c: 'Mind the law.' }
    });
}
