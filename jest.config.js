import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// The preset is CommonJS and asks for the project's folder while it loads.
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    roots: ['<rootDir>/force-app', '<rootDir>/force-quote'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    setupFilesAfterEnv: [
        ...jestConfig.setupFilesAfterEnv,
        '<rootDir>/force-app/test/labels.setup.js',
        '<rootDir>/force-app/test/sa11y.setup.js'
    ],
    moduleNameMapper: {
        // jsdom lays nothing out and cannot parse container queries; the browser tests look at styles.
        '\\.css(\\?.*)?$': require.resolve('@lwc/jest-resolver/resources/emptyStyleMock.js'),
        '^lightning/actions$': '<rootDir>/force-app/test/jest-mocks/lightning/actions.ts',
        '^lightning/graphql$': '<rootDir>/force-app/test/jest-mocks/lightning/graphql.ts',
        '^lightning/modal$': '<rootDir>/force-app/test/jest-mocks/lightning/modal.ts'
    },
    // Istanbul cannot read decorators after the compiler; V8 counts the .ts lines themselves.
    coverageProvider: 'v8',
    collectCoverageFrom: ['force-{app,quote}/main/**/lwc/*/*.ts', '!**/__tests__/**']
};
