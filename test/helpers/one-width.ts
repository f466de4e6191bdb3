// biome-ignore lint/style/noDefaultExport: it stands in for `string-width`, which has one
export {styledColumnsOf as default} from '../../source/text/styled-columns.js';
