import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Shell from 'page/shell';

document.body.append(createElement('page-shell', { is: Shell }));
