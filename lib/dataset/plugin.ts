export const datasetPlugin = () => ({ name: 'x' });
