/** ISO 3166-1 codes of the entries that stand for a member state, and so for figures that are its own. */
export const nations: Record<string, string | undefined> = {
  ained: 'NL',
  'denmark-gefion': 'DK',
  'france-2030': 'FR',
  'france-ai-investment': 'FR',
  'german-company-ai-use': 'DE',
  'high-tech-agenda-deutschland': 'DE',
  'italy-ai-plan': 'IT',
  'ki-aktionsplan': 'DE',
  'ki-strategie-bundesregierung': 'DE',
  'portugal-ai-agenda': 'PT',
  'spain-ai-strategy': 'ES',
  'sweden-ai-strategy': 'SE',
  tildeopen: 'LV',
};
