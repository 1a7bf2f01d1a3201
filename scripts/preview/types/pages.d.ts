/** Modules that the build makes, and base components that the page shell drives from script. */
declare module 'good-terms/assets' {
    export const iconFolder: string;
}

declare module 'good-terms/platformPrimitiveIcon' {
    import { LightningElement } from 'lwc';

    export default class PlatformPrimitiveIcon extends LightningElement {
        src: string | undefined;
        iconName: string | undefined;
        get href(): string;
        requestIconTemplates(): void;
    }
}

declare module 'good-terms/package' {
    import type { LightningElement } from 'lwc';

    export const components: Readonly<Record<string, typeof LightningElement>>;
    export const application: import('../package/application.ts').Application;
    export const pages: Readonly<Record<string, import('../package/flexiPage.ts').FlexiPage>>;
    export const actions: Readonly<Record<string, import('../package/quickAction.ts').QuickAction>>;
    export const layouts: Readonly<Record<string, import('../package/layout.ts').ObjectLayout>>;
    export const listViews: Readonly<Record<string, readonly import('../package/listView.ts').ListView[]>>;
}

declare module 'page/shell' {
    import { LightningElement } from 'lwc';

    export default class Shell extends LightningElement {}
}

declare module 'page/recordDialog' {
    import RecordDialog from '../page/recordDialog/recordDialog.ts';

    export default RecordDialog;
}

declare module 'page/actionDialog' {
    import ActionDialog from '../page/actionDialog/actionDialog.ts';

    export default ActionDialog;
}

declare module 'lightning/toast' {
    const Toast: { show(toast: Readonly<Record<string, unknown>>): Promise<void> };
    export default Toast;
}

declare module 'lightning/toastContainer' {
    const ToastContainer: { instance(): object };
    export default ToastContainer;
}

declare module '@lwc/synthetic-shadow';
