import { createRequire } from 'node:module';

// The preset is CommonJS and asks for the project's folder while it loads.
const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    roots: ['<rootDir>/force-app'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    setupFilesAfterEnv: [
        ...jestConfig.setupFilesAfterEnv,
        '<rootDir>/force-app/test/labels.setup.js',
        '<rootDir>/force-app/test/sa11y.setup.js'
    ],
    moduleNameMapper: {
        '^lightning/graphql$': '<rootDir>/force-app/test/jest-mocks/lightning/graphql.ts'
    },
    // Istanbul cannot read decorators after the compiler; V8 counts the .ts lines themselves.
    coverageProvider: 'v8',
    collectCoverageFrom: ['force-app/main/**/lwc/*/*.ts', '!**/__tests__/**']
};
