import Toast from 'lightning/toast';
import ToastContainer from 'lightning/toastContainer';
import type { ToastRequest } from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';

/** Shows a toast in the platform's own component; `{0}` in its message stands for the first of its data. */
export function showToast({
    title,
    message = '',
    messageData = [],
    variant = 'info',
    mode = 'dismissible'
}: ToastRequest): void {
    ToastContainer.instance();
    const texts = message.replaceAll(/\{(\d+)\}/g, (place, index: string) => {
        const part = messageData[Number(index)];
        return typeof part === 'string' ? part : place;
    });
    void Toast.show({ label: title, message: texts, messageLinks: [...messageData], variant, mode });
}
