import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { componentModules, componentNames } from '../build/pageModule.ts';
import { ModuleSources } from '../build/sources.ts';
import { readFlexiPages, type FlexiPage } from './flexiPage.ts';

const component = (name: string, inner = ''): string =>
    `<itemInstances><componentInstance>${inner}<componentName>${name}</componentName></componentInstance></itemInstances>`;
const property = (name: string, value: string): string =>
    `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
const part = (name: string, type: string, items: string): string =>
    `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
const rule = (left: string, right: string): string =>
    `<visibilityRule><criteria><leftValue>${left}</leftValue><operator>EQUAL</operator><rightValue>${right}</rightValue></criteria></visibilityRule>`;

function read(parts: string): FlexiPage | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-flexipage-'));
    try {
        const frame = `<masterLabel>Account</masterLabel><sobjectType>Account</sobjectType><template><name>t</name></template><type>RecordPage</type>`;
        writeFileSync(
            join(folder, 'Account_Page.flexipage-meta.xml'),
            `<?xml version="1.0"?><FlexiPage xmlns="x">${parts}${frame}</FlexiPage>`
        );
        return readFlexiPages([folder], new Map([['Credit_Tab', 'Credit']]))[0];
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('regions, tabs and properties become one tree', () => {
    const page = read(
        [
            part('header', 'Region', component('force:highlightsPanel', property('collapsed', 'false'))),
            part(
                'Facet-body',
                'Facet',
                component('c:creditPanel', property('variant', 'full') + property('compact', 'true'))
            ),
            part(
                'Facet-tabs',
                'Facet',
                component(
                    'flexipage:tab',
                    property('active', 'true') +
                        property('body', 'Facet-body') +
                        property('title', '{!$Label.Credit_Tab}')
                ) + component('flexipage:tab', property('title', 'Standard.Tab.detail'))
            ),
            part('main', 'Region', component('flexipage:tabset', property('tabs', 'Facet-tabs')))
        ].join('')
    );
    assert.deepEqual(page, {
        apiName: 'Account_Page',
        label: 'Account',
        type: 'RecordPage',
        object: 'Account',
        template: 't',
        regions: [
            {
                name: 'header',
                nodes: [
                    {
                        kind: 'component',
                        name: 'force:highlightsPanel',
                        properties: { collapsed: false },
                        permission: undefined
                    }
                ]
            },
            {
                name: 'main',
                nodes: [
                    {
                        kind: 'tabset',
                        tabs: [
                            {
                                title: 'Credit',
                                active: true,
                                nodes: [
                                    {
                                        kind: 'component',
                                        name: 'c:creditPanel',
                                        properties: { variant: 'full', compact: true },
                                        permission: undefined
                                    }
                                ]
                            },
                            { title: 'Details', active: false, nodes: [] }
                        ]
                    }
                ]
            }
        ]
    });
});

test('a component may ask for a custom permission', () => {
    const page = read(
        part(
            'main',
            'Region',
            component('c:scores', rule('{!$Permission.CustomPermission.Good_Terms_See_Scores}', 'true'))
        )
    );
    assert.deepEqual(page?.regions[0]?.nodes, [
        { kind: 'component', name: 'c:scores', properties: {}, permission: 'Good_Terms_See_Scores' }
    ]);
});

test("what a page says about a component's frame is not said to the component", () => {
    const framed =
        '<componentInstanceProperties><name>label</name><type>decorator</type><value>Find</value></componentInstanceProperties>';
    const page = read(part('utilityItems', 'Region', component('c:find', framed + property('compact', 'true'))));
    assert.deepEqual(page?.regions[0]?.nodes, [
        {
            kind: 'component',
            name: 'c:find',
            properties: { compact: true },
            decorators: { label: 'Find' },
            permission: undefined
        }
    ]);
});

test('what the preview does not understand stops the build', () => {
    assert.throws(
        () => read(part('main', 'Region', component('c:x', rule('{!Record.Name}', 'true')))),
        /one rule of visibility/
    );
    assert.throws(
        () => read(part('main', 'Region', '<itemInstances><fieldInstance/></itemInstances>')),
        /components only/
    );
    assert.throws(
        () => read(part('main', 'Region', component('flexipage:tabset', property('tabs', 'Nowhere')))),
        /"Nowhere"/
    );
});

test('every component on the pages of the package exists', () => {
    const sources = new ModuleSources(['force-app']);
    const nodes = readFlexiPages(sources.packageFolders, new Map()).flatMap(({ regions }) =>
        regions.flatMap((region) => region.nodes)
    );
    const known = Object.keys(componentModules(nodes, sources));
    assert.ok(nodes.length > 0, 'the package has a Lightning page');
    assert.deepEqual(
        nodes.flatMap(componentNames).filter((name) => !known.includes(name)),
        []
    );
});
