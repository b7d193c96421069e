/** What measures are taken from, cited the same way everywhere. */
export const STUDY = 'Yuliansyah, Hermawan & Adiono (about 2013)';
export const FRANKE = 'Franke 2005';
export const BURT = 'Burt 1992, Structural Holes';
export const COLEMAN = 'Coleman 1988';
export const SQUARTINI = 'Squartini et al. 2013, Scientific Reports 3: 2729';
export const KRACKHARDT = 'Krackhardt & Stern 1988';
export const PUTNAM = 'Putnam 2000, Bowling Alone';
export const WOOLCOCK = 'Szreter & Woolcock 2004';
export const GROOTAERT = 'Grootaert & van Bastelaer 2001';
export const MAWARDI = 'Mawardi, in the founding study (long-run, non-instant exchange)';
export const SNIJDERS = 'van der Gaag & Snijders 2005, Social Networks 27: 1-29';
export const MOK = 'Mok, Wellman & Carrasco 2010';
export const BPS = 'BPS, prevalence of partnership among small and medium firms';
export const MONARCH = 'Monarch & Schmidt-Eisenlohr 2023, Journal of International Economics 145';
export const LAW = 'UU 20/2008, article 6';
