import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import salesforce from '@salesforce/eslint-config-lwc';

const lwc = ['force-{app,quote}/**/lwc/**/*.ts'];
const tests = ['force-{app,quote}/**/__tests__/**/*.ts', 'force-app/test/**/*.ts'];
const scoped = (configs, files) => configs.map((config) => ({ ...config, files }));

// What the TypeScript compiler already decides, and what does not hold for TypeScript sources.
const decidedByCompiler = {
    'no-undef': 'off',
    'no-unused-vars': 'off',
    'no-redeclare': 'off',
    'no-dupe-class-members': 'off',
    'import/no-unresolved': 'off',
    'import/named': 'off',
    'import/namespace': 'off',
    'import/default': 'off',
    'import/export': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off'
};

export default [
    {
        ignores: [
            'node_modules/**',
            '.goodterms/**',
            'coverage/**',
            'test-results/**',
            'force-{app,quote}/**/*.js',
            '**/*.d.ts'
        ]
    },
    ...scoped(salesforce.configs.recommended, lwc),
    ...scoped(tseslint.configs.recommended, ['**/*.ts']),
    {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser, parserOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
        rules: {
            ...decidedByCompiler,
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/ban-ts-comment': 'error',
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
        }
    },
    { files: lwc, ignores: tests, rules: { 'no-console': 'error' } },
    { files: tests, rules: { '@lwc/lwc/no-async-operation': 'off', 'no-await-in-loop': 'off' } },
    // The one place that waits for time: whatever ends by the clock is told by it.
    {
        files: ['force-app/main/foundation/lwc/termsClock/termsClock.ts'],
        rules: { '@lwc/lwc/no-async-operation': 'off' }
    },
    {
        files: ['scripts/**/*.mjs', 'config/**/*.js', 'jest.config.js'],
        ...js.configs.recommended,
        languageOptions: {
            globals: {
                process: 'readonly',
                console: 'readonly',
                setInterval: 'readonly',
                clearInterval: 'readonly',
                URL: 'readonly'
            }
        }
    }
];
