/** The demo office as its visitors see it: an invented town, the hours of a real office of a town of 110,000. */
export const MUSTERSTADT = {
  officeName: 'Ausländerbehörde Musterstadt',
  authority: 'Stadt Musterstadt',
  address: { street: 'Rathausplatz 5', postalCode: '91000', city: 'Musterstadt' },
  phone: '09000 123-0',
  mail: 'auslaenderbehoerde@musterstadt.example',
  hours: [
    {
      weekday: 1,
      spans: [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
    },
    { weekday: 2, spans: [{ from: '08:00', to: '12:00' }] },
    { weekday: 4, spans: [{ from: '08:00', to: '14:00' }] },
    { weekday: 5, spans: [{ from: '08:00', to: '12:00' }] },
  ],
  elsewhere: [
    {
      key: 'registration',
      address: 'Bürgerbüro, Rathausplatz 1, 91000 Musterstadt',
      way: {
        de: 'Aus dem Haus, über den Platz, das Haus mit der Uhr. 3 Minuten zu Fuß.',
        en: 'Leave the house, cross the square, the house with the clock. 3 minutes on foot.',
      },
      phone: '09000 123-100',
    },
    {
      key: 'driving',
      address: 'Führerscheinstelle, Bahnhofstraße 12, 91000 Musterstadt',
      way: {
        de: 'Aus dem Haus nach links, dann immer geradeaus. 8 Minuten zu Fuß.',
        en: 'Leave the house to the left, then straight on. 8 minutes on foot.',
      },
      phone: '09000 123-200',
    },
    {
      key: 'money',
      address: 'Jobcenter, Industriestraße 40, 91000 Musterstadt',
      way: { de: 'Bus 4 vom Rathausplatz, 5 Haltestellen.', en: 'Bus 4 from Rathausplatz, 5 stops.' },
      phone: '09000 123-300',
    },
    {
      key: 'work',
      address: 'Agentur für Arbeit, Industriestraße 44, 91000 Musterstadt',
      way: { de: 'Bus 4 vom Rathausplatz, 6 Haltestellen.', en: 'Bus 4 from Rathausplatz, 6 stops.' },
      phone: '09000 123-310',
    },
    { key: 'child', address: 'Familienkasse, Industriestraße 44, 91000 Musterstadt' },
    {
      key: 'registry',
      address: 'Standesamt, Rathausplatz 2, 91000 Musterstadt',
      way: {
        de: 'Aus dem Haus nach rechts, das nächste Haus. 1 Minute zu Fuß.',
        en: 'Leave the house to the right, the next house. 1 minute on foot.',
      },
    },
    { key: 'asylum', address: 'BAMF, Frankenstraße 210, 90461 Nürnberg' },
    { key: 'tax', address: 'Finanzamt, Schlossstraße 3, 91000 Musterstadt' },
    { key: 'employer', address: 'Landesstelle für Fachkräfte, 90402 Nürnberg' },
  ],
} as const
