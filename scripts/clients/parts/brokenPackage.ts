import { metadataFile } from './project.ts';

const source = 'objects/Ledger_Source__c';
const field = (name: string, ...elements: string[]): string =>
    metadataFile('CustomField', [`<fullName>${name}</fullName>`, '<label>Broken</label>', ...elements]);

/** Files of which each is wrong in one way. */
export const brokenFiles: Readonly<Record<string, string>> = {
    [`${source}/fields/Bad_Formula__c.field-meta.xml`]: field(
        'Bad_Formula__c',
        '<type>Number</type>',
        '<precision>18</precision>',
        '<scale>0</scale>',
        '<formula>Nope__c + 1</formula>'
    ),
    [`${source}/fields/Bad_Lookup__c.field-meta.xml`]: field(
        'Bad_Lookup__c',
        '<type>Lookup</type>',
        '<referenceTo>Nowhere__c</referenceTo>',
        '<relationshipName>Nowhere</relationshipName>'
    ),
    [`${source}/validationRules/Too_Long.validationRule-meta.xml`]: metadataFile('ValidationRule', [
        '<fullName>Too_Long</fullName>',
        '<active>true</active>',
        '<errorConditionFormula>ISBLANK(Name)</errorConditionFormula>',
        `<errorMessage>${'x'.repeat(256)}</errorMessage>`
    ]),
    // In a file of its own object: an element that nobody knows may hide what else is wrong in its file.
    'objects/Credit_Policy__c/fields/Bad_Element__c.field-meta.xml': field(
        'Bad_Element__c',
        '<type>Text</type>',
        '<length>20</length>',
        '<colour>red</colour>'
    ),
    'permissionsets/Bad_Set.permissionset-meta.xml': metadataFile('PermissionSet', [
        '<label>Broken</label>',
        '<fieldPermissions>',
        '    <editable>false</editable>',
        '    <field>Account.Nope__c</field>',
        '    <readable>true</readable>',
        '</fieldPermissions>'
    ]),
    'lwc/badTile/badTile.js-meta.xml': metadataFile('LightningComponentBundle', [
        '<apiVersion>68.0</apiVersion>',
        '<isExposed>false</isExposed>'
    ]),
    'lwc/badTile/badTile.html': '<template><p>Broken</p></template>\n',
    'lwc/badTile/badTile.js': [
        "import { LightningElement } from 'lwc';",
        'export default class BadTile extends LightningElement {',
        '    get broken( { return 1; }',
        '}',
        ''
    ].join('\n')
};

/** What each broken component is refused for: its name, and what the reason must say, wherever the org runs. */
export const refusals: readonly (readonly [type: string, fullName: string, reason: RegExp])[] = [
    [
        'CustomField',
        'Credit_Policy__c.Bad_Element__c',
        /Element \S*colour invalid at this location in type CustomField/
    ],
    ['CustomField', 'Ledger_Source__c.Bad_Formula__c', /Nope__c/],
    ['CustomField', 'Ledger_Source__c.Bad_Lookup__c', /Nowhere__c/],
    ['LightningComponentBundle', 'badTile', /\(?3:\d+/],
    ['PermissionSet', 'Bad_Set', /Account\.Nope__c/],
    ['ValidationRule', 'Ledger_Source__c.Too_Long', /255/]
];
