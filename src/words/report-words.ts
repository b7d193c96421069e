export const reportWords = {};
