import './tokens.css';
import './base.css';

// The list of font slices is long; the page is drawn without waiting for it.
void import('./fonts.js');
