// biome-ignore lint/style/noDefaultExport: it stands in for `string-width`, which has one
export {columnsOf as default} from '../../source/text/columns.js';
