import { sourcePackage, type SourcePackage } from '../sourcePackage.ts';

const metadata = (type: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

const field = (name: string, body: string): readonly [string, string] => [
    `main/credit/objects/Limit__c/fields/${name}.field-meta.xml`,
    metadata(
        'CustomField',
        `<fullName>${name}</fullName><description>What it is.</description><inlineHelpText>What it means.</inlineHelpText>${body}`
    )
];

const page = 'main/app/flexipages/Account_Page.flexipage-meta.xml';

const limitWord = '<description>Limits.</description>';

/** Where each kind of file of the small package lies. */
export const places = {
    action: 'main/app/quickActions/Account.Limit.quickAction-meta.xml',
    account: 'main/credit/objects/Limit__c/fields/Account__c.field-meta.xml',
    amount: 'main/credit/objects/Limit__c/fields/Amount__c.field-meta.xml',
    app: 'main/app/applications/Credit.app-meta.xml',
    bundle: 'main/credit/lwc/limitPanel/limitPanel.js-meta.xml',
    compactLayout: 'main/credit/objects/Limit__c/compactLayouts/Limit_Compact.compactLayout-meta.xml',
    component: 'main/credit/lwc/limitPanel/limitPanel.ts',
    key: 'main/credit/objects/Limit__c/fields/Key__c.field-meta.xml',
    labels: 'main/app/labels/CustomLabels.labels-meta.xml',
    layout: 'main/credit/layouts/Limit__c-Limit Layout.layout-meta.xml',
    listView: 'main/credit/objects/Limit__c/listViews/All.listView-meta.xml',
    object: 'main/credit/objects/Limit__c/Limit__c.object-meta.xml',
    openLimits: 'main/credit/objects/Account/fields/Open_Limits__c.field-meta.xml',
    page,
    permissionSet: 'main/app/permissionsets/Rep.permissionset-meta.xml',
    rule: 'main/credit/objects/Limit__c/validationRules/Open_Has_Amount.validationRule-meta.xml',
    setting: 'main/credit/customMetadata/Bounds.Default.md-meta.xml',
    status: 'main/credit/objects/Limit__c/fields/Status__c.field-meta.xml',
    tab: 'main/app/tabs/Limit__c.tab-meta.xml',
    pageTab: 'main/app/tabs/Limit_Desk.tab-meta.xml',
    template: 'main/credit/lwc/limitPanel/limitPanel.html',
    utilityBar: 'main/app/flexipages/Limit_Bar.flexipage-meta.xml',
    twice: 'main/credit/objects/Limit__c/fields/Twice__c.field-meta.xml'
} as const;

/** A small package in which every check finds nothing. */
const healthy: Readonly<Record<string, string>> = Object.fromEntries([
    [
        places.object,
        metadata(
            'CustomObject',
            '<compactLayoutAssignment>Limit_Compact</compactLayoutAssignment><description>A limit.</description><label>Limit</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Limits</pluralLabel><sharingModel>ControlledByParent</sharingModel>'
        )
    ],
    field(
        'Account__c',
        '<label>Account</label><referenceTo>Account</referenceTo><relationshipName>Limits</relationshipName><reparentableMasterDetail>true</reparentableMasterDetail><type>MasterDetail</type><writeRequiresMasterRead>true</writeRequiresMasterRead>'
    ),
    field('Amount__c', '<label>Amount</label><precision>18</precision><scale>3</scale><type>Number</type>'),
    field(
        'Key__c',
        '<caseSensitive>true</caseSensitive><label>Key</label><length>80</length><required>true</required><type>Text</type><unique>true</unique>'
    ),
    field(
        'Status__c',
        '<label>Status</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Open</fullName><default>true</default></value><value><fullName>Closed</fullName><default>false</default></value></valueSetDefinition></valueSet>'
    ),
    field(
        'Twice__c',
        '<formula>IF(ISPICKVAL(Status__c, &quot;Open&quot;), Amount__c * 2, NULL)</formula><label>Twice</label><precision>18</precision><scale>3</scale><type>Number</type>'
    ),
    [
        'main/credit/objects/Bounds__mdt/Bounds__mdt.object-meta.xml',
        metadata(
            'CustomObject',
            '<description>Bounds.</description><label>Bounds</label><pluralLabel>Bounds</pluralLabel>'
        )
    ],
    [
        'main/credit/objects/Bounds__mdt/fields/Most__c.field-meta.xml',
        metadata(
            'CustomField',
            '<fullName>Most__c</fullName><description>The most.</description><inlineHelpText>The most.</inlineHelpText><label>Most</label><precision>18</precision><scale>3</scale><type>Number</type>'
        )
    ],
    [
        places.setting,
        metadata(
            'CustomMetadata',
            '<label>Default</label><protected>false</protected><values><field>Most__c</field><value xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:double">5</value></values>'
        )
    ],
    [
        places.openLimits,
        metadata(
            'CustomField',
            '<fullName>Open_Limits__c</fullName><description>How many.</description><inlineHelpText>How many.</inlineHelpText><label>Open Limits</label><summaryFilterItems><field>Limit__c.Status__c</field><operation>equals</operation><value>Open</value></summaryFilterItems><summaryForeignKey>Limit__c.Account__c</summaryForeignKey><summaryOperation>count</summaryOperation><type>Summary</type>'
        )
    ],
    [
        places.rule,
        metadata(
            'ValidationRule',
            '<active>true</active><description>Why.</description><errorConditionFormula>AND(NOT($Permission.Override), Amount__c &lt; $CustomMetadata.Bounds__mdt.Default.Most__c, TEXT(Status__c) = &quot;Open&quot;, ISBLANK(Amount__c))</errorConditionFormula><errorDisplayField>Amount__c</errorDisplayField><errorMessage>Give an amount.</errorMessage>'
        )
    ],
    [
        places.compactLayout,
        metadata('CompactLayout', '<fields>Name</fields><fields>Amount__c</fields><label>Limit</label>')
    ],
    [
        places.listView,
        metadata(
            'ListView',
            '<columns>NAME</columns><columns>Status__c</columns><filters><field>Status__c</field><operation>equals</operation><value>Open</value></filters><filterScope>Everything</filterScope><label>All</label>'
        )
    ],
    [
        places.layout,
        metadata(
            'Layout',
            '<layoutSections><layoutColumns><layoutItems><field>Amount__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections><platformActionList><actionListContext>Record</actionListContext><platformActionListItems><actionName>Account.Limit</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>'
        )
    ],
    [
        'main/app/customPermissions/Override.customPermission-meta.xml',
        metadata(
            'CustomPermission',
            '<description>May.</description><isLicensed>false</isLicensed><label>Override</label>'
        )
    ],
    [
        places.permissionSet,
        metadata(
            'PermissionSet',
            '<applicationVisibilities><application>Credit</application><visible>true</visible></applicationVisibilities><customPermissions><enabled>true</enabled><name>Override</name></customPermissions><description>Reads.</description><label>Rep</label>' +
                ['Limit__c.Amount__c', 'Limit__c.Status__c', 'Limit__c.Twice__c', 'Account.Open_Limits__c']
                    .map(
                        (name) =>
                            `<fieldPermissions><editable>false</editable><field>${name}</field><readable>true</readable></fieldPermissions>`
                    )
                    .join('') +
                ['Account', 'Limit__c']
                    .map(
                        (name) =>
                            `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${name}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
                    )
                    .join('') +
                '<tabSettings><tab>Limit__c</tab><visibility>Visible</visibility></tabSettings>'
        )
    ],
    [places.tab, metadata('CustomTab', '<customObject>true</customObject>')],
    [places.pageTab, metadata('CustomTab', '<flexiPage>Limit_Desk</flexiPage><label>Desk</label>')],
    [
        'main/app/flexipages/Limit_Desk.flexipage-meta.xml',
        metadata(
            'FlexiPage',
            `${limitWord}<masterLabel>Desk</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
        )
    ],
    [
        places.utilityBar,
        metadata(
            'FlexiPage',
            `${limitWord}<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>icon</name><type>decorator</type><value>search</value></componentInstanceProperties><componentName>c:limitPanel</componentName><identifier>bar</identifier></componentInstance></itemInstances><name>utilityItems</name><type>Region</type></flexiPageRegions><masterLabel>Bar</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type>`
        )
    ],
    [
        places.action,
        metadata(
            'QuickAction',
            '<actionSubtype>ScreenAction</actionSubtype><label>Limit</label><lightningWebComponent>limitPanel</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type>'
        )
    ],
    [
        places.app,
        metadata(
            'CustomApplication',
            '<actionOverrides><content>Account_Page</content><pageOrSobjectType>Account</pageOrSobjectType></actionOverrides><description>Credit.</description><label>Credit</label><tabs>standard-Account</tabs><tabs>Limit__c</tabs><utilityBar>Limit_Bar</utilityBar>'
        )
    ],
    [
        page,
        metadata(
            'FlexiPage',
            '<description>Page.</description><flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>tabs</name><value>Facet-tabs</value></componentInstanceProperties><componentName>flexipage:tabset</componentName><identifier>tabset</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>compact</name><value>true</value></componentInstanceProperties><componentName>c:limitPanel</componentName><identifier>panel</identifier><visibilityRule><criteria><leftValue>{!Record.Open_Limits__c}</leftValue><operator>GT</operator><rightValue>0</rightValue></criteria></visibilityRule></componentInstance></itemInstances><name>Facet-tabs</name><type>Facet</type></flexiPageRegions><masterLabel>Account</masterLabel><sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
        )
    ],
    [
        places.labels,
        metadata(
            'CustomLabels',
            '<labels><fullName>Limit_Close</fullName><language>en_US</language><protected>false</protected><shortDescription>Close</shortDescription><value>Close</value></labels><labels><fullName>Limit_Title</fullName><language>en_US</language><protected>false</protected><shortDescription>Title</shortDescription><value>Limit</value></labels>'
        )
    ],
    [
        places.bundle,
        metadata(
            'LightningComponentBundle',
            '<isExposed>true</isExposed><targets><target>lightning__RecordPage</target><target>lightning__UtilityBar</target><target>lightning__RecordAction</target></targets><targetConfigs><targetConfig><objects><object>Account</object></objects><property name="compact"/></targetConfig></targetConfigs>'
        )
    ],
    [
        places.component,
        "import title from '@salesforce/label/c.Limit_Title';\nimport AMOUNT from '@salesforce/schema/Limit__c.Amount__c';\nimport mayOverride from '@salesforce/customPermission/Override';\nimport type { Limit } from 'c/limitRule';\nexport default class LimitPanel { @api compact = false; }\n"
    ],
    [places.template, '<template><c-limit-bar></c-limit-bar></template>'],
    ['main/credit/lwc/limitBar/limitBar.ts', 'export default class LimitBar {}'],
    [
        'main/credit/lwc/limitBar/limitBar.js-meta.xml',
        metadata('LightningComponentBundle', '<isExposed>false</isExposed>')
    ],
    ['main/credit/lwc/limitRule/limitRule.ts', 'export interface Limit {}'],
    [
        'main/credit/lwc/limitRule/limitRule.js-meta.xml',
        metadata('LightningComponentBundle', '<isExposed>false</isExposed>')
    ]
]);

/** The small package as it is. */
export const healthyPackage = (): SourcePackage =>
    sourcePackage(Object.entries(healthy).map(([path, text]) => ({ path, text })));

/** The small package with one text replaced in one file. @throws Error when the text is not there: the test would test nothing */
export function brokenPackage(path: string, from: string, to: string): SourcePackage {
    const text = healthy[path] ?? '';
    if (!text.includes(from)) {
        throw new Error(`${path} does not contain ${from}`);
    }
    return sourcePackage(
        Object.entries({ ...healthy, [path]: text.replace(from, to) }).map(([file, content]) => ({
            path: file,
            text: content
        }))
    );
}
